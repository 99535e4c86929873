package dev.graphconform.recording;

import dev.graphconform.http.Header;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.util.List;

/** Collects the secrets of a recording, of every entry, whatever it calls. */
final class RecordingSecrets {
    private final SecretRegistry known = new SecretRegistry();

    /** Takes the secrets of a header in. */
    void header(Header header) {
        if (header.name().equalsIgnoreCase("Authorization") && header.value().length() > 30) {
            known.register(Secret.of(header.value().replaceFirst("(?i)^(bearer|basic) +", "")));
        }
    }

    /** The registry of what was collected. */
    SecretRegistry registry(List<FoundExchange> exchanges) {
        return known;
    }

    SecretRegistry known() {
        return known;
    }
}
