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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Get chat, List members, List apps in chat, List operations, Get teamsAsyncOperation, List chats. */
public final class ReadChats {

    private final RequestValidator requestValidator;
    private final ChatStore register;
    private final List<ValidationRule> access;
    private final List<ValidationRule> operationAccess;

    /** Reads from a register. */
    public ReadChats(RequestValidator requestValidator, ChatStore register) {
        this.requestValidator = requestValidator;
        this.register = register;
        this.operationAccess = List.of(
                new ValidationRule(
                        RefusalReason.OPERATION_KNOWN, requestContext -> operation(requestContext, operation -> true)),
                new ValidationRule(
                        RefusalReason.OPERATION_OF_CHAT,
                        requestContext -> operation(
                                requestContext,
                                operation -> operation.chatId().equalsIgnoreCase(requestContext.key(0)))));
        this.access = List.of(
                new ValidationRule(
                        RefusalReason.CHAT_KNOWN,
                        requestContext -> found(requestContext).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusal.notFound(
                                        String.format("No chat has the id '%s'.", requestContext.key(0))))),
                new ValidationRule(RefusalReason.CHAT_ROSTER, this::offRoster),
                CollectionPage.QUERY);
    }

    /** Get chat. */
    public HandledRequest chat(RequestContext requestContext) {
        return of(
                requestContext,
                chat -> OutgoingResponse.json(
                        200, expanded(requestContext, chat, ChatJson.entity(chat, requestContext.versionRoot()))));
    }

    /** List members of a chat. */
    public HandledRequest members(RequestContext requestContext) {
        return of(requestContext, chat -> CollectionPage.of(requestContext, context(chat, "members"), members(chat)));
    }

    /** List apps in chat. */
    public HandledRequest installedApps(RequestContext requestContext) {
        return of(
                requestContext,
                chat -> CollectionPage.of(
                        requestContext,
                        context(chat, "installedApps"),
                        register.installed(chat.id(), Instant.now()).stream()
                                .map(installation -> ChatJson.installation(
                                        installation,
                                        requestContext.request().query().expanded()))
                                .toList()));
    }

    /** List operations of a chat. */
    public HandledRequest operations(RequestContext requestContext) {
        return of(
                requestContext,
                chat -> CollectionPage.of(
                        requestContext,
                        context(chat, "operations"),
                        register.operations(chat.id()).stream()
                                .map(operation -> ChatJson.operation(operation, Instant.now()))
                                .toList()));
    }

    /** Get teamsAsyncOperation. */
    public HandledRequest operation(RequestContext requestContext) {
        Optional<RequestOutcome.Refused> refused = requestValidator
                .examine(requestContext, access)
                .or(() -> requestValidator.examine(requestContext, operationAccess));
        return refused.map(refusal -> HandledRequest.refused(requestContext, refusal))
                .orElseGet(() -> HandledRequest.served(
                        requestContext, OutgoingResponse.json(200, operationJson(requestContext))));
    }

    /** List chats: those of the signed-in person. */
    public HandledRequest chats(RequestContext requestContext) {
        return requestValidator
                .examine(requestContext, CollectionPage.QUERY)
                .map(refused -> HandledRequest.refused(requestContext, refused))
                .orElseGet(() -> HandledRequest.served(
                        requestContext,
                        CollectionPage.of(
                                requestContext,
                                "chats",
                                requestContext
                                        .knownCaller()
                                        .directoryUser()
                                        .map(register::of)
                                        .orElseGet(register::all)
                                        .stream()
                                        .map(chat -> expanded(requestContext, chat, ChatJson.properties(chat)))
                                        .toList())));
    }

    private HandledRequest of(RequestContext requestContext, Function<Chat, OutgoingResponse> view) {
        return requestValidator
                .examine(requestContext, access)
                .map(refused -> HandledRequest.refused(requestContext, refused))
                .orElseGet(() -> HandledRequest.served(
                        requestContext, view.apply(found(requestContext).orElseThrow())));
    }

    private Optional<Chat> found(RequestContext requestContext) {
        return register.chat(requestContext.key(0));
    }

    /** Recorded behaviour: who is not on the roster is forbidden to read; an app has no seat on any roster. */
    private Optional<Refusal> offRoster(RequestContext requestContext) {
        return requestContext
                .knownCaller()
                .directoryUser()
                .filter(directoryUser -> found(requestContext)
                        .filter(chat -> !chat.lists(directoryUser))
                        .isPresent())
                .map(directoryUser -> Refusal.forbidden("InsufficientPrivileges")
                        .withInner("code", "1")
                        .withInner(
                                "message",
                                String.format(
                                        "AclCheckFailed-The initiator %s is not a member of the " + "roster of %s.",
                                        directoryUser.id(), requestContext.key(0))));
    }

    private Optional<Refusal> operation(RequestContext requestContext, Predicate<Operation> fits) {
        return register.operation(requestContext.key(1)).filter(fits).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.notFound(String.format(
                        "The chat '%s' has no operation '%s'.", requestContext.key(0), requestContext.key(1))));
    }

    private ObjectNode operationJson(RequestContext requestContext) {
        Operation operation = register.operation(requestContext.key(1)).orElseThrow();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "@odata.context",
                String.format(
                        "%s/$metadata#chats('%s')/operations/$entity",
                        requestContext.versionRoot(), PercentEncoding.encode(operation.chatId())));
        return json.setAll(ChatJson.operation(operation, Instant.now()));
    }

    private static ObjectNode expanded(RequestContext requestContext, Chat chat, ObjectNode json) {
        List<String> expanded = requestContext.request().query().expanded();
        if (expanded.contains("members")) {
            json.putArray("members").addAll(members(chat));
        }
        if (expanded.contains("lastMessagePreview")) {
            json.putNull("lastMessagePreview");
        }
        return json;
    }

    private static List<ObjectNode> members(Chat chat) {
        return chat.members().stream()
                .map(member -> ChatJson.member(member, chat))
                .toList();
    }

    private static String context(Chat chat, String collection) {
        return String.format("chats('%s')/%s", PercentEncoding.encode(chat.id()), collection);
    }
}
