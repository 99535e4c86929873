package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.protocol.PercentEncoding;
import dev.graphconform.simulator.protocol.PublishedRoots;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address in an {@code @odata.bind}, in either key form, percent-encoded or raw.
 *
 * @param root the root that the client bound by, for instance {@code https://graph.microsoft.com}
 * @param key the key, decoded, doubled quotes made single
 */
public record BindAddress(String root, String key) {

    private static final Pattern USERS = collection("users");
    private static final Pattern APPS = collection("appCatalogs/teamsApps");

    private static Pattern collection(String path) {
        return Pattern.compile("(https?://[^/?#]+(?:/[^?#]*)?)/(?:v1\\.0|beta)/" + Pattern.quote(path)
                + "(?:\\('(?<quoted>(?:[^']|'')+)'\\)|/(?<segment>[^/?]+))");
    }

    /** The address of a user. */
    public static Optional<BindAddress> ofUser(String text) {
        return read(USERS, text);
    }

    /** The address of an app of the catalogue. */
    public static Optional<BindAddress> ofApp(String text) {
        return read(APPS, text);
    }

    /**
     * Whether it is below a root of this service: that of a cloud, or the one that the client addressed. What a proxy
     * in between changes, the scheme and a path in front, does not count.
     *
     * @param addressedRoot scheme and host as the client addressed them
     */
    public boolean isOf(String addressedRoot) {
        return PublishedRoots.contains(root)
                || PublishedRoots.host(root).equalsIgnoreCase(PublishedRoots.host(addressedRoot));
    }

    /** Whether the client bound by the documented root. */
    public boolean documented() {
        return root.equalsIgnoreCase(PublishedRoots.DOCUMENTED);
    }

    private static Optional<BindAddress> read(Pattern form, String text) {
        return PercentEncoding.decode(text)
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(match -> new BindAddress(
                        match.group(1),
                        match.group("quoted") == null
                                ? match.group("segment")
                                : match.group("quoted").replace("''", "'")));
    }
}
