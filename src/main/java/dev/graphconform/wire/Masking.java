package dev.graphconform.wire;

import dev.graphconform.target.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the secrets that were sent out of everything that comes back, so that no echoing server can bring a token into a report. */
final class Masking {
    static final String MASK = "***";

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /** From now on this secret is masked. */
    void learn(Secret secret) {
        secrets.add(secret.reveal());
    }

    String mask(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.contains(secret) ? masked.replace(secret, MASK) : masked;
        }
        return masked;
    }

    byte[] mask(byte[] body) {
        // Latin-1 maps each byte to one character, so nothing but the secret changes, whatever the body's encoding
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String masked = mask(text);
        return masked.equals(text) ? body : masked.getBytes(StandardCharsets.ISO_8859_1);
    }

    Headers mask(List<Header> headers) {
        return new Headers(headers.stream()
                .map(header -> new Header(header.name(), header.name().equalsIgnoreCase("Authorization") ? MASK : mask(header.value())))
                .toList());
    }
}
