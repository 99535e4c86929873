package dev.graphconform.http;

import dev.graphconform.redaction.CurrentMask;
import dev.graphconform.redaction.SecretMask;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.util.List;

/**
 * Masks the secrets of a target in requests and responses before they become an {@link Exchange}, so that a server that
 * echoes a token cannot bring it into a report.
 */
final class ExchangeMasking {
    private static final String MASK = SecretMask.MASK;

    private final SecretRegistry secrets;
    private final boolean maskSecrets;
    private final CurrentMask mask;

    /**
     * Masks these secrets, and those that are registered later.
     *
     * @param maskSecrets whether they are masked; the value of {@code Authorization} is masked in any case
     */
    ExchangeMasking(SecretRegistry secrets, boolean maskSecrets) {
        this.secrets = secrets;
        this.maskSecrets = maskSecrets;
        this.mask = new CurrentMask(secrets);
    }

    /** Masks this secret from now on. */
    void learn(Secret secret) {
        secrets.register(secret);
    }

    String mask(String text) {
        return maskSecrets ? mask.get().mask(text) : text;
    }

    byte[] mask(byte[] body) {
        return maskSecrets ? mask.get().mask(body) : body;
    }

    Headers mask(List<Header> headers) {
        return new Headers(headers.stream()
                .map(header -> new Header(
                        mask(header.name()),
                        header.name().equalsIgnoreCase("Authorization") ? MASK : mask(header.value())))
                .toList());
    }
}
