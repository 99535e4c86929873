package dev.graphconform.redaction;

import dev.graphconform.redaction.FragmentSearch.ByteRange;
import dev.graphconform.target.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a secret that are searched for directly: its text, also in small or in capital letters, what is left of
 * it when a text around it is decoded, and its text in base64 at each of the three possible alignments. Other encodings
 * are decoded before the search ({@link DecodedForms}).
 *
 * @param whole the bytes of the secret
 * @param searchTerms the forms, of which parts are found too
 */
record SecretForms(byte[] whole, List<SearchTerm> searchTerms) {
    /** A JWT: its header is the same for many tokens, so only claims and signature are searched for. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]*\\.([A-Za-z0-9_-]+\\.)([A-Za-z0-9_-]*)");
    /** No text but a token holds so many characters of its claims in a row. */
    private static final int MAX_CLAIMS = 100;

    private static final int MIN_CLAIMS = 48;
    private static final int GROUP = 3;
    private static final int ENCODED = 4;

    /**
     * Whether the search for parts finds the secret in every text that holds all of it; it does not find short and
     * monotonous secrets.
     */
    boolean isSearchable() {
        byte[] plain = searchTerms.get(0).bytes();
        return plain.length >= SearchTerm.MIN_LENGTH
                && searchTerms.get(0).isSignificant(0, plain.length)
                && FragmentSearch.isVaried(plain, new ByteRange(0, plain.length));
    }

    static SecretForms of(Secret secret) {
        String text = secret.reveal();
        Matcher token = TOKEN.matcher(text);
        SearchTerm plain = token.matches()
                ? new SearchTerm(
                        bytes(token.group(1) + token.group(2)),
                        token.group(1).length(),
                        Math.max(MIN_CLAIMS, Math.min(MAX_CLAIMS, token.group(1).length() / 2)))
                : new SearchTerm(bytes(text), 0, SearchTerm.MIN_LENGTH);
        List<SearchTerm> searchTerms = new ArrayList<>();
        searchTerms.add(plain);
        for (String otherCase : List.of(
                new String(plain.bytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT),
                new String(plain.bytes(), StandardCharsets.UTF_8).toUpperCase(Locale.ROOT))) {
            if (!Arrays.equals(bytes(otherCase), plain.bytes())) {
                searchTerms.add(new SearchTerm(bytes(otherCase), plain.significantFrom(), plain.minLength()));
            }
        }
        if (!token.matches()) {
            SecretSpellings.of(text)
                    .forEach(spelling -> searchTerms.add(new SearchTerm(spelling, 0, SearchTerm.MIN_LENGTH)));
        }
        for (int shift = 0; shift < GROUP; shift++) {
            SearchTerm encoded = base64(plain, shift);
            searchTerms.add(encoded);
            byte[] forUrls = urlSafe(encoded.bytes());
            if (!Arrays.equals(encoded.bytes(), forUrls)) {
                searchTerms.add(new SearchTerm(forUrls, encoded.significantFrom(), encoded.minLength()));
            }
        }
        return new SecretForms(bytes(text), List.copyOf(searchTerms));
    }

    /** The base64 characters that depend on the secret only, when so many bytes are encoded before it. */
    private static SearchTerm base64(SearchTerm plain, int shift) {
        ByteArrayOutputStream shifted = new ByteArrayOutputStream();
        shifted.write(new byte[shift], 0, shift);
        shifted.write(plain.bytes(), 0, plain.bytes().length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted.toByteArray());
        int end = (shift + plain.bytes().length) / GROUP * ENCODED;
        int begin = Math.min(end, shift == 0 ? 0 : shift + 1);
        int significantFrom = Math.max(0, encoded(shift + plain.significantFrom()) - begin);
        return new SearchTerm(Arrays.copyOfRange(encoded, begin, end), significantFrom, encoded(plain.minLength()));
    }

    private static int encoded(int length) {
        return (length * ENCODED + GROUP - 1) / GROUP;
    }

    private static byte[] urlSafe(byte[] encoded) {
        return bytes(
                new String(encoded, StandardCharsets.US_ASCII).replace('+', '-').replace('/', '_'));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Bytes to search for.
     *
     * @param bytes all bytes of the term
     * @param significantFrom from where on a part of {@value #MIN_LENGTH} bytes identifies the secret: the signature of
     *     a token, or all of an opaque secret
     * @param minLength the least length of a part from before. The claims of a token are ordinary words in base64,
     *     whose parts occur in other texts: the address of the service, the id of a person
     */
    record SearchTerm(byte[] bytes, int significantFrom, int minLength) {
        /** Shorter parts identify no secret, and are useless to an attacker. */
        static final int MIN_LENGTH = 16;

        /** Whether this part of the term is long enough to identify the secret. */
        boolean isSignificant(int from, int to) {
            return to - from >= minLength || to - Math.max(from, significantFrom) >= MIN_LENGTH;
        }
    }
}
