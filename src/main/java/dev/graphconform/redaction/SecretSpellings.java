package dev.graphconform.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a secret when a text that holds it escaped is decoded. A secret that itself holds what looks like an
 * escape ({@code %41}, a backslash, {@code &amp;}), a line end or a sign beyond ASCII does not come out as it went in.
 */
final class SecretSpellings {
    /** As often as a text is decoded. */
    private static final int MAX_DEPTH = 5;

    private SecretSpellings() {}

    /** The spellings that differ from the secret; none for what has letters, digits and plain punctuation only. */
    static List<byte[]> of(String secret) {
        byte[] itself = bytes(secret);
        List<byte[]> spellings = new ArrayList<>();
        // a form of the web writes + for a blank; a shell leaves and enters quotes for an apostrophe
        Stream.of(secret, secret.replace(' ', '+'), secret.replace("'", "'\\''"))
                .flatMap(text -> Stream.of(text, text.replaceAll("[^\\x00-\\x7F]", "?")))
                .flatMap(text -> Stream.of(bytes(text), questionable(bytes(text))))
                .forEach(bytes -> {
                    add(spellings, itself, bytes);
                    byte[] left = bytes;
                    for (int depth = 0; depth < MAX_DEPTH; depth++) {
                        left = withoutLineEnds(EscapeDecoder.of(left, List.of()).orElse(left));
                        add(spellings, itself, left);
                    }
                });
        return spellings;
    }

    private static void add(List<byte[]> spellings, byte[] itself, byte[] spelling) {
        if (!Arrays.equals(spelling, itself) && spellings.stream().noneMatch(known -> Arrays.equals(known, spelling))) {
            spellings.add(spelling);
        }
    }

    /** Each byte beyond ASCII as the decoder writes it. */
    private static byte[] questionable(byte[] bytes) {
        byte[] ascii = bytes.clone();
        for (int at = 0; at < ascii.length; at++) {
            ascii[at] = ascii[at] < 0 ? (byte) '?' : ascii[at];
        }
        return ascii;
    }

    /** Escaped ones, as in JSON, are left out when a text is decoded. */
    private static byte[] withoutLineEnds(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\n\\r\\t]", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
