package dev.graphconform.redaction;

import dev.graphconform.target.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a secret that are looked for as they are: its text, and its text in base64 at each of the three places
 * where it can begin there. Escapes, and what is packed, are undone before one looks ({@link DecodedForms}).
 *
 * @param whole the secret's own bytes
 * @param searchTerms what is looked for, pieces of it as well
 */
record SecretForms(byte[] whole, List<SearchTerm> searchTerms) {
    /** What every token begins with says nothing; what follows, claims and signature, does. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]*\\.([A-Za-z0-9_-]+\\.)([A-Za-z0-9_-]*)");
    /** No text but a token holds so many claims in a row. */
    private static final int CLAIMS = 100;

    private static final int FEWEST_CLAIMS = 48;
    private static final int GROUP = 3;
    private static final int ENCODED = 4;

    /**
     * Whether every text that holds the whole secret shows it to a search for pieces; short and monotonous ones go
     * unnoticed there.
     */
    boolean shows() {
        byte[] plain = searchTerms.get(0).bytes();
        return plain.length >= SearchTerm.PIECE
                && searchTerms.get(0).told(0, plain.length)
                && FragmentSearch.differs(plain, new ByteRange(0, plain.length));
    }

    static SecretForms of(Secret secret) {
        String text = secret.reveal();
        Matcher token = TOKEN.matcher(text);
        SearchTerm plain = token.matches()
                ? new SearchTerm(
                        bytes(token.group(1) + token.group(2)),
                        token.group(1).length(),
                        Math.max(FEWEST_CLAIMS, Math.min(CLAIMS, token.group(1).length() / 2)))
                : new SearchTerm(bytes(text), 0, SearchTerm.PIECE);
        List<SearchTerm> searchTerms = new ArrayList<>();
        searchTerms.add(plain);
        for (int shift = 0; shift < GROUP; shift++) {
            SearchTerm encoded = base64(plain, shift);
            searchTerms.add(encoded);
            byte[] forUrls = translated(encoded.bytes());
            if (!Arrays.equals(encoded.bytes(), forUrls)) {
                searchTerms.add(new SearchTerm(forUrls, encoded.strict(), encoded.least()));
            }
        }
        return new SecretForms(bytes(text), List.copyOf(searchTerms));
    }

    /** The characters that depend on nothing but the secret when so many bytes stand before it. */
    private static SearchTerm base64(SearchTerm plain, int shift) {
        ByteArrayOutputStream shifted = new ByteArrayOutputStream();
        shifted.write(new byte[shift], 0, shift);
        shifted.write(plain.bytes(), 0, plain.bytes().length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted.toByteArray());
        int end = (shift + plain.bytes().length) / GROUP * ENCODED;
        int begin = Math.min(end, shift == 0 ? 0 : shift + 1);
        int strict = Math.max(0, encoded(shift + plain.strict()) - begin);
        return new SearchTerm(Arrays.copyOfRange(encoded, begin, end), strict, encoded(plain.least()));
    }

    private static int encoded(int length) {
        return (length * ENCODED + GROUP - 1) / GROUP;
    }

    private static byte[] translated(byte[] encoded) {
        return bytes(
                new String(encoded, StandardCharsets.US_ASCII).replace('+', '-').replace('/', '_'));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
