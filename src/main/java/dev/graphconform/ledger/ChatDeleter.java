package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.http.RefusedCredentialException;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Deletes chats, slowly; gives up when the target refuses one after the other. */
final class ChatDeleter {
    private static final int REFUSALS_IN_A_ROW = 3;
    private static final String NO_CLEANER =
            "credentials.cleaner is not in the target file, and deleting takes Chat.ManageDeletion.All; give it, or "
                    + "delete the chat by hand";

    private final GraphClient client;
    private final LedgerOwner owner;
    private final Optional<Authorization> cleaner;
    private final Duration pace;
    private long last;
    private boolean first = true;
    private int refusals;
    private String note = "";
    private volatile Optional<String> stopped = Optional.empty();

    ChatDeleter(GraphClient client, LedgerOwner owner, Optional<Authorization> cleaner, Duration pace) {
        this.client = client;
        this.owner = owner;
        this.cleaner = cleaner;
        this.pace = pace;
    }

    /** Deletes a chat; gives what stands in the way, nothing when the chat is gone. */
    Optional<String> delete(String chatId) {
        if (cleaner.isEmpty()) {
            return Optional.of(NO_CLEANER);
        }
        if (stopped.isPresent()) {
            return Optional.of("not tried: " + stopped.get() + "; clean up again");
        }
        if (refusals >= REFUSALS_IN_A_ROW) {
            return Optional.of("not tried, since " + refusals + " deletions in a row had failed");
        }
        awaitTurn();
        try {
            return judged(client.send(new GraphRequest(
                    "DELETE", GraphPath.chat(owner.apiVersion(), chatId), List.of(), cleaner.get(), Optional.empty())));
        } catch (RefusedCredentialException refused) {
            stop(refused.getMessage());
            return Optional.of("not deleted: " + refused.getMessage() + "; clean up again");
        } catch (TargetConnectionException | ThrottledException fault) {
            refusals++;
            return Optional.of("it is not known whether it was deleted, " + fault.getMessage() + "; clean up again");
        }
    }

    void stop(String why) {
        stopped = Optional.of(why);
    }

    /** A remark on the last deletion; empty when there is none. */
    String note() {
        return note;
    }

    private Optional<String> judged(Exchange exchange) {
        int status = exchange.status();
        if (status >= 200 && status < 300 || status == 404) {
            refusals = 0;
            note = status == 404 ? "it was gone already" : "";
            return Optional.empty();
        }
        refusals++;
        return Optional.of("deleting was answered " + status
                + (status == 403 ? "; it takes Chat.ManageDeletion.All and an administrator of the tenant" : "")
                + "; delete the chat by hand");
    }

    private void awaitTurn() {
        if (!first) {
            client.pause(pace.minusNanos(System.nanoTime() - last));
        }
        first = false;
        last = System.nanoTime();
    }
}
