package dev.graphconform.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Keys in paths of Graph: as a segment, {@code /chats/19:a@b}, or as a quoted key, {@code /chats('19:a@b')}, in which
 * OData doubles single quotes. Percent-encodes what a path may not hold, and leaves unencoded what Graph's pages print
 * so.
 */
public final class GraphPath {
    /**
     * A pattern of a key after the name of its collection, with the two groups that {@link #key} takes; servers encode
     * even quotes and parentheses.
     */
    public static final String KEY = "(?:(?:\\(|%28)(?:'|%27)([^/?#\\s]+?)(?:'|%27)(?:\\)|%29)|/([^/?#\\s]+))";

    private GraphPath() {}

    /** Encodes a text as one segment of a path, or as a value of a query. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%40", "@");
    }

    /** Encodes a text as a quoted key, quotes and parentheses included. */
    public static String quotedKey(String text) {
        return "('" + segment(text.replace("'", "''")).replace("%27", "'") + "')";
    }

    /** The path of a chat, version included. */
    public static String chat(String apiVersion, String chatId) {
        return "/" + apiVersion + "/chats/" + segment(chatId);
    }

    /**
     * Decodes a key, to the same text in both forms; empty when its percent-encoding is invalid.
     *
     * @param quoted the text between the quotes of a quoted key; null when the key is a segment
     * @param segment the segment; null when the key is quoted
     */
    public static Optional<String> key(String quoted, String segment) {
        try {
            return Optional.of(
                    quoted == null ? decoded(segment) : decoded(quoted).replace("''", "'"));
        } catch (IllegalArgumentException badEncoding) {
            return Optional.empty();
        }
    }

    /** Unlike in a form, a plus sign in a path is no space. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
