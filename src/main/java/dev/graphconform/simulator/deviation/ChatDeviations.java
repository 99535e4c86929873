package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.PATH;
import static dev.graphconform.simulator.deviation.AffectedRules.CHAT_EXAMPLES;
import static dev.graphconform.simulator.deviation.AffectedRules.GROUP_EXAMPLES;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Conditions.forRequest;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ResponseMutations.status;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in the response to a new chat: status, body, context and id. */
final class ChatDeviations {

    private static final Predicate<RequestContext> MY_CHATS =
            context -> context.request().method().equals("POST")
                    && context.request().rawPath().endsWith("/me/chats");

    private ChatDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                                "chat-created~ok",
                                "every chat comes with 200 instead of 201",
                                () -> changingResponse(Conditions::chatReturned, status(200)))
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                        "chat-created~ok-when-reused",
                        "a oneOnOne that was there already comes with 200",
                        () -> changingResponse(Conditions::reused, status(200))),
                deviation(
                                "chat-created~ok-for-groups",
                                "a new group comes with 200",
                                () -> changingResponse(
                                        forRequest(Conditions::creatingGroup).and(Conditions::chatReturned),
                                        status(200)))
                        .alsoBreaking(GROUP_EXAMPLES),
                deviation(
                                "chat-created~accepted-for-groups",
                                "a new group comes with 202, body and all",
                                () -> changingResponse(
                                        forRequest(Conditions::creatingGroup).and(Conditions::chatReturned),
                                        status(202)))
                        .alsoBreaking(GROUP_EXAMPLES),
                deviation(
                                "chat-body~last-updated-missing",
                                "a new chat comes without lastUpdatedDateTime",
                                () -> editing(Conditions::chatReturned, chat -> chat.remove("lastUpdatedDateTime")))
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                                "chat-body~created-as-number",
                                "createdDateTime is a number of milliseconds",
                                () -> editing(
                                        Conditions::chatReturned,
                                        chat -> chat.put("createdDateTime", 1_607_123_428_510L)))
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                                "chat-body~plain-text",
                                "the chat comes as text/plain",
                                () -> changingResponse(
                                        Conditions::chatReturned, header("Content-Type", "text/plain; charset=utf-8")))
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                                "chat-body~listed",
                                "the chat comes inside a list called value",
                                () -> editing(Conditions::chatReturned, ChatDeviations::wrap))
                        .alsoBreaking("topic-null-one-on-one")
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                                "chat-body~cut-short",
                                "the last brace of a chat is lost",
                                () -> changingResponse(Conditions::chatReturned, ResponseMutations::truncated))
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                                "chat-body~in-a-list",
                                "the chat comes in a list",
                                () -> changingResponse(Conditions::chatReturned, ResponseMutations::wrappedInList))
                        .alsoBreaking(CHAT_EXAMPLES),
                part(
                        "chat-body~context-missing",
                        "a chat comes without context",
                        chat -> chat.remove("@odata.context")),
                part("chat-body~topic-missing", "a chat comes without topic", chat -> chat.remove("topic"))
                        .alsoBreaking("topic-null-one-on-one"),
                part(
                                "chat-body~topic-as-list",
                                "the topic comes in a list",
                                chat -> chat.putArray("topic").add("topic"))
                        .alsoBreaking("topic-null-one-on-one"),
                part(
                        "chat-body~created-missing",
                        "a chat comes without createdDateTime",
                        chat -> chat.remove("createdDateTime")),
                part("chat-body~type-missing", "a chat comes without chatType", chat -> chat.remove("chatType")),
                part(
                        "chat-body~type-as-number",
                        "the chatType is the number of its enumeration",
                        chat -> chat.put("chatType", 1)),
                part(
                        "chat-body~context-as-object",
                        "the context is an object",
                        chat -> chat.putObject("@odata.context")),
                part("chat-body~id-missing", "a chat comes without id", chat -> chat.remove("id")),
                part("chat-body~id-empty", "a chat comes with an empty id", chat -> chat.put("id", "")),
                deviation(
                                "chat-body~id-as-number",
                                "the id is a number",
                                () -> editing(Conditions::chatReturned, chat -> chat.put("id", 19)))
                        .alsoBreaking(CHAT_EXAMPLES),
                deviation(
                                "chat-body~bare-when-reused",
                                "a oneOnOne that was there already comes with its id only",
                                () -> editing(Conditions::reused, chat -> chat.retain("@odata.context", "id")))
                        .alsoBreaking("topic-null-one-on-one"),
                context("chat-context~missing", "@odata.context is left out", root -> null)
                        .alsoBreaking("chat-body"),
                context(
                        "chat-context~collection",
                        "@odata.context names the collection, not an entity of it",
                        root -> root.concat("/$metadata#chats")),
                context(
                        "chat-context~other-version",
                        "@odata.context names the other version",
                        root -> swapVersion(root).concat("/$metadata#chats/$entity")),
                context("chat-context~relative", "@odata.context is relative", root -> "$metadata#chats/$entity"),
                context(
                        "chat-context~other-host",
                        "@odata.context names an internal host",
                        root -> "https://teamsgraph.teams.microsoft.com/v1.0/$metadata#chats/$entity"),
                deviation(
                        "chat-id-form~bare-guid",
                        "the id of a group is a GUID",
                        () -> changingNewChat(
                                Conditions::group,
                                chat -> chat.withId(UUID.randomUUID().toString()))),
                deviation(
                        "chat-id-form~channel",
                        "the id of a group looks like a channel's",
                        () -> changingNewChat(
                                Conditions::group,
                                chat -> chat.withId(chat.id().replace("@thread.v2", "@thread.tacv2")))),
                deviation(
                        "chat-id-form~meeting",
                        "the id of a group looks like a meeting's",
                        () -> changingNewChat(
                                Conditions::group, chat -> chat.withId(chat.id().replace("19:", "19:meeting_")))),
                deviation(
                        "chat-id-form~pair-of-one",
                        "the id of a oneOnOne is made of one GUID only",
                        () -> changingNewChat(
                                Conditions::oneOnOne,
                                chat -> chat.withId("19:" + UUID.randomUUID() + "@unq.gbl.spaces"))),
                deviation(
                        "chat-id-form~pair-as-thread",
                        "the id of a oneOnOne looks like a group's",
                        () -> changingNewChat(Conditions::oneOnOne, ChatDeviations::asThread)),
                deviation(
                        "create-path-only~my-chats-creates",
                        "POST /me/chats gets 201 and some chat",
                        () -> changingResponse(forRequest(MY_CHATS), ResponseMutations::fabricatedChat)),
                deviation(
                        "create-path-only~not-found",
                        "POST /me/chats gets 404",
                        () -> changingRefusal(MY_CHATS, as(404, "NotFound"), PATH)),
                deviation(
                        "create-path-only~server-error",
                        "POST /me/chats gets 500",
                        () -> changingRefusal(MY_CHATS, asServerError(), PATH)));
    }

    private static Deviation part(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(id, line, () -> editing(Conditions::chatReturned, edit))
                .alsoBreaking(CHAT_EXAMPLES);
    }

    private static Deviation context(String id, String line, UnaryOperator<String> otherwise) {
        return deviation(
                        id,
                        line,
                        () -> ResponseMutations.changingResponse(
                                Conditions::chatReturned,
                                (HandledRequest handled, OutgoingResponse response) -> response.editing(chat -> {
                                    String odataContext =
                                            otherwise.apply(handled.context().contextRoot());
                                    if (odataContext == null) {
                                        chat.remove("@odata.context");
                                    } else {
                                        chat.put("@odata.context", odataContext);
                                    }
                                })))
                .alsoBreaking(CHAT_EXAMPLES);
    }

    private static String swapVersion(String root) {
        return root.endsWith("/v1.0") ? root.replaceAll("/v1\\.0$", "/beta") : root.replaceAll("/beta$", "/v1.0");
    }

    private static Chat asThread(Chat chat) {
        return chat.withId(
                String.format("19:%s@thread.v2", UUID.randomUUID().toString().replace("-", "")));
    }

    private static void wrap(ObjectNode chat) {
        ObjectNode copy = chat.deepCopy();
        chat.removeAll();
        chat.put("@odata.context", copy.path("@odata.context").stringValue(""));
        copy.remove("@odata.context");
        chat.putArray("value").add(copy);
    }
}
