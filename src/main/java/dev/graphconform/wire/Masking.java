package dev.graphconform.wire;

import dev.graphconform.target.HeldSecrets;
import dev.graphconform.target.Secret;
import dev.graphconform.wire.redaction.LatestMask;
import dev.graphconform.wire.redaction.SecretMask;
import java.util.List;

/** Takes the secrets of a target out of everything that comes back, so that no echoing server can bring a token into a report. */
final class Masking {
    private static final String MASK = SecretMask.MASK;

    private final HeldSecrets secrets;
    private final boolean known;
    private final LatestMask mask;

    /**
     * Masks these secrets, those that are yet to come as well.
     *
     * @param known whether they are masked at all; what is masked by its place, the authorization, is masked in any case
     */
    Masking(HeldSecrets secrets, boolean known) {
        this.secrets = secrets;
        this.known = known;
        this.mask = new LatestMask(secrets);
    }

    /** From now on this secret is masked. */
    void learn(Secret secret) {
        secrets.note(secret);
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
                        mask(header.name()), header.name().equalsIgnoreCase("Authorization") ? MASK : mask(header.value())))
                .toList());
    }
}
