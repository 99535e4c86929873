package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Chat.ChatType;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.Resource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The situations and occasions that deviations tell apart. */
final class Conditions {

    private Conditions() {}

    static boolean always(HandledRequest handledRequest) {
        return true;
    }

    static boolean creating(RequestContext requestContext) {
        return requestContext.is("POST", Resource.CHATS);
    }

    static boolean creatingGroup(RequestContext requestContext) {
        return creating(requestContext)
                && requestContext.draft().map(draft -> !draft.oneOnOne()).orElse(false);
    }

    static boolean creatingOneOnOne(RequestContext requestContext) {
        return creating(requestContext)
                && requestContext.draft().map(draft -> draft.oneOnOne()).orElse(false);
    }

    static boolean byApplication(RequestContext requestContext) {
        return creating(requestContext) && requestContext.byApplication();
    }

    /** Whether some member of the draft is like this. */
    static Predicate<RequestContext> anyMember(Predicate<MemberDraft> like) {
        return requestContext -> requestContext
                .draft()
                .filter(draft -> draft.members().stream().anyMatch(like))
                .isPresent();
    }

    /** Whether a property of the chat is like this. */
    static Predicate<RequestContext> property(String name, Predicate<JsonNode> like) {
        return requestContext -> requestContext
                .draft()
                .filter(draft -> like.test(draft.property(name)))
                .isPresent();
    }

    /** Whether a property of some member is like this. */
    static Predicate<RequestContext> memberProperty(String name, Predicate<JsonNode> like) {
        return anyMember(member -> like.test(member.property(name)));
    }

    static boolean guest(MemberDraft member) {
        return member.directoryUser().map(DirectoryUser::guest).orElse(false);
    }

    static boolean partner(MemberDraft member) {
        return member.directoryUser()
                .map(directoryUser -> !directoryUser.tenantId().equals(Directory.HOME_TENANT))
                .orElse(false);
    }

    static boolean group(Chat chat) {
        return chat.type() == ChatType.GROUP;
    }

    static boolean oneOnOne(Chat chat) {
        return chat.type() == ChatType.ONE_ON_ONE;
    }

    static boolean crowd(Chat chat) {
        return group(chat) && chat.members().size() > 2;
    }

    /** A chat came with 201, new or not. */
    static boolean handedOver(HandledRequest handledRequest) {
        return created(handledRequest) || reused(handledRequest);
    }

    static boolean created(HandledRequest handledRequest) {
        return handledRequest.came(RequestOutcome.Created.class);
    }

    static boolean reused(HandledRequest handledRequest) {
        return handledRequest.came(RequestOutcome.Reused.class);
    }

    /** A chat is in the body, whether created, handed back or read. */
    static boolean chatShown(HandledRequest handledRequest) {
        return handedOver(handledRequest) || handledRequest.read(Resource.CHAT);
    }

    static boolean accepted(HandledRequest handledRequest) {
        return handledRequest.came(RequestOutcome.Accepted.class);
    }

    static boolean refused(HandledRequest handledRequest) {
        return handledRequest.came(RequestOutcome.Refused.class);
    }

    static Predicate<HandledRequest> refusedBy(RefusalReason... checks) {
        return handledRequest -> Arrays.stream(checks).anyMatch(handledRequest::refusedBy);
    }

    static Predicate<HandledRequest> reading(Resource resource) {
        return handledRequest -> handledRequest.read(resource);
    }

    /** An occasion of a certain situation. */
    static Predicate<HandledRequest> in(Predicate<RequestContext> situation) {
        return handledRequest -> situation.test(handledRequest.requestContext());
    }

    /** Not the first time that this is asked, but every time after. */
    static <T> Predicate<T> afterTheFirst() {
        AtomicInteger asked = new AtomicInteger();
        return unused -> asked.incrementAndGet() > 1;
    }

    /** The first times only. */
    static <T> Predicate<T> theFirst(int times) {
        AtomicInteger asked = new AtomicInteger();
        return unused -> asked.incrementAndGet() <= times;
    }

    /** The first times only, counted for each subject by itself. */
    static <T> Predicate<T> theFirstOfEach(Function<T, String> subject, int times) {
        Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        return thing -> asked.computeIfAbsent(subject.apply(thing), unused -> new AtomicInteger())
                        .incrementAndGet()
                <= times;
    }
}
