package dev.graphconform.wire.redaction;

import dev.graphconform.target.Secret;
import java.util.Collection;
import java.util.List;

/**
 * Looks for secrets, or pieces of them, in whatever form they are. Secrets shorter than {@value #SHORTEST} bytes are not
 * looked for: they would be found everywhere.
 */
public final class SecretSearch {
    private static final int SHORTEST = 8;

    private final Fragments fragments;
    private final List<byte[]> shortOnes;

    /** A search for these secrets. */
    public SecretSearch(Collection<Secret> secrets) {
        List<SecretForms> forms = secrets.stream().map(SecretForms::of).toList();
        fragments = new Fragments(forms.stream().flatMap(form -> form.needles().stream()).toList());
        shortOnes = forms.stream().map(SecretForms::whole).filter(bytes -> bytes.length >= SHORTEST && bytes.length < Needle.PIECE).toList();
    }

    /** Whether the text holds one, in any form. */
    public boolean finds(byte[] text) {
        return new DecodedForms(form -> fragments.in(form) || shortOnes.stream().anyMatch(secret -> holds(form, secret))).anyOf(text);
    }

    /** The stretches where one stands in the text as it is, or in base64. */
    List<Span> spans(byte[] text) {
        return fragments.spans(text);
    }

    private static boolean holds(byte[] text, byte[] secret) {
        for (int at = 0; at + secret.length <= text.length; at++) {
            int same = 0;
            while (same < secret.length && text[at + same] == secret[same]) {
                same++;
            }
            if (same == secret.length) {
                return true;
            }
        }
        return false;
    }
}
