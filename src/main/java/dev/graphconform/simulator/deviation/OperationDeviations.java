package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_ROSTER;
import static dev.graphconform.simulator.behavior.RefusalReason.OPERATION_OF_CHAT;
import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in the operation behind a 202: its address, its states, its target and its type. */
final class OperationDeviations {

    private static final Predicate<HandledRequest> READ = reading(Resource.OPERATION);
    private static final String OTHER_CHAT =
            "19:00000000-0000-4000-8000-000000000001_00000000-0000-4000-8000-000000000002@unq.gbl.spaces";

    private OperationDeviations() {}

    static List<Deviation> all() {
        return List.of(
                address(
                        "apps-location-operation~other-host",
                        "the Location is on another host",
                        location -> "https://teamsgraph.teams.microsoft.com/v1.0".concat(location)),
                address(
                        "apps-location-operation~chat-only",
                        "the Location is that of the chat",
                        location -> location.replaceFirst("/operations.*", "")),
                address(
                        "apps-location-operation~list-of-operations",
                        "the Location is that of all operations of the chat",
                        location -> location.replaceFirst("\\('[^']*'\\)$", "")),
                address(
                        "apps-location-operation~team",
                        "the Location is below a team",
                        location -> location.replaceFirst("/chats\\(", "/teams(")),
                address(
                        "apps-location-operation~no-chat",
                        "the Location names no chat",
                        location -> location.replaceFirst("^/chats[^/]*", "")),
                deviation(
                        "operation-ends~goes-backwards",
                        "an operation in progress is not started a moment later",
                        () -> course(List.of("inProgress", "notStarted"))),
                deviation(
                        "operation-ends~starts-over",
                        "an operation that has succeeded is in progress a moment later",
                        OperationDeviations::startsOver),
                deviation(
                                "operation-ends~completed",
                                "an operation ends with the word completed",
                                () -> editing(READ, json -> replaceStatus(json, "succeeded", "completed")))
                        .alsoBreaking("operation-readable"),
                deviation(
                        "operation-ends~invalid",
                        "an operation ends invalid",
                        () -> editing(READ, json -> replaceStatus(json, "succeeded", "invalid"))),
                deviation(
                        "operation-ends~never",
                        "an operation is in progress for ever",
                        () -> editing(READ, json -> json.put("status", "inProgress"))),
                target(
                        "operation-targets-chat~missing",
                        "a succeeded operation has no target",
                        json -> json.putNull("targetResourceId").putNull("targetResourceLocation")),
                target(
                        "operation-targets-chat~other-chat",
                        "a succeeded operation targets another chat",
                        json -> json.put("targetResourceId", OTHER_CHAT)
                                .put("targetResourceLocation", String.format("/chats('%s')", OTHER_CHAT))),
                target(
                        "operation-targets-chat~itself",
                        "a succeeded operation targets itself",
                        json -> json.put("targetResourceId", json.path("id").stringValue(""))),
                target(
                        "operation-targets-chat~other-location",
                        "a succeeded operation's targetResourceLocation is of another chat",
                        json -> json.put("targetResourceLocation", String.format("/chats('%s')", OTHER_CHAT))),
                deviation(
                        "operation-targets-chat~location-names-another",
                        "the Location names another chat than the one created",
                        () -> Behavior.sequence(
                                changingResponse(Conditions::accepted, OperationDeviations::ofOtherChat),
                                skipping(
                                        context -> context.is("GET", Resource.OPERATION),
                                        CHAT_KNOWN,
                                        CHAT_ROSTER,
                                        OPERATION_OF_CHAT))),
                type(
                        "operation-type~create-team",
                        "the operation creates a team",
                        json -> json.put("operationType", "createTeam")),
                type(
                        "operation-type~archive-channel",
                        "the operation archives a channel, number 8 of v1.0",
                        json -> json.put("operationType", "archiveChannel")),
                type(
                        "operation-type~number",
                        "the operation's type is a number",
                        json -> json.put("operationType", 8)));
    }

    private static Deviation address(String id, String line, UnaryOperator<String> otherwise) {
        return deviation(
                id,
                line,
                () -> changingResponse(
                        Conditions::accepted,
                        response -> header(
                                        "Location",
                                        otherwise.apply(
                                                response.header("Location").orElse("")))
                                .apply(response)));
    }

    private static Deviation target(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(
                id,
                line,
                () -> editing(READ, json -> {
                    if (json.path("status").stringValue("").equals("succeeded")) {
                        edit.accept(json);
                    }
                }));
    }

    private static Deviation type(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(id, line, () -> editing(READ, edit));
    }

    /** The first polls of each operation show these states, whatever the clock says. */
    private static Behavior course(List<String> states) {
        Map<String, AtomicInteger> polls = new ConcurrentHashMap<>();
        return editing(READ, json -> {
            int poll = polls.computeIfAbsent(json.path("id").stringValue(""), unused -> new AtomicInteger())
                    .getAndIncrement();
            if (poll < states.size()) {
                json.put("status", states.get(poll)).putNull("targetResourceId").putNull("targetResourceLocation");
            }
        });
    }

    /** Once an operation has been seen to succeed, it is in progress again. */
    private static Behavior startsOver() {
        Predicate<String> firstSuccess = Conditions.theFirstOfEach(id -> id, 1);
        return editing(READ, json -> {
            if (json.path("status").stringValue("").equals("succeeded")
                    && !firstSuccess.test(json.path("id").stringValue(""))) {
                json.put("status", "inProgress");
            }
        });
    }

    private static void replaceStatus(ObjectNode json, String word, String other) {
        if (json.path("status").stringValue("").equals(word)) {
            json.put("status", other);
        }
    }

    private static OutgoingResponse ofOtherChat(OutgoingResponse response) {
        return response.withHeader(
                "Location",
                response.header("Location")
                        .orElse("")
                        .replaceFirst("/chats\\('[^']*'\\)", String.format("/chats('%s')", OTHER_CHAT)));
    }
}
