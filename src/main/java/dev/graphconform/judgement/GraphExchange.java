package dev.graphconform.judgement;

import dev.graphconform.check.Response;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.HttpDate;
import dev.graphconform.recording.RecordedExchange;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded exchange as questions are made of it: what it addresses, and its answer as checks see it.
 *
 * @param recorded the exchange
 * @param address what its URL addresses
 * @param response its answer
 */
record GraphExchange(RecordedExchange recorded, GraphAddress address, Response response) {
    /** Of the way, the pace or the token: they say nothing of the request, and may be another's answers. */
    private static final Set<Integer> NOT_OF_THE_SERVICE = Set.of(0, 407, 408, 429, 502, 503, 504);

    /** Longer after its creation people may have changed a chat elsewhere. */
    private static final Duration UNTOUCHED = Duration.ofSeconds(60);

    GraphExchange(RecordedExchange recorded, GraphAddress address) {
        this(recorded, address, Response.ofDecoded(recorded.exchange()));
    }

    Exchange exchange() {
        return recorded.exchange();
    }

    int status() {
        return exchange().status();
    }

    boolean accepted() {
        return response.accepted();
    }

    /** Whether the service accepted it. */
    boolean acceptedByService() {
        return accepted() && answeredByService();
    }

    boolean isPost() {
        return exchange().method().equalsIgnoreCase("POST");
    }

    boolean isGet() {
        return exchange().method().equalsIgnoreCase("GET");
    }

    /** Whether the body of the answer was recorded as it came. */
    boolean bodyRecorded() {
        return recorded.responseBodyMissing().isEmpty();
    }

    /** Whether its request may ask for another answer than the usual one, such as none. */
    boolean prefersAnotherAnswer() {
        return exchange().requestHeaders().first("Prefer").isPresent();
    }

    /** Whether the headers of the answer were recorded; some exporters, and the parts of a batch, have few or none. */
    boolean headersRecorded() {
        return recorded.part().isEmpty()
                && !exchange().responseHeaders().lines().isEmpty();
    }

    /**
     * Whether the service answered: not what stands before it, and not a page without any sign of Graph, as a proxy of
     * a company or a hotel gives it.
     */
    boolean answeredByService() {
        return !NOT_OF_THE_SERVICE.contains(status())
                && status() >= 200
                && (status() < 300 || status() >= 400)
                && (exchange().requestId().isPresent()
                        || response.mediaType()
                                .filter(type -> type.endsWith("json"))
                                .isPresent()
                        || response.json().isObject()
                        || accepted() && (!bodyRecorded() || exchange().responseBody().length == 0));
    }

    /** The same service, whose chats are the same in each of its versions; recordings of mocks stay apart. */
    String service() {
        String service = address.serviceRoot().toString();
        return ContextRoots.isCloud(address.serviceRoot()) ? service : recorded.recording() + " " + service;
    }

    /** Whether the same version of the same service was asked: what one takes, the other may not. */
    boolean sameVersion(GraphExchange other) {
        return service().equals(other.service()) && address.apiVersion().equals(other.address.apiVersion());
    }

    /** How long after another one this was sent, by the clock of the recorder. */
    Duration after(GraphExchange other) {
        return Duration.between(other.exchange().sentAt(), exchange().sentAt());
    }

    /** Whether it was sent so soon after another one that nobody is taken to have changed the chat elsewhere since. */
    boolean soonAfter(GraphExchange other) {
        return after(other).compareTo(UNTOUCHED) <= 0;
    }

    /** A point in time in the answer. */
    Optional<Instant> time(String property) {
        try {
            return response.text(property)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** By what a copy of it in another recording, or twice in one, is known: its id, or that nothing at all differs. */
    Optional<String> copyKey() {
        Exchange exchange = exchange();
        return exchange.requestId()
                .map(id -> id + "\n" + HttpDate.of(exchange.responseHeaders()))
                .or(() -> Optional.of(exchange.sentAt())
                        .filter(time -> !time.equals(Instant.EPOCH))
                        .map(time -> String.join(
                                "\n",
                                time.toString(),
                                exchange.took().toString(),
                                recorded.part().orElse(""),
                                exchange.principal().orElse(""),
                                exchange.requestHeaders().lines().toString(),
                                exchange.responseHeaders().lines().toString())))
                .map(known -> String.join(
                        "\n",
                        known,
                        exchange.line(),
                        String.valueOf(exchange.status()),
                        exchange.requestBody().orElse(""),
                        exchange.responseText()));
    }
}
