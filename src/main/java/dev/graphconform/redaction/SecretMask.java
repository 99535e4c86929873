package dev.graphconform.redaction;

import dev.graphconform.redaction.FragmentSearch.ByteRange;
import dev.graphconform.target.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Masks known secrets in texts: as they are, in parts and in base64 they become {@value #MASK}; a text that holds one
 * in any other form is withheld as a whole.
 */
public final class SecretMask {
    /** The replacement for a secret. */
    public static final String MASK = "***";

    static final SecretMask EMPTY = new SecretMask(List.of(), SecretSearch.EMPTY);

    private static final byte[] MASKED = MASK.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WITHHELD =
            (MASK + " (withheld: it held a secret in another form)").getBytes(StandardCharsets.US_ASCII);

    private final List<Whole> all;
    private final List<Whole> notSearchable;
    private final SecretSearch search;

    private SecretMask(List<Whole> all, SecretSearch search) {
        this.all = all;
        this.notSearchable =
                all.stream().filter(secret -> !secret.isSearchable()).toList();
        this.search = search;
    }

    /** A mask for these secrets. */
    public static SecretMask of(Collection<Secret> secrets) {
        return EMPTY.and(secrets);
    }

    /** A mask for these secrets too. */
    SecretMask and(Collection<Secret> more) {
        List<SecretForms> forms = more.stream().map(SecretForms::of).toList();
        // the longer ones first: a secret may hold another one
        List<Whole> longestFirst = Stream.concat(all.stream(), forms.stream().map(Whole::of))
                .sorted(Comparator.comparingInt((Whole secret) -> secret.latin().length())
                        .reversed())
                .toList();
        return new SecretMask(longestFirst, search.and(forms));
    }

    /** The number of secrets. */
    int size() {
        return all.size();
    }

    /** The text with its secrets masked. */
    public String mask(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] masked = mask(bytes);
        return masked == bytes ? text : new String(masked, StandardCharsets.UTF_8);
    }

    /** The bytes with their secrets masked; the same array when they hold none. */
    public byte[] mask(byte[] text) {
        if (all.isEmpty() || text.length == 0) {
            return text;
        }
        // nearly every text holds no secret, and one search for all of them costs less than one for each
        boolean found = search.findsPlain(text);
        byte[] masked = found ? maskParts(maskWhole(all, text)) : maskWhole(notSearchable, text);
        boolean remaining = found || masked != text ? search.finds(masked) : search.findsEncoded(masked);
        return remaining ? WITHHELD.clone() : masked;
    }

    /** Latin-1 maps each byte to one character, so nothing but the secret changes, whatever the text's encoding is. */
    private static byte[] maskWhole(List<Whole> secrets, byte[] text) {
        if (secrets.isEmpty()) {
            return text;
        }
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        String masked = latin;
        for (Whole secret : secrets) {
            masked = masked.contains(secret.latin()) ? masked.replace(secret.latin(), MASK) : masked;
        }
        return masked.equals(latin) ? text : masked.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] maskParts(byte[] text) {
        List<ByteRange> byteRanges = search.byteRanges(text);
        if (byteRanges.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream masked = new ByteArrayOutputStream(text.length);
        int done = 0;
        for (ByteRange byteRange : byteRanges) {
            if (byteRange.from() >= done) {
                masked.write(text, done, byteRange.from() - done);
                masked.write(MASKED, 0, MASKED.length);
            }
            done = Math.max(done, byteRange.to());
        }
        masked.write(text, done, text.length - done);
        return masked.toByteArray();
    }

    /**
     * A whole secret.
     *
     * @param latin its bytes as Latin-1 characters
     * @param isSearchable whether the search for parts finds it in every text that holds all of it
     */
    private record Whole(String latin, boolean isSearchable) {
        static Whole of(SecretForms forms) {
            return new Whole(new String(forms.whole(), StandardCharsets.ISO_8859_1), forms.isSearchable());
        }
    }
}
