package dev.graphconform.http;

import dev.graphconform.redaction.CurrentMask;
import dev.graphconform.redaction.SecretMask;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.util.List;

/**
 * Takes the secrets of a target out of everything that comes back, so that no echoing server can bring a token into a
 * report.
 */
final class ExchangeMasking {
    private static final String MASK = SecretMask.MASK;

    private final SecretRegistry secrets;
    private final boolean known;
    private final CurrentMask mask;

    /**
     * Masks these secrets, those that are yet to come as well.
     *
     * @param known whether they are masked at all; what is masked by its place, the authorization, is masked in any
     *     case
     */
    ExchangeMasking(SecretRegistry secrets, boolean known) {
        this.secrets = secrets;
        this.known = known;
        this.mask = new CurrentMask(secrets);
    }

    /** From now on this secret is masked. */
    void learn(Secret secret) {
        secrets.register(secret);
    }

    String mask(String text) {
        return known ? mask.get().mask(text) : text;
    }

    byte[] mask(byte[] body) {
        return known ? mask.get().mask(body) : body;
    }

    Headers mask(List<Header> headers) {
        return new Headers(headers.stream()
                .map(header -> new Header(
                        mask(header.name()),
                        header.name().equalsIgnoreCase("Authorization") ? MASK : mask(header.value())))
                .toList());
    }
}
