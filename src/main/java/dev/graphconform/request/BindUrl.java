package dev.graphconform.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The URL that names a user or an app in a request (Create chat, Examples): the target's service root, {@code v1.0}
 * also when the request goes to beta, and the key. A single quote in a key is doubled, by OData's rule for literals.
 */
final class BindUrl {
    private BindUrl() {}

    static String user(URI serviceRoot, String key) {
        return serviceRoot + "/v1.0/users('" + encoded(key.replace("'", "''")) + "')";
    }

    static String app(URI serviceRoot, String id) {
        return serviceRoot + "/v1.0/appCatalogs/teamsApps/" + encoded(id);
    }

    /** Percent-encodes what a path may not hold, and leaves what the page prints raw. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@")
                .replace("%27", "'");
    }
}
