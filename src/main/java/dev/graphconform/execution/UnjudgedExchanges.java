package dev.graphconform.execution;

import dev.graphconform.http.Exchange;
import dev.graphconform.judgement.RuleQuestion;
import dev.graphconform.recording.RecordedExchange;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of recorded exchanges that could not be judged, or not by their bodies, why. */
final class UnjudgedExchanges {
    private static final Pattern CREATION = Pattern.compile("(?i).*/chats/?");
    private static final Set<Integer> BEFORE_THE_SERVICE = Set.of(407, 408, 429, 502, 503, 504);
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;

    private final Set<Integer> asked;
    private final Set<String> askedIds;

    UnjudgedExchanges(Collection<RuleQuestion> questions) {
        Set<Exchange> evidence = questions.stream()
                .flatMap(question -> question.evidence().stream())
                .map(RecordedExchange::exchange)
                .collect(Collectors.toSet());
        asked = evidence.stream().map(Exchange::number).collect(Collectors.toSet());
        askedIds = evidence.stream()
                .map(UnjudgedExchanges::identity)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Why, with the place; empty for what was judged, for a copy of it, and for what creates no chat. */
    Optional<String> reason(RecordedExchange recorded) {
        return recorded.exchange()
                .lost()
                .map(lost -> "no answer was recorded: " + lost)
                .or(() -> recorded.requestBodyMissing().map(why -> "the body of the request is not there: " + why))
                .or(() -> recorded.responseBodyMissing().map(why -> "the body of the answer is not there: " + why))
                .or(() -> unasked(recorded.exchange()))
                .map(why -> recorded.place() + ": " + why);
    }

    private Optional<String> unasked(Exchange exchange) {
        boolean judged = asked.contains(exchange.number())
                || identity(exchange).filter(askedIds::contains).isPresent();
        return judged
                        || !exchange.method().equals("POST")
                        || !CREATION.matcher(exchange.uri().getPath()).matches()
                ? Optional.empty()
                : Optional.of(exchange.line() + ", answered " + exchange.answer() + ", " + why(exchange));
    }

    private static String why(Exchange exchange) {
        int status = exchange.status();
        String type = exchange.responseHeaders().first("Content-Type").orElse("no type");
        if (status >= REDIRECTION && status < CLIENT_ERROR) {
            return "puts no rule in question: it is sent elsewhere, as to a login";
        }
        if (BEFORE_THE_SERVICE.contains(status)) {
            return "puts no rule in question: what stands before the service answers so, or a busy service";
        }
        if (exchange.requestId().isEmpty() && !type.toLowerCase(Locale.ROOT).contains("json")) {
            return "puts no rule in question: nothing shows that the service answered; there is no request-id, and the "
                    + "body is no JSON (" + type + ")";
        }
        return "puts no rule in question: what it has to be answered by the recording does not show";
    }

    /** By what a copy of an exchange is known. */
    private static Optional<String> identity(Exchange exchange) {
        return exchange.requestId().map(id -> id + " " + exchange.line() + " " + exchange.status());
    }
}
