package dev.graphconform.independent;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds some calls back. */
final class Throttle {
    private static final List<Liberty> FORMS = List.of(
            Liberty.THROTTLES_FRACTION, Liberty.THROTTLES_SECONDS, Liberty.THROTTLES_DATE, Liberty.THROTTLES_SILENTLY);
    private static final int FIRST = 12;
    private static final int EVERY = 83;
    private static final int LAST = 300;

    private final List<Liberty> forms;

    Throttle(Set<Liberty> liberties) {
        this.forms = FORMS.stream().filter(liberties::contains).toList();
    }

    Optional<Reply> hold(Call call) {
        if (forms.isEmpty() || call.number() > LAST || call.number() % EVERY != FIRST) {
            return Optional.empty();
        }
        Reply reply = Reply.json(429);
        reply.json.putObject("error").put("code", "TooManyRequests").put("message", "Please retry again later.");
        switch (forms.get(call.number() / EVERY % forms.size())) {
            case THROTTLES_FRACTION -> reply.headers.put("Retry-After", "0.128");
            case THROTTLES_SECONDS -> reply.headers.put("Retry-After", "1");
            case THROTTLES_DATE -> reply.headers.put("Retry-After", date(Duration.ofSeconds(1)));
            default -> reply.headers.put("x-ms-throttle-scope", "Tenant");
        }
        return Optional.of(reply);
    }

    /** By the server's own clock. */
    static String date(Duration ahead) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .format(Rooms.now().plus(ahead).atOffset(ZoneOffset.UTC));
    }
}
