package dev.graphconform.request;

import dev.graphconform.http.GraphPath;
import java.net.URI;

/**
 * The URL that names a user or an app in a request (Create chat, Examples): a root, {@code v1.0} also when the request
 * goes to beta, and the key. A single quote in a key is doubled, by OData's rule for literals.
 */
final class BindUrl {
    private BindUrl() {}

    static String user(URI bindRoot, String key) {
        return bindRoot + "/v1.0/users" + GraphPath.quotedKey(key);
    }

    static String app(URI bindRoot, String id) {
        return bindRoot + "/v1.0/appCatalogs/teamsApps/" + GraphPath.segment(id);
    }
}
