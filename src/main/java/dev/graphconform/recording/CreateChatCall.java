package dev.graphconform.recording;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which calls belong to Create chat: a create request, and what reads or changes a chat afterwards. */
final class CreateChatCall {
    /** Below any path, as mocks and proxies have one; a key stands in parentheses or is a segment. */
    private static final String CHATS = "(?i).*/(?:v1\\.0|beta)/chats";

    private static final Pattern CREATE = Pattern.compile("(?i).*/(?:v1\\.0|beta)/(?:me/)?chats/?");
    private static final String KEY = "(?:/[^/]+|\\([^/]+\\))";
    private static final Pattern OF_A_CHAT =
            Pattern.compile(CHATS + KEY + "(?:/(?:members|installedApps|operations)" + KEY + "?)?/?");
    /** A chat is changed through the paths of its people too, such as {@code /users/{id}/chats/{id}}. */
    private static final Pattern BELOW_A_CHAT =
            Pattern.compile("(?i).*/(?:v1\\.0|beta)/(?:[^/]+/)*?chats" + KEY + "(?:/.*)?");
    /** What is done in a chat without changing it or its members. */
    private static final Pattern UNCHANGING = Pattern.compile("(?i).*/chats" + KEY
            + "/(?:(?:messages|pinnedMessages|tabs|permissionGrants)(?:[/(].*)?"
            + "|(?:microsoft\\.graph\\.)?(?:hideForUser|unhideForUser|markChat(?:Read|Unread)ForUser"
            + "|sendActivityNotification)/?)");

    private static final Pattern BATCH = Pattern.compile("(?i)(.*/(?:v1\\.0|beta))/\\$batch/?");

    private static final Pattern UNESCAPED = Pattern.compile("[ \"<>\\\\^`{}|\\[\\]]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern LIKELY = Pattern.compile("(?i)/chats|/(?:\\$|%24)batch");

    private CreateChatCall() {}

    /** Whether it is worth the while to look at this address more closely. */
    static boolean isLikely(String url) {
        return LIKELY.matcher(url).find();
    }

    /** Whether a request belongs to Create chat, whatever its host. */
    static boolean is(String method, URI uri) {
        String path = path(uri);
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "POST" -> CREATE.matcher(path).matches() || changes(path);
            case "GET" -> OF_A_CHAT.matcher(path).matches();
            case "PATCH", "PUT", "DELETE" -> changes(path);
            default -> false;
        };
    }

    private static boolean changes(String path) {
        return BELOW_A_CHAT.matcher(path).matches() && !UNCHANGING.matcher(path).matches();
    }

    /** The root that the parts of a batch are relative to; empty for what is no batch. */
    static Optional<String> batchRoot(String method, URI uri) {
        var batch = BATCH.matcher(path(uri));
        return method.equalsIgnoreCase("POST") && batch.matches()
                ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority() + batch.group(1))
                : Optional.empty();
    }

    /** The URL, with signs that exporters leave unescaped escaped; empty for what is none, or has no host. */
    static Optional<URI> uri(String url) {
        int fragment = url.indexOf('#');
        String sent = fragment < 0 ? url : url.substring(0, fragment);
        try {
            URI uri = new URI(escaped(sent));
            return Optional.of(uri).filter(whole -> whole.getScheme() != null && whole.getRawAuthority() != null);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /** What stands unescaped where it should not; an address of IPv6 has brackets. */
    private static String escaped(String url) {
        if (!url.contains("://")) {
            return url;
        }
        int authority = url.indexOf("://") + 3;
        int path = Math.max(url.indexOf('/', authority), authority);
        return url.substring(0, path)
                + UNESCAPED
                        .matcher(url.substring(path))
                        .replaceAll(sign -> String.format(
                                Locale.ROOT, "%%%02X", (int) sign.group().charAt(0)));
    }

    private static String path(URI uri) {
        return Optional.ofNullable(uri.getRawPath())
                .orElse("")
                .replace("%24", "$")
                .replace("%28", "(")
                .replace("%29", ")");
    }
}
