package dev.graphconform.recording;

import dev.graphconform.http.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** A body as exporters write it: as text, in base64, still compressed, elsewhere, or not at all. */
final class HarBody {
    private static final char REPLACED = '\uFFFD';
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    private static final int DEFLATE = 0x78;
    private static final long MAX_TOKENS = 1 << 20;
    private static final Pattern TOKENS = Pattern.compile("(?i)json|form|text/plain");

    Optional<String> text = Optional.empty();
    Optional<String> mimeType = Optional.empty();
    Optional<String> encoding = Optional.empty();
    /** The length that the file names; negative where it names none. */
    long size = -1;
    /** Whether the file has fields of a form in the place of its text. */
    boolean asFields;
    /** The name of the file that holds it, where the exporter wrote bodies into files of their own. */
    Optional<String> elsewhere = Optional.empty();
    /** What is in that file, where it is there. */
    Optional<byte[]> attached = Optional.empty();

    /** Whether it may be the answer of those who give out tokens: in base64 their words are not seen. */
    boolean mayHoldTokens() {
        return size <= MAX_TOKENS
                && mimeType.map(type -> TOKENS.matcher(type).find()).orElse(true);
    }

    /**
     * The bytes of the body, or why they are not there though there was one.
     *
     * @param headers of the message
     * @param maybeEmpty whether such a message usually has no body, so that none is missing where nothing tells of one
     */
    BodyContent content(List<Header> headers, boolean maybeEmpty) {
        if (attached.isPresent()) {
            return unpacked(attached.get(), headers);
        }
        Optional<Long> declared = first(headers, "content-length").flatMap(HarBody::number);
        if (text.isEmpty() || text.get().isEmpty()) {
            return nothing(declared, maybeEmpty);
        }
        String written = text.get();
        if (written.charAt(written.length() - 1) == BoundedStringStream.CUT) {
            return BodyContent.missing("it is too large to be judged");
        }
        if (encoding.isPresent() && !encoding.get().isBlank()) {
            return encoding.get().equalsIgnoreCase("base64")
                    ? decoded(written, headers)
                    : BodyContent.missing("it is written as " + encoding.get() + ", which is not known here");
        }
        if (compressed(headers) && written.length() > 1 && written.charAt(0) == GZIP_FIRST) {
            byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
            return (bytes[1] & 0xFF) == GZIP_SECOND
                    ? unpacked(bytes, headers)
                    : BodyContent.missing("the exporter wrote it compressed, as text");
        }
        return written.indexOf(REPLACED) >= 0
                ? BodyContent.missing("the exporter replaced characters of it (U+FFFD)")
                : BodyContent.of(written.getBytes(StandardCharsets.UTF_8));
    }

    private BodyContent nothing(Optional<Long> declared, boolean maybeEmpty) {
        if (asFields) {
            return BodyContent.missing("the exporter wrote it as the fields of a form");
        }
        if (elsewhere.isPresent()) {
            return BodyContent.missing(
                    "the exporter wrote it into the file " + elsewhere.get() + ", which is not beside the recording");
        }
        long length = Math.max(size, declared.orElse(-1L));
        return length == 0 || length < 0 && (maybeEmpty || text.isPresent())
                ? BodyContent.of(new byte[0])
                : BodyContent.missing("the exporter wrote no body; export with bodies");
    }

    private static BodyContent decoded(String base64, List<Header> headers) {
        try {
            return unpacked(Base64.getMimeDecoder().decode(base64), headers);
        } catch (IllegalArgumentException broken) {
            return BodyContent.missing("its base64 is broken");
        }
    }

    /** Some recorders keep what came over the line, some what it says; the first bytes tell. */
    private static BodyContent unpacked(byte[] bytes, List<Header> headers) {
        boolean gzip = bytes.length > 1 && (bytes[0] & 0xFF) == GZIP_FIRST && (bytes[1] & 0xFF) == GZIP_SECOND;
        boolean deflate = compressed(headers) && bytes.length > 1 && bytes[0] == DEFLATE;
        if (!gzip && !deflate) {
            return compressed(headers) && !isText(bytes)
                    ? BodyContent.missing("it is compressed, and cannot be unpacked here")
                    : BodyContent.of(bytes);
        }
        try (InputStream stream = new ByteArrayInputStream(bytes);
                InputStream plain = gzip ? new GZIPInputStream(stream) : new InflaterInputStream(stream)) {
            byte[] all = plain.readNBytes(HarReader.MAX_STRING + 1);
            return all.length > HarReader.MAX_STRING
                    ? BodyContent.missing("it is too large to be judged")
                    : BodyContent.of(all);
        } catch (IOException broken) {
            return BodyContent.missing("it is compressed, and cannot be unpacked");
        }
    }

    private static boolean isText(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACED) < 0;
    }

    private static boolean compressed(List<Header> headers) {
        return first(headers, "content-encoding")
                .map(value -> value.toLowerCase(Locale.ROOT).strip())
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .isPresent();
    }

    private static Optional<String> first(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /**
     * The bytes of a body.
     *
     * @param bytes empty where it is missing or was empty
     * @param missing why it is not there
     */
    record BodyContent(byte[] bytes, Optional<String> missing) {
        static BodyContent of(byte[] bytes) {
            return new BodyContent(bytes, Optional.empty());
        }

        Optional<String> text() {
            return Optional.of(bytes).filter(all -> all.length > 0).map(all -> new String(all, StandardCharsets.UTF_8));
        }

        static BodyContent missing(String why) {
            return new BodyContent(new byte[0], Optional.of(why));
        }
    }
}
