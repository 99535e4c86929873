package dev.graphconform.simulator.authority;

import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An application of the tenant.
 *
 * @param clientId its id
 * @param secret its secret
 * @param certificate its certificate, made when it is first asked for
 * @param roles what was granted to it
 */
public record RegisteredApplication(
        String clientId, String secret, Supplier<SelfSignedCertificate> certificate, Set<String> roles) {

    @Override
    public String toString() {
        return clientId;
    }
}
