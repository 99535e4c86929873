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

/** Predicates on requests, drafts and chats, by which deviations choose what they change; some count their calls. */
final class Conditions {

    private Conditions() {}

    static boolean always(HandledRequest handled) {
        return true;
    }

    static boolean creating(RequestContext context) {
        return context.is("POST", Resource.CHATS);
    }

    static boolean creatingGroup(RequestContext context) {
        return creating(context)
                && context.draft().map(draft -> !draft.oneOnOne()).orElse(false);
    }

    static boolean creatingOneOnOne(RequestContext context) {
        return creating(context)
                && context.draft().map(draft -> draft.oneOnOne()).orElse(false);
    }

    static boolean byApplication(RequestContext context) {
        return creating(context) && context.byApplication();
    }

    /** Whether some member of the draft meets a condition. */
    static Predicate<RequestContext> anyMember(Predicate<MemberDraft> like) {
        return context -> context.draft()
                .filter(draft -> draft.members().stream().anyMatch(like))
                .isPresent();
    }

    /** Whether a property of the draft meets a condition. */
    static Predicate<RequestContext> property(String name, Predicate<JsonNode> like) {
        return context ->
                context.draft().filter(draft -> like.test(draft.property(name))).isPresent();
    }

    /** Whether a property of some member of the draft meets a condition. */
    static Predicate<RequestContext> memberProperty(String name, Predicate<JsonNode> like) {
        return anyMember(member -> like.test(member.property(name)));
    }

    static boolean guest(MemberDraft member) {
        return member.user().map(DirectoryUser::guest).orElse(false);
    }

    static boolean partner(MemberDraft member) {
        return member.user()
                .map(user -> !user.tenantId().equals(Directory.HOME_TENANT))
                .orElse(false);
    }

    static boolean group(Chat chat) {
        return chat.type() == ChatType.GROUP;
    }

    static boolean oneOnOne(Chat chat) {
        return chat.type() == ChatType.ONE_ON_ONE;
    }

    static boolean largeGroup(Chat chat) {
        return group(chat) && chat.members().size() > 2;
    }

    /** A chat came with 201, new or not. */
    static boolean chatReturned(HandledRequest handled) {
        return created(handled) || reused(handled);
    }

    static boolean created(HandledRequest handled) {
        return handled.hasOutcome(RequestOutcome.Created.class);
    }

    static boolean reused(HandledRequest handled) {
        return handled.hasOutcome(RequestOutcome.Reused.class);
    }

    /** A chat is in the body, whether created, returned or read. */
    static boolean chatInResponse(HandledRequest handled) {
        return chatReturned(handled) || handled.read(Resource.CHAT);
    }

    static boolean accepted(HandledRequest handled) {
        return handled.hasOutcome(RequestOutcome.Accepted.class);
    }

    static boolean refused(HandledRequest handled) {
        return handled.hasOutcome(RequestOutcome.Refused.class);
    }

    static Predicate<HandledRequest> refusedBy(RefusalReason... reasons) {
        return handled -> Arrays.stream(reasons).anyMatch(handled::refusedBy);
    }

    static Predicate<HandledRequest> reading(Resource resource) {
        return handled -> handled.read(resource);
    }

    /** A handled request that meets a condition on requests. */
    static Predicate<HandledRequest> forRequest(Predicate<RequestContext> situation) {
        return handled -> situation.test(handled.context());
    }

    /** False at the first evaluation, true at every later one. */
    static <T> Predicate<T> afterTheFirst() {
        AtomicInteger asked = new AtomicInteger();
        return unused -> asked.incrementAndGet() > 1;
    }

    /** True at the first evaluations only. */
    static <T> Predicate<T> theFirst(int times) {
        AtomicInteger asked = new AtomicInteger();
        return unused -> asked.incrementAndGet() <= times;
    }

    /** True at the first evaluations only, counted for each subject by itself. */
    static <T> Predicate<T> theFirstOfEach(Function<T, String> subject, int times) {
        Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        return thing -> asked.computeIfAbsent(subject.apply(thing), unused -> new AtomicInteger())
                        .incrementAndGet()
                <= times;
    }
}
