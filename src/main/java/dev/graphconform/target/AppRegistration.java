package dev.graphconform.target;

import java.net.URI;

/**
 * As what, where and for what to sign in.
 *
 * @param authority scheme, host and port of who gives tokens
 * @param ofMicrosoft whether that is the authority of one of Microsoft's clouds, not one that the target file names
 * @param tenantId the tenant
 * @param clientId the application
 * @param scope what the token is for
 * @param connectionSettings how to get there
 * @param key the dotted key of the way to sign in, for instance {@code credentials.application.clientSecret}
 * @param keyLocations where keys stand
 */
public record AppRegistration(
        URI authority,
        boolean ofMicrosoft,
        String tenantId,
        String clientId,
        String scope,
        ConnectionSettings connectionSettings,
        String key,
        KeyLocations keyLocations) {

    /** Where a key of this way to sign in stands; the empty word is the way itself. */
    public String place(String word) {
        return keyLocations.of(word.isEmpty() ? key : key + "." + word);
    }

    /** Where the authority was chosen: its own key, or this way to sign in when the cloud decides. */
    public String authorityPlace() {
        return ofMicrosoft ? place("") : keyLocations.of("authority");
    }
}
