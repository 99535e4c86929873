package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.chats.InstallationJson;
import dev.graphconform.simulator.chats.MemberJson;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.chats.OperationJson;
import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Examination;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Reply;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.PercentEncoding;
import dev.graphconform.simulator.graph.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Get chat, List members, List apps in chat, List operations, Get teamsAsyncOperation, List chats. */
public final class ReadChats {

    private final Examination examination;
    private final ChatRegister register;
    private final List<Rule> access;
    private final List<Rule> operationAccess;

    /** Reads from a register. */
    public ReadChats(Examination examination, ChatRegister register) {
        this.examination = examination;
        this.register = register;
        this.operationAccess = List.of(
                new Rule(Check.OPERATION_KNOWN, situation -> operation(situation, operation -> true)),
                new Rule(Check.OPERATION_OF_CHAT, situation -> operation(situation,
                        operation -> operation.chatId().equalsIgnoreCase(situation.key(0)))));
        this.access = List.of(
                new Rule(Check.CHAT_KNOWN, situation -> found(situation).isPresent() ? Optional.empty()
                        : Optional.of(Refusal.notFound(String.format("No chat has the id '%s'.", situation.key(0))))),
                new Rule(Check.CHAT_ROSTER, this::offRoster),
                Listing.QUERY);
    }

    /** Get chat. */
    public Reply chat(Situation situation) {
        return of(situation, chat -> GraphAnswer.json(200, expanded(situation, chat,
                ChatJson.entity(chat, situation.versionRoot()))));
    }

    /** List members of a chat. */
    public Reply members(Situation situation) {
        return of(situation, chat -> Listing.of(situation, context(chat, "members"), members(chat)));
    }

    /** List apps in chat. */
    public Reply installedApps(Situation situation) {
        return of(situation, chat -> Listing.of(situation, context(chat, "installedApps"),
                register.installed(chat.id(), Instant.now()).stream().map(installation ->
                        InstallationJson.of(installation, situation.request().query().expanded())).toList()));
    }

    /** List operations of a chat. */
    public Reply operations(Situation situation) {
        return of(situation, chat -> Listing.of(situation, context(chat, "operations"),
                register.operations(chat.id()).stream()
                        .map(operation -> OperationJson.of(operation, Instant.now())).toList()));
    }

    /** Get teamsAsyncOperation. */
    public Reply operation(Situation situation) {
        Optional<Outcome.Refused> refused = examination.examine(situation, access)
                .or(() -> examination.examine(situation, operationAccess));
        return refused.map(refusal -> Reply.refused(situation, refusal)).orElseGet(() ->
                Reply.served(situation, GraphAnswer.json(200, operationJson(situation))));
    }

    /** List chats: those of the signed-in person. */
    public Reply chats(Situation situation) {
        return examination.examine(situation, Listing.QUERY).map(refused -> Reply.refused(situation, refused))
                .orElseGet(() -> Reply.served(situation, Listing.of(situation, "chats",
                        situation.knownCaller().person().map(register::of).orElseGet(register::all).stream()
                                .map(chat -> expanded(situation, chat, ChatJson.properties(chat))).toList())));
    }

    private Reply of(Situation situation, Function<Chat, GraphAnswer> view) {
        return examination.examine(situation, access).map(refused -> Reply.refused(situation, refused))
                .orElseGet(() -> Reply.served(situation, view.apply(found(situation).orElseThrow())));
    }

    private Optional<Chat> found(Situation situation) {
        return register.chat(situation.key(0));
    }

    /** Recorded behaviour: who is not on the roster is forbidden to read; an app has no seat on any roster. */
    private Optional<Refusal> offRoster(Situation situation) {
        return situation.knownCaller().person()
                .filter(person -> found(situation).filter(chat -> !chat.lists(person)).isPresent())
                .map(person -> Refusal.forbidden("InsufficientPrivileges").withInner("code", "1")
                        .withInner("message", String.format("AclCheckFailed-The initiator %s is not a member of the "
                                + "roster of %s.", person.id(), situation.key(0))));
    }

    private Optional<Refusal> operation(Situation situation, Predicate<Operation> fits) {
        return register.operation(situation.key(1)).filter(fits).isPresent() ? Optional.empty()
                : Optional.of(Refusal.notFound(String.format(
                        "The chat '%s' has no operation '%s'.", situation.key(0), situation.key(1))));
    }

    private ObjectNode operationJson(Situation situation) {
        Operation operation = register.operation(situation.key(1)).orElseThrow();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.context", String.format("%s/$metadata#chats('%s')/operations/$entity",
                situation.versionRoot(), PercentEncoding.encode(operation.chatId())));
        return json.setAll(OperationJson.of(operation, Instant.now()));
    }

    private static ObjectNode expanded(Situation situation, Chat chat, ObjectNode json) {
        List<String> expanded = situation.request().query().expanded();
        if (expanded.contains("members")) {
            json.putArray("members").addAll(members(chat));
        }
        if (expanded.contains("lastMessagePreview")) {
            json.putNull("lastMessagePreview");
        }
        return json;
    }

    private static List<ObjectNode> members(Chat chat) {
        return chat.members().stream().map(member -> MemberJson.of(member, chat)).toList();
    }

    private static String context(Chat chat, String collection) {
        return String.format("chats('%s')/%s", PercentEncoding.encode(chat.id()), collection);
    }
}
