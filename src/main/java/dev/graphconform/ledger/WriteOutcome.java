package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.ServerClock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the response to a write says about it: whether it created a chat, and which.
 *
 * @param state the state
 * @param chatId the chat, if the answer names one
 * @param newFrom from which moment of the server's clock on that chat would be new; empty when that cannot be told
 * @param doubt whether a chat that counts as there before may be the run's own all the same
 * @param made whether the run made the chat: by the state, or, where a server has no clock to show, by what is enough
 *     for counting and not for deleting
 * @param why for people
 */
record WriteOutcome(
        WriteState state, Optional<String> chatId, Optional<Instant> newFrom, boolean doubt, boolean made, String why) {
    private static final Pattern CREATION = Pattern.compile("(?i)/chats/?$");

    /** The last one: the path of a service root may hold the word too. */
    private static final Pattern CHAT = Pattern.compile("(?i).*/chats" + GraphPath.KEY + "(?:/|$)");

    /**
     * Reads it.
     *
     * @param marker what the topics of this run's groups hold: a chat that shows it in its answer was made by the run
     */
    static WriteOutcome of(Exchange exchange, ServerClock clock, String marker) {
        clock.observe(exchange);
        int status = exchange.status();
        if (!CREATION.matcher(exchange.uri().getPath()).find()
                || !exchange.method().equals("POST")) {
            return new WriteOutcome(
                    WriteState.NOTHING,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    "it makes no chat, and what it made or changed is no clean-up's matter; the answer was " + status);
        }
        if (status == 408 || status >= 500) {
            return unknown(
                    Optional.empty(),
                    Optional.empty(),
                    "the answer was " + status + ", which does not say whether a chat was made");
        }
        if (status < 200 || status >= 300) {
            return new WriteOutcome(
                    WriteState.NOTHING, Optional.empty(), Optional.empty(), false, false, "the answer was " + status);
        }
        Optional<Instant> newFrom = clock.newFrom(exchange);
        JsonNode chat = json(exchange);
        Optional<String> id = usable(chat.path("id").asString("")).or(() -> located(exchange));
        if (id.isEmpty()) {
            return unknown(id, newFrom, "the answer was " + status + " and names no chat");
        }
        if (!chat.path("id").isString()) {
            return unknown(id, newFrom, "the answer was " + status + ", which does not say whether the chat is new");
        }
        Optional<Instant> created =
                ServerClock.created(chat.path("createdDateTime").asString(""));
        boolean marked = chat.path("topic").asString("").contains(marker);
        if (marked) {
            created.ifPresent(time -> clock.observeOwnGroup(time, exchange));
        }
        return newFrom.isEmpty() || created.isEmpty()
                ? undated(id, newFrom, created, marked, clock)
                : dated(id, newFrom, created.get(), exchange, clock);
    }

    /** A chat that carries the marker is looked at before it is deleted; no other one is. */
    private static WriteOutcome undated(
            Optional<String> id,
            Optional<Instant> newFrom,
            Optional<Instant> created,
            boolean marked,
            ServerClock clock) {
        String lack = "the answer lacks " + (created.isEmpty() ? "a createdDateTime" : "a Date header");
        if (marked) {
            return new WriteOutcome(
                    WriteState.UNKNOWN, id, newFrom, true, true, lack + ", and shows the marker of the run");
        }
        if (created.filter(clock::madeBeforeRunByGroups).isPresent()) {
            return existed(id, newFrom, false, "made at " + created.get() + ", before the run began");
        }
        boolean made = created.filter(clock::madeInRunByGroups).isPresent();
        return new WriteOutcome(WriteState.EXISTED, id, newFrom, true, made, "nothing proves it new: " + lack);
    }

    private static WriteOutcome dated(
            Optional<String> id, Optional<Instant> newFrom, Instant made, Exchange exchange, ServerClock clock) {
        if (clock.beforeRun(made)) {
            return existed(id, newFrom, false, "made at " + made + ", before the run began");
        }
        if (clock.ahead(made, exchange)) {
            return existed(id, newFrom, true, "nothing proves it new: it says it was made in the future, at " + made);
        }
        return ServerClock.isNew(made, newFrom.get())
                ? new WriteOutcome(WriteState.CREATED, id, newFrom, false, true, "made at " + made)
                : existed(
                        id,
                        newFrom,
                        true,
                        "nothing proves it new: made at " + made + ", and only from " + newFrom.get()
                                + " on it would be for sure");
    }

    private static WriteOutcome existed(Optional<String> id, Optional<Instant> newFrom, boolean doubt, String why) {
        return new WriteOutcome(WriteState.EXISTED, id, newFrom, doubt, false, why);
    }

    private static WriteOutcome unknown(Optional<String> id, Optional<Instant> newFrom, String why) {
        return new WriteOutcome(WriteState.UNKNOWN, id, newFrom, true, false, why);
    }

    private static JsonNode json(Exchange exchange) {
        try {
            return JsonMapper.shared().readTree(exchange.responseBody());
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static Optional<String> located(Exchange exchange) {
        return exchange.responseHeaders().first("Location").flatMap(location -> {
            Matcher chat = CHAT.matcher(location);
            return chat.find()
                    ? GraphPath.key(chat.group(1), chat.group(2)).flatMap(WriteOutcome::usable)
                    : Optional.empty();
        });
    }

    /** An id of dots alone would address something else than a chat. */
    private static Optional<String> usable(String id) {
        return id.isBlank() || id.matches("\\.+") ? Optional.empty() : Optional.of(id);
    }
}
