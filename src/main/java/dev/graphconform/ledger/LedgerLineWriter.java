package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphRequest;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a ledger. The first tells whose it is; each other one a state of a write, by its number. */
final class LedgerLineWriter {
    static final int FORMAT = 1;

    private LedgerLineWriter() {}

    static ObjectNode owner(LedgerOwner owner) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("ledger", FORMAT);
        line.put("runId", owner.runId());
        line.put("serviceRoot", owner.serviceRoot());
        line.put("apiVersion", owner.apiVersion());
        owner.tenantId().ifPresent(tenant -> line.put("tenantId", tenant));
        line.put("initiator", owner.initiator());
        line.put("begun", owner.begun().toString());
        return line.put("marker", owner.marker());
    }

    static ObjectNode planned(int number, GraphRequest request, RequestedChat asked, String marker) {
        ObjectNode line = state(number, WriteState.PLANNED, Optional.empty(), "");
        line.put("request", request.method() + " " + request.path());
        request.sender().ifPresent(sender -> line.put("by", sender));
        line.put("chatType", asked.chatType());
        asked.members().forEach(line.putArray("members")::add);
        asked.topic().ifPresent(topic -> line.put("topic", topic));
        return line.put(
                "marked", asked.topic().filter(topic -> topic.contains(marker)).isPresent());
    }

    static ObjectNode outcomeLine(int number, WriteOutcome writeOutcome, Exchange exchange) {
        ObjectNode line = state(number, writeOutcome.state(), writeOutcome.chatId(), writeOutcome.why());
        line.put("status", exchange.status());
        writeOutcome.newFrom().ifPresent(time -> line.put("newFrom", time.toString()));
        if (writeOutcome.state() == WriteState.EXISTED && writeOutcome.doubt()) {
            line.put("doubt", true);
        }
        exchange.requestId().ifPresent(id -> line.put("requestId", id));
        return line;
    }

    static ObjectNode state(int number, WriteState state, Optional<String> chatId, String why) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("write", number);
        line.put("state", state.word());
        line.put("at", Instant.now().toString());
        chatId.ifPresent(id -> line.put("chatId", id));
        return why.isEmpty() ? line : line.put("why", why);
    }
}
