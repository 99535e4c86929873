package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;
import dev.graphconform.simulator.protocol.PublishedRoots;
import dev.graphconform.simulator.protocol.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Liberties in JSON bodies: more properties, another order, another spelling of the same JSON. */
final class BodyLiberties {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BodyLiberties() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "liberty~more-properties",
                        "a chat has properties that no page knows",
                        () -> editing(Conditions::chatInResponse, BodyLiberties::addUnknown)),
                deviation(
                        "liberty~more-properties-everywhere",
                        "members, operations and refusals have properties that no page knows",
                        () -> editing(handled -> !Conditions.chatInResponse(handled), BodyLiberties::addUnknown)),
                deviation(
                        "liberty~more-properties-of-members",
                        "each member has properties that no page knows",
                        () -> editing(
                                reading(Resource.MEMBERS),
                                list -> list.withArray("value").forEach(member -> addUnknown((ObjectNode) member)))),
                deviation(
                        "liberty~fewer-properties",
                        "a chat has only the properties that the page prints",
                        () -> editing(
                                Conditions::chatInResponse,
                                chat -> chat.remove(List.of(
                                        "webUrl",
                                        "tenantId",
                                        "viewpoint",
                                        "onlineMeetingInfo",
                                        "isHiddenForAllMembers")))),
                deviation(
                        "liberty~fewer-properties-of-members",
                        "a member has only its roles and the user's id",
                        () -> editing(
                                reading(Resource.MEMBERS),
                                list -> list.withArray("value")
                                        .forEach(member ->
                                                ((ObjectNode) member).retain("@odata.type", "id", "roles", "userId")))),
                deviation(
                        "liberty~count-left-out",
                        "a list does not say how long it is",
                        () -> editing(Conditions::always, list -> list.remove("@odata.count"))),
                deviation(
                        "liberty~properties-reversed",
                        "properties come in the opposite order",
                        () -> editing(Conditions::always, json -> order(json, Collections::reverse))),
                deviation(
                        "liberty~properties-sorted",
                        "properties come in the order of the alphabet",
                        () -> editing(
                                Conditions::always,
                                json -> order(
                                        json,
                                        names -> names.sort(
                                                Comparator.comparing((String name) -> name.replace("@", "")))))),
                spelling(
                        "liberty~pretty-printed",
                        "JSON comes with line breaks and blanks",
                        json -> JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(json)),
                spelling("liberty~ascii-only", "characters beyond ASCII come as escapes", ASCII::writeValueAsString),
                spelling(
                        "liberty~slashes-escaped",
                        "slashes come escaped",
                        json -> json.toString().replace("/", "\\/")),
                deviation(
                        "liberty~own-root-in-context",
                        "@odata.context names the root that the client addressed",
                        () -> changingResponse(Conditions::always, BodyLiberties::ownRoot)),
                deviation(
                        "liberty~viewpoint-filled",
                        "a chat comes with the caller's viewpoint",
                        () -> editing(
                                Conditions::chatInResponse,
                                chat -> chat.putObject("viewpoint")
                                        .put("isHidden", false)
                                        .put("lastMessageReadDateTime", "2020-12-04T23:10:28.51Z"))),
                deviation(
                        "liberty~members-in-the-answer",
                        "a new chat comes with its members",
                        () -> changingResponse(Conditions::chatReturned, BodyLiberties::withMembers)));
    }

    private static Deviation spelling(String id, String line, Function<ObjectNode, String> spell) {
        UnaryOperator<OutgoingResponse> spelled = response -> response.body()
                .map(json -> response.withContent(new ResponseContent.Text(spell.apply(json))))
                .orElse(response);
        return deviation(id, line, () -> changingResponse(Conditions::always, spelled));
    }

    private static void addUnknown(ObjectNode json) {
        json.put("@odata.etag", "W/\"1\"").put("mood", "fine").putNull("sensitivityLabel");
        json.putArray("labels").add("one").addObject().put("two", 2);
    }

    private static void order(ObjectNode json, Consumer<List<String>> order) {
        List<String> names = new ArrayList<>(json.propertyNames());
        order.accept(names);
        ObjectNode copy = json.deepCopy();
        json.removeAll();
        names.forEach(name -> json.set(name, copy.get(name)));
        json.forEach((JsonNode value) -> {
            if (value instanceof ObjectNode nested) {
                order(nested, order);
            }
        });
    }

    private static OutgoingResponse ownRoot(HandledRequest handled, OutgoingResponse response) {
        return response.editing(json -> {
            String odataContext = json.path("@odata.context").stringValue("");
            if (!odataContext.isEmpty()) {
                json.put(
                        "@odata.context",
                        odataContext.replace(
                                PublishedRoots.DOCUMENTED,
                                handled.context().request().serviceRoot()));
            }
        });
    }

    private static OutgoingResponse withMembers(HandledRequest handled, OutgoingResponse response) {
        Chat chat = handled.outcome() instanceof RequestOutcome.Created created
                ? created.chat()
                : ((RequestOutcome.Reused) handled.outcome()).chat();
        return response.editing(json -> json.putArray("members")
                .addAll(chat.members().stream()
                        .map(member -> ChatJson.member(member, chat))
                        .toList()));
    }
}
