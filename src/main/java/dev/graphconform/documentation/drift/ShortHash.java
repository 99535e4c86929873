package dev.graphconform.documentation.drift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Shortened SHA-256 hashes: long enough to detect an edit of a page, too short to reconstruct its text. */
final class ShortHash {
    private static final int PART = 10;
    /** The length of the hash of a single word. */
    static final int WORD = 6;

    private ShortHash() {}

    /** The hash of a part or a value: 10 hexadecimal digits. */
    static String of(String text) {
        return digest(text).substring(0, PART);
    }

    /** The hash of a single word: 6 hexadecimal digits. */
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
