package dev.graphconform.documentation.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Gets the text of a file that is said to be a page; what cannot be one is refused before anything reads it. */
final class PageFile {
    /** The longest pages of the reference have some hundred kilobytes. */
    private static final int LIMIT = 2 * 1024 * 1024;

    private PageFile() {}

    static String text(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > LIMIT) {
            throw new InvalidPageException(file + " is larger than " + LIMIT / 1024 / 1024
                    + " MB, which no page of the reference is; name the page's Markdown file");
        }
        for (byte value : bytes) {
            if (value == 0) {
                throw new InvalidPageException(
                        file + " is no Markdown: it holds bytes that no text has; name the page's Markdown file");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new InvalidPageException(file + " is no Markdown in UTF-8; name the page's Markdown file", foreign);
        }
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidPageException(file + " is a folder; name the page's Markdown file");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(LIMIT + 1);
        } catch (NoSuchFileException missing) {
            throw new InvalidPageException(file + " does not exist; name the page's Markdown file", missing);
        } catch (IOException unreadable) {
            throw new InvalidPageException(file + " cannot be read; check its permissions", unreadable);
        }
    }
}
