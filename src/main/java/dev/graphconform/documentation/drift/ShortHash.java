package dev.graphconform.documentation.drift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short hashes: long enough that no edit of a page goes unseen, too short to read the page from them. */
final class ShortHash {
    private static final int PART = 10;
    private static final int WORD = 4;

    private ShortHash() {}

    /** Of a part, or of a value. */
    static String of(String text) {
        return digest(text).substring(0, PART);
    }

    /** Of a single word. */
    static String ofWord(String word) {
        return digest(word).substring(0, WORD);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
