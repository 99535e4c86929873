package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.PercentEncoding;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.query.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Handles Get chat, List members, List apps in chat, List operations, Get teamsAsyncOperation and List chats. */
public final class ReadChats {

    private final RequestValidator validator;
    private final ChatStore store;
    private final List<ValidationRule> access;
    private final List<ValidationRule> operationAccess;

    /** A handler that reads from a store. */
    public ReadChats(RequestValidator validator, ChatStore store) {
        this.validator = validator;
        this.store = store;
        this.operationAccess = List.of(
                new ValidationRule(RefusalReason.OPERATION_KNOWN, context -> operation(context, operation -> true)),
                new ValidationRule(
                        RefusalReason.OPERATION_OF_CHAT,
                        context -> operation(
                                context, operation -> operation.chatId().equalsIgnoreCase(context.key(0)))));
        this.access = List.of(
                new ValidationRule(
                        RefusalReason.CHAT_KNOWN,
                        context -> found(context).isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        Refusal.notFound(String.format("No chat has the id '%s'.", context.key(0))))),
                new ValidationRule(RefusalReason.CHAT_ROSTER, this::notAMember));
    }

    /** Get chat. */
    public HandledRequest chat(RequestContext context) {
        Projection projection = Projection.of(context);
        return of(context, chat -> {
            ObjectNode json = expanded(chat, ChatJson.entity(chat, context.contextRoot()));
            json.put(
                    "@odata.context",
                    String.format("%s/$metadata#%s/$entity", context.contextRoot(), projection.context("chats")));
            return OutgoingResponse.json(200, projection.on(json));
        });
    }

    /** List members of a chat. */
    public HandledRequest members(RequestContext context) {
        return of(context, chat -> CollectionPage.of(context, fragment(chat, "members"), members(chat)));
    }

    /** List apps in chat. */
    public HandledRequest installedApps(RequestContext context) {
        return of(
                context,
                chat -> CollectionPage.of(
                        context,
                        fragment(chat, "installedApps"),
                        store.installed(chat.id(), Instant.now()).stream()
                                .map(ChatJson::installation)
                                .toList()));
    }

    /** List operations of a chat. */
    public HandledRequest operations(RequestContext context) {
        return of(
                context,
                chat -> CollectionPage.of(
                        context,
                        fragment(chat, "operations"),
                        store.operations(chat.id()).stream()
                                .map(operation -> ChatJson.operation(operation, Instant.now()))
                                .toList()));
    }

    /** Get teamsAsyncOperation. */
    public HandledRequest operation(RequestContext context) {
        Optional<RequestOutcome.Refused> refused =
                validator.validate(context, access).or(() -> validator.validate(context, operationAccess));
        return refused.map(refusal -> HandledRequest.refused(context, refusal))
                .orElseGet(() -> HandledRequest.served(context, OutgoingResponse.json(200, operationJson(context))));
    }

    /** List chats: those of the signed-in person. */
    public HandledRequest chats(RequestContext context) {
        return HandledRequest.served(
                context,
                CollectionPage.of(
                        context,
                        "chats",
                        context.knownCaller().user().map(store::of).orElseGet(store::all).stream()
                                .map(chat -> expanded(chat, ChatJson.properties(chat)))
                                .toList()));
    }

    private HandledRequest of(RequestContext context, Function<Chat, OutgoingResponse> view) {
        return validator
                .validate(context, access)
                .map(refused -> HandledRequest.refused(context, refused))
                .orElseGet(() ->
                        HandledRequest.served(context, view.apply(found(context).orElseThrow())));
    }

    private Optional<Chat> found(RequestContext context) {
        return store.chat(context.key(0));
    }

    /**
     * Recorded behaviour: who is not on the member list is forbidden to read; an app has no seat on any member list.
     */
    private Optional<Refusal> notAMember(RequestContext context) {
        return context.knownCaller()
                .user()
                .filter(user -> found(context).filter(chat -> !chat.lists(user)).isPresent())
                .map(user -> Refusal.forbidden("InsufficientPrivileges")
                        .withInner("code", "1")
                        .withInner(
                                "message",
                                String.format(
                                        "AclCheckFailed-The initiator %s is not a member of the " + "roster of %s.",
                                        user.id(), context.key(0))));
    }

    private Optional<Refusal> operation(RequestContext context, Predicate<Operation> fits) {
        return store.operation(context.key(1)).filter(fits).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.notFound(
                        String.format("The chat '%s' has no operation '%s'.", context.key(0), context.key(1))));
    }

    private ObjectNode operationJson(RequestContext context) {
        Operation operation = store.operation(context.key(1)).orElseThrow();
        Projection projection = Projection.of(context);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "@odata.context",
                String.format(
                        "%s/$metadata#%s/$entity",
                        context.contextRoot(),
                        projection.context(
                                String.format("chats('%s')/operations", PercentEncoding.encode(operation.chatId())))));
        return projection.on(json.setAll(ChatJson.operation(operation, Instant.now())));
    }

    private static ObjectNode expanded(Chat chat, ObjectNode json) {
        json.putArray("members").addAll(members(chat));
        return json.putNull("lastMessagePreview");
    }

    private static List<ObjectNode> members(Chat chat) {
        return chat.members().stream()
                .map(member -> ChatJson.member(member, chat))
                .toList();
    }

    private static String fragment(Chat chat, String collection) {
        return String.format("chats('%s')/%s", PercentEncoding.encode(chat.id()), collection);
    }
}
