package dev.graphconform.target;

import java.net.URI;

/**
 * For whom tokens are, and who gives them.
 *
 * @param serviceRoot whom they are sent to, and nobody else
 * @param authority who gives them
 * @param ofMicrosoft whether the cloud says so, not the key {@code authority}
 * @param connectionSettings how to get to either
 */
record TokenAudience(URI serviceRoot, URI authority, boolean ofMicrosoft, ConnectionSettings connectionSettings) {
    /**
     * Everything that was granted for the service; a token for a mock is asked for under the mock's own name, so that
     * it is no good elsewhere.
     */
    String scope() {
        return serviceRoot + "/.default";
    }
}
