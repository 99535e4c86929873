package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.ServerClock;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.ledger.CleanUp.CleanUpTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at chats whose answer did not say whether they are new: a 202 names the chat and no time. */
final class UnclearWriteResolver {
    private final GraphClient client;
    private final LedgerOwner owner;
    private final CleanUpTarget target;

    UnclearWriteResolver(GraphClient client, LedgerOwner owner, CleanUpTarget target) {
        this.client = client;
        this.owner = owner;
        this.target = target;
    }

    /** The entry as the chat itself decides it; unchanged when it cannot be read, or is decided already. */
    LedgerEntry decided(LedgerEntry ledgerEntry, Set<String> existed) {
        String chatId = ledgerEntry.chatId().orElseThrow();
        if (existed.contains(ledgerEntry.chatKey())) {
            return ledgerEntry.as(WriteState.EXISTED, false, ledgerEntry.why());
        }
        Exchange exchange;
        try {
            exchange = client.send(new GraphRequest(
                    "GET", GraphPath.chat(owner.apiVersion(), chatId), List.of(), target.reader(), Optional.empty()));
        } catch (TargetConnectionException | ThrottledException fault) {
            return ledgerEntry.as(WriteState.UNKNOWN, true, "it could not be looked at: " + fault.getMessage());
        }
        if (exchange.status() == 404) {
            return isOverdue(ledgerEntry)
                    ? ledgerEntry.as(WriteState.NOTHING, false, "looked for long after it was asked for, and not there")
                    : ledgerEntry.as(
                            WriteState.UNKNOWN, true, "it is not there, or not visible yet; clean up again later");
        }
        if (exchange.status() != 200) {
            return ledgerEntry.as(WriteState.UNKNOWN, true, "looking at it was answered " + exchange.status());
        }
        JsonNode chat = json(exchange);
        if (chat.path("topic").asString("").contains(owner.marker())) {
            return ledgerEntry.as(WriteState.CREATED, false, "its topic carries the marker of the run");
        }
        Optional<Instant> created =
                ServerClock.created(chat.path("createdDateTime").asString(""));
        boolean isNew = created.isPresent()
                && ledgerEntry.newFrom().isPresent()
                && ServerClock.isNew(created.get(), ledgerEntry.newFrom().get());
        return isNew
                ? ledgerEntry.as(WriteState.CREATED, false, "made at " + created.get())
                : ledgerEntry.as(
                        WriteState.EXISTED,
                        !older(created),
                        "nothing proves it new: made at "
                                + created.map(Instant::toString).orElse("no time told"));
    }

    /** Whether its chat would be visible by now if it was there; only the initiator's own chats are for sure. */
    private boolean isOverdue(LedgerEntry ledgerEntry) {
        return ledgerEntry.asked().members().contains(LedgerEntry.key(owner.initiator()))
                && ledgerEntry
                        .answered()
                        .plus(target.visibility())
                        .plus(OrphanedChatSearch.CLOCKS)
                        .isBefore(Instant.now());
    }

    private boolean older(Optional<Instant> created) {
        return created.filter(time -> time.isBefore(owner.begun().minus(OrphanedChatSearch.CLOCKS)))
                .isPresent();
    }

    private static JsonNode json(Exchange exchange) {
        try {
            return JsonMapper.shared().readTree(exchange.responseBody());
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
