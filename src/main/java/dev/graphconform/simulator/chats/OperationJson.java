package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.protocol.UtcTimes;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A teamsAsyncOperation as JSON, in the order of Get teamsAsyncOperation's example. */
public final class OperationJson {

    private OperationJson() {}

    /** An operation as it stands at a moment. */
    public static ObjectNode of(Operation operation, Instant now) {
        OperationStatus status = operation.statusAt(now);
        boolean ended = status == OperationStatus.SUCCEEDED;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", operation.id());
        json.put("operationType", "createChat");
        json.put("createdDateTime", UtcTimes.ofOperation(operation.created()));
        json.put("status", status.word());
        json.put("lastActionDateTime", UtcTimes.ofOperation(operation.lastActionAt(now)));
        json.put("attemptsCount", status == OperationStatus.NOT_STARTED ? 0 : 1);
        json.put("targetResourceId", ended ? operation.chatId() : null);
        json.put("targetResourceLocation", ended ? String.format("/chats('%s')", operation.chatId()) : null);
        // the example holds JSON inside a string here
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.putArray("appIds").add(operation.app().id());
        json.put("values", values.toString());
        json.putNull("error");
        return json;
    }
}
