package dev.graphconform.redaction;

import dev.graphconform.target.Person;
import dev.graphconform.target.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Redacts what a run is about to write. Safe for use by many threads. */
public final class Redactor {
    private final Redaction redaction;
    private final CurrentMask known;
    private final Pseudonyms pseudonyms;
    private final NameLearner nameLearner;

    /** A redactor with these layers for a target with these secrets and people. */
    public Redactor(Redaction redaction, SecretRegistry secrets, Collection<Person> people) {
        this.redaction = redaction;
        this.known = new CurrentMask(secrets);
        this.pseudonyms = new Pseudonyms(redaction.has(RedactionLayer.PEOPLE) ? people : List.of());
        this.nameLearner = new NameLearner(pseudonyms);
    }

    /** Which layers are on. */
    public Redaction redaction() {
        return redaction;
    }

    /** Learns what people are called from a service's answer. */
    public void learn(byte[] body) {
        if (redaction.has(RedactionLayer.PEOPLE) && body.length > 0) {
            nameLearner.read(new String(body, StandardCharsets.UTF_8));
        }
    }

    /**
     * What the kit itself says, to be written: an authority's words, for instance, have not been masked when they came.
     */
    public String said(String text) {
        return text(
                redaction.has(RedactionLayer.KNOWN_SECRETS) && !text.isEmpty()
                        ? known.get().mask(text)
                        : text);
    }

    /** Text of an exchange, from which known secrets are gone already, to be written. */
    public String text(String text) {
        String masked = redaction.has(RedactionLayer.SHAPES) ? SecretShapes.masked(text) : text;
        return redaction.has(RedactionLayer.PEOPLE) ? pseudonyms.in(masked) : masked;
    }

    /** A body, to be written; the same array when there is nothing to redact, whatever its encoding. */
    public byte[] body(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String redacted = text(text);
        return redacted.equals(text) ? body : redacted.getBytes(StandardCharsets.UTF_8);
    }
}
