package dev.graphconform.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which chat a request is about: Graph counts requests on a single chat for themselves. */
final class ChatOfRequest {
    private static final Pattern PATH = Pattern.compile("/[^/?]+/chats(?:/([^/?]+)|\\('([^/?]+)'\\)).*");

    private ChatOfRequest() {}

    /** The chat's id, the same however the path writes it; empty when the request is about no single chat. */
    static Optional<String> of(GraphRequest request) {
        Matcher path = PATH.matcher(request.path());
        return path.matches()
                ? Optional.of(plain(path.group(1) == null ? path.group(2) : path.group(1)))
                : Optional.empty();
    }

    private static String plain(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }
}
