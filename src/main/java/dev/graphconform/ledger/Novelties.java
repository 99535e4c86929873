package dev.graphconform.ledger;

import dev.graphconform.wire.ConnectionFault;
import dev.graphconform.wire.Exchange;
import dev.graphconform.wire.GraphClient;
import dev.graphconform.wire.GraphRequest;
import dev.graphconform.wire.GraphRequest.Authorization;
import dev.graphconform.wire.Throttled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at chats whose answer did not say whether they are new: a 202 names the chat and no time. */
final class Novelties {
    private final GraphClient client;
    private final LedgerOwner owner;
    private final Authorization reader;

    Novelties(GraphClient client, LedgerOwner owner, Authorization reader) {
        this.client = client;
        this.owner = owner;
        this.reader = reader;
    }

    /** The entry as the chat itself decides it; unchanged when it cannot be read, or is decided already. */
    Entry decided(Entry entry, Set<String> existed) {
        String chatId = entry.chatId().orElseThrow();
        if (existed.contains(entry.chatKey())) {
            return entry.as(WriteState.EXISTED, false, entry.why());
        }
        Exchange exchange;
        try {
            exchange = client.send(new GraphRequest("GET", Deletions.path(owner, chatId), List.of(), reader, Optional.empty()));
        } catch (ConnectionFault | Throttled fault) {
            return entry.as(WriteState.UNKNOWN, true, "it could not be looked at: " + fault.getMessage());
        }
        if (exchange.status() == 404) {
            return entry.as(WriteState.UNKNOWN, true, "it is not there, or not visible yet; clean up again later");
        }
        if (exchange.status() != 200) {
            return entry.as(WriteState.UNKNOWN, true, "looking at it was answered " + exchange.status());
        }
        JsonNode chat = json(exchange);
        if (chat.path("topic").asString("").contains(owner.marker())) {
            return entry.as(WriteState.CREATED, false, "its topic carries the marker of the run");
        }
        Optional<Instant> created = ChatTimes.created(chat);
        boolean isNew = created.isPresent() && entry.newFrom().isPresent() && ChatTimes.isNew(created.get(), entry.newFrom().get());
        return isNew
                ? entry.as(WriteState.CREATED, false, "made at " + created.get())
                : entry.as(WriteState.EXISTED, !older(created), "nothing proves it new: made at " + created.map(Instant::toString).orElse("no time told"));
    }

    private boolean older(Optional<Instant> created) {
        return created.filter(time -> time.isBefore(owner.begun().minus(Orphans.CLOCKS))).isPresent();
    }

    private static JsonNode json(Exchange exchange) {
        try {
            return JsonMapper.shared().readTree(exchange.responseBody());
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
