package dev.graphconform.judgement;

import dev.graphconform.http.GraphPath;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which resource of Graph a recorded URL addresses, whatever host or path a mock serves it below.
 *
 * @param serviceRoot scheme, host and path before the version
 * @param apiVersion {@code v1.0} or {@code beta}
 * @param resource what is addressed
 * @param chatId the id of the chat, decoded; empty for what is not below a chat
 * @param partId the id of what is addressed below the chat, decoded; empty for a whole collection
 */
record GraphAddress(
        URI serviceRoot, String apiVersion, GraphResource resource, Optional<String> chatId, Optional<String> partId) {
    /** A chat has more than one path: its own, and those of its people. */
    private static final Pattern FORM = Pattern.compile(
            "(?<before>.*?)/(?<version>v1\\.0|beta)/(?<owner>(?:(?!v1\\.0/|beta/)[^/]+/)*?)(?<path>chats(?:[/(%].*)?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BELOW = Pattern.compile(
            "chats" + GraphPath.KEY + "(?:/(?:(members|installedApps|operations)(?:" + GraphPath.KEY + ")?|(.+)))?",
            Pattern.CASE_INSENSITIVE);

    /** What a recording shows of chats. */
    enum GraphResource {
        CHATS,
        OWN_CHATS,
        CHAT,
        MEMBERS,
        APPS,
        OPERATIONS,
        /** Anything else of a chat, of which it is not known what it changes. */
        OTHER
    }

    /** Reads a URL; empty for what is nothing of chats. */
    static Optional<GraphAddress> of(URI uri) {
        Matcher form = FORM.matcher(Optional.ofNullable(uri.getRawPath()).orElse(""));
        if (uri.getScheme() == null || uri.getRawAuthority() == null || !form.matches()) {
            return Optional.empty();
        }
        URI root = URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                + uri.getRawAuthority().toLowerCase(Locale.ROOT) + form.group("before"));
        String version = form.group("version").toLowerCase(Locale.ROOT);
        String path = form.group("path").replaceFirst("/$", "");
        String owner = form.group("owner");
        if (path.equalsIgnoreCase("chats")) {
            GraphResource resource = owner.isEmpty() ? GraphResource.CHATS : GraphResource.OWN_CHATS;
            return owner.isEmpty() || owner.equalsIgnoreCase("me/")
                    ? Optional.of(new GraphAddress(root, version, resource, Optional.empty(), Optional.empty()))
                    : Optional.empty();
        }
        Matcher below = BELOW.matcher(path);
        return below.matches()
                ? Optional.of(new GraphAddress(
                        root,
                        version,
                        below.group(6) == null ? resource(below.group(3)) : GraphResource.OTHER,
                        GraphPath.key(below.group(1), below.group(2)),
                        below.group(4) == null && below.group(5) == null
                                ? Optional.empty()
                                : GraphPath.key(below.group(4), below.group(5))))
                : Optional.empty();
    }

    private static GraphResource resource(String collection) {
        if (collection == null) {
            return GraphResource.CHAT;
        }
        return switch (collection.toLowerCase(Locale.ROOT)) {
            case "members" -> GraphResource.MEMBERS;
            case "installedapps" -> GraphResource.APPS;
            default -> GraphResource.OPERATIONS;
        };
    }
}
