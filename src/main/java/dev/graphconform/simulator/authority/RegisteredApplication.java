package dev.graphconform.simulator.authority;

import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An application that is registered in the simulated tenant; it lives as long as its simulator.
 *
 * @param clientId its id
 * @param secret its secret
 * @param certificate its certificate, made when it is first asked for
 * @param roles the application permissions granted to it
 */
public record RegisteredApplication(
        String clientId, String secret, Supplier<SelfSignedCertificate> certificate, Set<String> roles) {

    /** An application with a fresh secret. */
    static RegisteredApplication create(String clientId, Set<String> roles) {
        byte[] random = new byte[30];
        new SecureRandom().nextBytes(random);
        // real secrets have a tilde too
        String secret =
                Base64.getUrlEncoder().withoutPadding().encodeToString(random).concat("~");
        return new RegisteredApplication(clientId, secret, lazyCertificate(clientId), roles);
    }

    private static Supplier<SelfSignedCertificate> lazyCertificate(String name) {
        return new Supplier<>() {
            private SelfSignedCertificate certificate;

            @Override
            public synchronized SelfSignedCertificate get() {
                if (certificate == null) {
                    certificate = SelfSignedCertificate.ofApplication(name);
                }
                return certificate;
            }
        };
    }

    /** The client id alone: the secret is not printed. */
    @Override
    public String toString() {
        return clientId;
    }
}
