package dev.graphconform.target;

import java.net.URI;

/**
 * The application to sign in as, and the service that its tokens are for.
 *
 * @param audience the service and the authority
 * @param tenantId the tenant
 * @param clientId the application
 * @param key the dotted key of the method, for instance {@code credentials.application.clientSecret}
 * @param keyLocations where keys of the target file are
 */
public record AppRegistration(
        TokenAudience audience, String tenantId, String clientId, String key, KeyLocations keyLocations) {

    /** The place of a key of this method in the target file; the empty word is the method itself. */
    public String place(String word) {
        return keyLocations.of(word.isEmpty() ? key : key + "." + word);
    }

    /** The place that decides about the authority: its own key, or this method when the cloud decides. */
    public String authorityPlace() {
        return audience.ofMicrosoft() ? place("") : keyLocations.of("authority");
    }

    /**
     * The service that tokens are for, and the authority that issues them.
     *
     * @param serviceRoot the only service that they are sent to
     * @param authority scheme, host and port of the authority
     * @param ofMicrosoft whether the cloud decides about the authority, not the key {@code authority}
     * @param connectionSettings how to connect to either
     */
    public record TokenAudience(
            URI serviceRoot, URI authority, boolean ofMicrosoft, ConnectionSettings connectionSettings) {
        /**
         * Everything that was granted for the service. A token for a mock is requested for the mock's own address, so
         * that it is not valid elsewhere.
         */
        public String scope() {
            return serviceRoot + "/.default";
        }
    }
}
