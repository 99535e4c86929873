package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.protocol.PercentEncoding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address in an {@code @odata.bind}, in either key form, percent-encoded or raw.
 *
 * @param serviceRoot the root that the client bound by, for instance {@code https://graph.microsoft.com}
 * @param key the key, decoded, doubled quotes made single
 */
public record BindAddress(String serviceRoot, String key) {

    /** The root that the page's examples bind by; every simulator and cloud takes it. */
    public static final String DOCUMENTED_ROOT = "https://graph.microsoft.com";

    private static final Pattern USERS = collection("users");
    private static final Pattern APPS = collection("appCatalogs/teamsApps");

    private static Pattern collection(String path) {
        return Pattern.compile("(https?://[^/?#]+)/(?:v1\\.0|beta)/" + Pattern.quote(path)
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
