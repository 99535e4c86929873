package dev.graphconform.wire.redaction;

import dev.graphconform.target.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Takes known secrets out of texts: as they are, in pieces and in base64 they become {@value #MASK}; a text that holds one in any other form goes as a whole. */
public final class SecretMask {
    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    private static final byte[] MASKED = MASK.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WITHHELD = (MASK + " (withheld: it held a secret in another form)").getBytes(StandardCharsets.US_ASCII);

    private final int size;
    private final List<String> whole;
    private final SecretSearch search;

    /** A mask for these secrets. */
    public SecretMask(List<Secret> secrets) {
        this.size = secrets.size();
        // the longer ones first: a secret may hold another one
        this.whole = secrets.stream()
                .map(secret -> new String(secret.reveal().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.search = new SecretSearch(secrets);
    }

    /** For how many secrets it is. */
    public int size() {
        return size;
    }

    /** The text without secrets. */
    public String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] masked = of(bytes);
        return masked == bytes ? text : new String(masked, StandardCharsets.UTF_8);
    }

    /** The bytes without secrets; the same array when they hold none. */
    public byte[] of(byte[] text) {
        if (size == 0 || text.length == 0) {
            return text;
        }
        byte[] masked = withoutPieces(withoutWhole(text));
        return search.finds(masked) ? WITHHELD.clone() : masked;
    }

    /** Latin-1 maps each byte to one character, so nothing but the secret changes, whatever the text's encoding. */
    private byte[] withoutWhole(byte[] text) {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        String masked = latin;
        for (String secret : whole) {
            masked = masked.contains(secret) ? masked.replace(secret, MASK) : masked;
        }
        return masked.equals(latin) ? text : masked.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] withoutPieces(byte[] text) {
        List<Span> spans = search.spans(text);
        if (spans.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream masked = new ByteArrayOutputStream(text.length);
        int done = 0;
        for (Span span : spans) {
            if (span.from() >= done) {
                masked.write(text, done, span.from() - done);
                masked.write(MASKED, 0, MASKED.length);
            }
            done = Math.max(done, span.to());
        }
        masked.write(text, done, text.length - done);
        return masked.toByteArray();
    }
}
