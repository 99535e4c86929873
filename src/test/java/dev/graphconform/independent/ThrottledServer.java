package dev.graphconform.independent;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Throttles some calls of a server. */
final class ThrottledServer {
    private static final List<Liberty> FORMS = List.of(
            Liberty.THROTTLES_FRACTION, Liberty.THROTTLES_SECONDS, Liberty.THROTTLES_DATE, Liberty.THROTTLES_SILENTLY);
    private static final int FIRST = 12;
    private static final int EVERY = 83;
    private static final int LAST = 300;

    private final List<Liberty> forms;

    ThrottledServer(Set<Liberty> liberties) {
        this.forms = FORMS.stream().filter(liberties::contains).toList();
    }

    Optional<IndependentReply> hold(IndependentCall independentCall) {
        if (forms.isEmpty() || independentCall.number() > LAST || independentCall.number() % EVERY != FIRST) {
            return Optional.empty();
        }
        IndependentReply independentReply = IndependentReply.json(429);
        independentReply
                .json
                .putObject("error")
                .put("code", "TooManyRequests")
                .put("message", "Please retry again later.");
        switch (forms.get(independentCall.number() / EVERY % forms.size())) {
            case THROTTLES_FRACTION -> independentReply.headers.put("Retry-After", "0.128");
            case THROTTLES_SECONDS -> independentReply.headers.put("Retry-After", "1");
            case THROTTLES_DATE -> independentReply.headers.put("Retry-After", date(Duration.ofSeconds(1)));
            default -> independentReply.headers.put("x-ms-throttle-scope", "Tenant");
        }
        return Optional.of(independentReply);
    }

    /** By the server's own clock. */
    static String date(Duration ahead) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .format(IndependentChatStore.now().plus(ahead).atOffset(ZoneOffset.UTC));
    }
}
