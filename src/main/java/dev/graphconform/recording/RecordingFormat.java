package dev.graphconform.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells from its first bytes what a file is that cannot be a HAR. */
final class RecordingFormat {
    private static final int LONGEST_MARK = 4;

    private RecordingFormat() {}

    /**
     * Looks at the file.
     *
     * @throws RecordingException if it is no readable file, or none of text
     */
    static void check(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw new RecordingException(name + ": is a directory; name the HAR file in it");
        }
        if (!Files.exists(file)) {
            throw new RecordingException(file + ": does not exist; name a recording in HAR format");
        }
        byte[] first;
        try (InputStream bytes = Files.newInputStream(file)) {
            first = bytes.readNBytes(LONGEST_MARK);
        } catch (IOException unreadable) {
            throw new RecordingException(name + ": cannot be read; check its permissions", unreadable);
        }
        if (first.length == 0) {
            throw new RecordingException(name + ": is empty; export the recording again");
        }
        if (begins(first, 0x1F, 0x8B)) {
            throw new RecordingException(name + ": is compressed (gzip); unpack it first: gunzip -k " + name);
        }
        if (begins(first, 'P', 'K')) {
            throw new RecordingException(name + ": is a zip archive; unpack it, and name the .har file in it");
        }
        if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF) || begins(first, '{', 0) || begins(first, 0, '{')) {
            throw new RecordingException(name + ": is UTF-16 text; save it as UTF-8");
        }
    }

    private static boolean begins(byte[] first, int... mark) {
        byte[] expected = new byte[mark.length];
        for (int at = 0; at < mark.length; at++) {
            expected[at] = (byte) mark[at];
        }
        return first.length >= mark.length && Arrays.equals(Arrays.copyOf(first, mark.length), expected);
    }
}
