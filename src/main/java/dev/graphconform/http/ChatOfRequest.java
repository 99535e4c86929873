package dev.graphconform.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which chat a request is about: Graph counts requests on a single chat for themselves. */
final class ChatOfRequest {
    private static final Pattern PATH = Pattern.compile("/[^/?]+/chats" + GraphPath.KEY + ".*");

    private ChatOfRequest() {}

    /** The chat's id, the same however the path writes it; empty when the request is about no single chat. */
    static Optional<String> of(GraphRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        String written = path.group(1) == null ? path.group(2) : path.group(1);
        return Optional.of(GraphPath.key(path.group(1), path.group(2))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .orElse(written));
    }
}
