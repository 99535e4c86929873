package dev.graphconform.simulator.authority;

import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The applications that are registered in the tenant; their secrets live as long as a simulator. */
final class Applications {

    /** Signs people in by device code; it has no secret. */
    static final String PUBLIC_CLIENT = "0d4c8f1e-6b2a-4e97-a5d3-7c9e1f30b852";

    private final RegisteredApplication creating = made("6f1f6d0a-3b7e-4c59-9f0e-8d2c1b4a5e67", Set.of("Chat.Create"));
    private final RegisteredApplication powerless =
            made("a27e5b94-1c3d-4f60-8e7b-95d2c4a81f36", Set.of("User.Read.All"));

    RegisteredApplication creating() {
        return creating;
    }

    RegisteredApplication powerless() {
        return powerless;
    }

    Optional<RegisteredApplication> withId(String clientId) {
        return List.of(creating, powerless).stream()
                .filter(known -> known.clientId().equalsIgnoreCase(clientId))
                .findFirst();
    }

    private static RegisteredApplication made(String clientId, Set<String> roles) {
        return new RegisteredApplication(clientId, secret(), once(clientId), roles);
    }

    private static String secret() {
        byte[] random = new byte[30];
        new SecureRandom().nextBytes(random);
        // real ones have a tilde too
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random).concat("~");
    }

    private static Supplier<SelfSignedCertificate> once(String name) {
        return new Supplier<>() {
            private SelfSignedCertificate made;

            @Override
            public synchronized SelfSignedCertificate get() {
                if (made == null) {
                    made = SelfSignedCertificate.ofApplication(name);
                }
                return made;
            }
        };
    }
}
