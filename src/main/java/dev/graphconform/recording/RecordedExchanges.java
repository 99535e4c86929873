package dev.graphconform.recording;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import dev.graphconform.recording.HarBody.BodyContent;
import dev.graphconform.redaction.CurrentMask;
import dev.graphconform.redaction.SecretMask;
import dev.graphconform.target.SecretRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes exchanges, numbered and masked, of what was found in recordings. */
final class RecordedExchanges {
    private static final String AUTHORIZATION = "authorization";
    /** Headers whose values are secrets whatever they are. */
    private static final Set<String> SECRET =
            Set.of("cookie", "set-cookie", "set-cookie2", "proxy-authorization", "authentication-info");

    private final SecretMask mask;
    private final Map<String, String> tokens = new HashMap<>();

    RecordedExchanges(SecretRegistry secrets) {
        this.mask = new CurrentMask(secrets).get();
    }

    /** All of them, numbered from 1. */
    List<RecordedExchange> of(List<FoundExchange> found) {
        List<RecordedExchange> all = new ArrayList<>(found.size());
        for (FoundExchange each : found) {
            all.add(new RecordedExchange(
                    each.recording(),
                    each.entry(),
                    each.part(),
                    exchange(all.size() + 1, each),
                    each.request().missing(),
                    each.response().missing()));
        }
        return all;
    }

    private Exchange exchange(int number, FoundExchange found) {
        return new Exchange(
                number,
                found.authorization().map(this::token),
                found.method().toUpperCase(Locale.ROOT),
                masked(found.uri()),
                masked(found.requestHeaders()),
                body(found.request()),
                found.status(),
                masked(found.responseHeaders()),
                mask.mask(found.response().bytes()),
                found.startedAt().orElse(Instant.EPOCH),
                found.took(),
                List.of(),
                Optional.empty(),
                found.lost());
    }

    private String token(String authorization) {
        return tokens.computeIfAbsent(authorization, other -> "token-" + (tokens.size() + 1));
    }

    private Optional<String> body(BodyContent content) {
        return Optional.of(content.bytes())
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> new String(mask.mask(bytes), StandardCharsets.UTF_8));
    }

    private Headers masked(List<Header> headers) {
        return new Headers(headers.stream()
                .map(header -> new Header(mask.mask(header.name()), value(header)))
                .toList());
    }

    /** Whether nothing of its value comes out of here. */
    static boolean isSecret(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        return name.equals(AUTHORIZATION) || SECRET.contains(name);
    }

    private String value(Header header) {
        if (header.name().equalsIgnoreCase(AUTHORIZATION)) {
            return SecretMask.MASK;
        }
        return isSecret(header) ? Headers.NOT_SHOWN : mask.mask(header.value());
    }

    private URI masked(URI uri) {
        String text = uri.toString();
        String masked = mask.mask(text);
        try {
            return masked.equals(text) ? uri : URI.create(masked);
        } catch (IllegalArgumentException withheld) {
            return uri.resolve("/");
        }
    }
}
