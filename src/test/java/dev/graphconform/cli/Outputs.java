package dev.graphconform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All files that a run wrote, as text; also what is packed inside the report page. */
final class Outputs {
    private static final Pattern PACKED = Pattern.compile("\"([A-Za-z0-9+/]{16,}={0,2})\"");

    private Outputs() {}

    /** Contents by path; Latin-1, so that no byte is lost. */
    static Map<String, String> below(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> read(file, texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void read(Path file, Map<String, String> texts) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            texts.put(file.toString(), text);
            Matcher packed = PACKED.matcher(text);
            for (int number = 1; file.toString().endsWith(".html") && packed.find(); number++) {
                if (packed.group(1).length() % 4 == 0) {
                    texts.put(
                            file + " inside " + number,
                            new String(Base64.getDecoder().decode(packed.group(1)), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
