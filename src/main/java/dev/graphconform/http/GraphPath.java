package dev.graphconform.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /**
     * What follows a service root in a link, query included. Empty when the link leads elsewhere: to another host,
     * beside the root's path, or out of it again by dots, however they are written; a token must not follow it there.
     */
    public static Optional<String> below(URI serviceRoot, String link) {
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
        return isSameOrigin(serviceRoot, uri)
                ? belowPath(serviceRoot, uri.getRawPath())
                        .map(path -> uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                : Optional.empty();
    }

    /** Whether an address is on the scheme, host and port of a service root. */
    public static boolean isSameOrigin(URI serviceRoot, URI uri) {
        return serviceRoot.getScheme().equalsIgnoreCase(uri.getScheme())
                && serviceRoot.getHost().equalsIgnoreCase(uri.getHost())
                && port(serviceRoot) == port(uri)
                && uri.getRawUserInfo() == null;
    }

    /** What follows the path of a service root in the path of a link on the same host. */
    public static Optional<String> belowPath(URI serviceRoot, String rawPath) {
        String rest = rawPath;
        for (String part : serviceRoot.getRawPath().split("/")) {
            String given = rest.split("/", 2)[0];
            if (!given.equals(part) && !decodedOrRaw(given).equals(decodedOrRaw(part))) {
                return Optional.empty();
            }
            rest = rest.substring(Math.min(rest.length(), given.length() + 1));
        }
        return leadsUp(rest) ? Optional.empty() : Optional.of("/" + rest);
    }

    /** Whether a part of a path is a dot or two, for a server that decodes it first too. */
    public static boolean leadsUp(String rawPath) {
        return Arrays.stream(decodedOrRaw(rawPath).split("[/\\\\]"))
                .map(part -> part.replaceFirst(";.*", ""))
                .anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static String decodedOrRaw(String raw) {
        try {
            return decoded(raw);
        } catch (IllegalArgumentException badEncoding) {
            return raw;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

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
