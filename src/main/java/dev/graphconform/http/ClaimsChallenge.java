package dev.graphconform.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a refusal wants a fresh token to hold: the parameter {@code claims} of the challenge in
 * {@code WWW-Authenticate}, JSON in Base64 (Microsoft identity platform, claims challenges, claims requests and client
 * capabilities).
 */
final class ClaimsChallenge {
    static final String HEADER = "WWW-Authenticate";

    private static final Pattern CLAIMS = Pattern.compile("(?i)(\\bclaims\\s*=\\s*)(\"[^\"]*\"|[^\\s,\"]+)");

    private ClaimsChallenge() {}

    /** The claims as JSON; empty when the answer asks for none, or in a form that nobody can read. */
    static Optional<String> in(Headers headers) {
        return headers.all(HEADER).stream()
                .map(CLAIMS::matcher)
                .filter(Matcher::find)
                .map(challenge -> challenge.group(2).replace("\"", ""))
                .flatMap(encoded -> decoded(encoded).stream())
                .findFirst();
    }

    /** The header's value without them: they may tell of a tenant's policies. */
    static String masked(String value) {
        return CLAIMS.matcher(value).replaceAll("$1\"" + Matcher.quoteReplacement(Headers.NOT_SHOWN) + "\"");
    }

    private static Optional<String> decoded(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(encoded.replace('+', '-').replace('/', '_').replaceFirst("=+$", ""));
            String json = new String(bytes, StandardCharsets.UTF_8);
            return JsonMapper.shared().readTree(json).isObject() ? Optional.of(json) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
