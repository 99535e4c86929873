package dev.graphconform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.target.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SecretSearchTest {
    private static final String TOKEN = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9."
            + "eyJvaWQiOiI4YjA4MWVmNi00NzkyLTRkZWYtYjJjOS1jMzYzYTFiZjQxZDUiLCJzY3AiOiJDaGF0LkNyZWF0ZSJ9."
            + "c2lnbmF0dXJlLW9mLXRoaXMtdmVyeS10b2tlbi1hbmQtbm8tb3RoZXI_-Q";
    private static final String SIGNATURE = TOKEN.substring(TOKEN.lastIndexOf('.') + 1);
    private static final String CLIENT_SECRET = "kq8Q~Zr.4tY&p/+\"w%x<7>'mN_u=J2vB";

    private final SecretSearch search =
            SecretSearch.of(List.of(Secret.of(TOKEN), Secret.of(CLIENT_SECRET), Secret.of("hunter22")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void finds_a_secret_in_any_form(String form, byte[] text) {
        assertThat(search.finds(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void the_mask_leaves_nothing_that_the_search_finds(String form, byte[] text) {
        byte[] masked = SecretMask.of(List.of(Secret.of(TOKEN), Secret.of(CLIENT_SECRET), Secret.of("hunter22")))
                .mask(text);

        assertThat(search.finds(masked)).isFalse();
        assertThat(new String(masked, StandardCharsets.ISO_8859_1)).contains("***");
    }

    /** Large files are read piece by piece: what lies across the end of a piece must be found as in the whole. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void finds_a_secret_across_the_pieces_of_a_large_file(String form, byte[] text, @TempDir Path folder)
            throws IOException {
        for (int begin : new int[] {
            SearchWindows.SIZE - text.length / 2, SearchWindows.SIZE - SearchWindows.OVERLAP - text.length / 2
        }) {
            byte[] large = bytes("a word ".repeat(SearchWindows.SIZE / 7 + SearchWindows.OVERLAP));
            large[begin - 1] = '"';
            System.arraycopy(text, 0, large, begin, text.length);
            large[begin + text.length] = '"';

            // packed bytes amid a text are found in neither
            assertThat(search.finds(large)).isEqualTo(!form.matches(".* (gzipped|deflated|in an archive)"));
            assertThat(search.finds(Files.write(folder.resolve("large"), large)))
                    .as("at %s", begin)
                    .isEqualTo(search.finds(large));
        }
    }

    @Test
    void finds_a_secret_in_base64_that_is_longer_than_a_piece(@TempDir Path folder) throws IOException {
        String escaped = "\""
                + CLIENT_SECRET
                        .chars()
                        .mapToObj(each -> String.format("\\u%04x", each))
                        .collect(Collectors.joining()) + "\"";
        int decoded = SearchWindows.SIZE / 4 * 3;
        for (int shift = 0; shift < 3; shift++) {
            String before = "a word ".repeat(decoded / 7).substring(0, decoded - escaped.length() / 2 - shift);
            String run = Base64.getEncoder().encodeToString(bytes(before + escaped + " a word".repeat(100_000)));
            assertThat(run.length()).isGreaterThan(SearchWindows.SIZE);

            assertThat(search.finds(Files.writeString(folder.resolve("large"), "x," + run)))
                    .as("shifted by %s", shift)
                    .isTrue();
        }
        assertThat(search.finds(Files.writeString(
                        folder.resolve("clean"),
                        Base64.getEncoder().encodeToString(bytes("a word ".repeat(decoded / 7))))))
                .isFalse();
    }

    static Stream<Arguments> forms() {
        return Stream.of(TOKEN, CLIENT_SECRET).flatMap(secret -> {
            byte[] bytes = bytes(secret);
            String name = secret.equals(TOKEN) ? "token " : "client secret ";
            String base64 = Base64.getEncoder().encodeToString(bytes);
            return Stream.of(
                    Arguments.of(name + "as it is", bytes("before" + secret + "after")),
                    Arguments.of(
                            name + "in base64",
                            bytes(Base64.getEncoder().encodeToString(bytes("{\"t\": \"" + secret + "\"}")))),
                    Arguments.of(
                            name + "in base64, after one byte",
                            bytes(Base64.getEncoder().encodeToString(bytes("x" + secret)))),
                    Arguments.of(
                            name + "in base64, after two bytes",
                            bytes(Base64.getEncoder().encodeToString(bytes("xy" + secret)))),
                    Arguments.of(name + "in base64 behind letters", bytes("abc" + base64)),
                    Arguments.of(
                            name + "in base64 for addresses",
                            bytes("?q="
                                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))),
                    Arguments.of(
                            name + "in base64, wrapped",
                            bytes(Base64.getMimeEncoder().encodeToString(bytes("a longer text first: " + secret)))),
                    Arguments.of(name + "in base64 three times", bytes(twice(twice(base64)))),
                    Arguments.of(
                            name + "in hexadecimal digits", bytes(HexFormat.of().formatHex(bytes))),
                    Arguments.of(
                            name + "in capital hexadecimal digits",
                            bytes(HexFormat.of().withUpperCase().formatHex(bytes))),
                    Arguments.of(
                            name + "as part of an address", bytes(URLEncoder.encode(secret, StandardCharsets.UTF_8))),
                    Arguments.of(name + "percent-encoded throughout", bytes(each(secret, "%%%02x"))),
                    Arguments.of(
                            name + "percent-encoded twice",
                            bytes(URLEncoder.encode(each(secret, "%%%02X"), StandardCharsets.UTF_8))),
                    Arguments.of(name + "escaped as in JSON", bytes("{\"a\": \"" + each(secret, "\\u%04x") + "\"}")),
                    Arguments.of(name + "escaped in JSON in JSON", bytes(each(secret, "\\\\u%04X"))),
                    Arguments.of(name + "escaped as in HTML", bytes("<b>" + each(secret, "&#%d;") + "</b>")),
                    Arguments.of(name + "escaped as in HTML, in hexadecimal", bytes(each(secret, "&#x%X;"))),
                    Arguments.of(
                            name + "with HTML's names",
                            bytes(secret.replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace("\"", "&quot;"))),
                    Arguments.of(name + "in UTF-16", secret.getBytes(StandardCharsets.UTF_16LE)),
                    Arguments.of(
                            name + "in UTF-16, the other way round",
                            ("text before " + secret).getBytes(StandardCharsets.UTF_16BE)),
                    Arguments.of(name + "gzipped", packed(bytes, GZIPOutputStream::new)),
                    Arguments.of(name + "deflated", packed(bytes, DeflaterOutputStream::new)),
                    Arguments.of(name + "in an archive", zipped(bytes)),
                    Arguments.of(
                            name + "gzipped, in base64",
                            bytes(Base64.getEncoder().encodeToString(packed(bytes, GZIPOutputStream::new)))),
                    Arguments.of(
                            name + "in its first half", bytes("a " + secret.substring(0, secret.length() / 2) + " b")),
                    Arguments.of(
                            name + "in its second half", bytes("a " + secret.substring(secret.length() / 2) + " b")));
        });
    }

    @Test
    void finds_the_signature_alone_and_a_part_of_it() {
        assertThat(search.finds(bytes("x" + SIGNATURE))).isTrue();
        assertThat(search.finds(bytes("x" + SIGNATURE.substring(5, 5 + 16) + "x")))
                .isTrue();
        assertThat(search.finds(bytes("x" + SIGNATURE.substring(5, 5 + 15) + "!")))
                .isFalse();
        assertThat(search.finds(bytes("x" + TOKEN.substring(40, 40 + 40) + "!")))
                .isFalse();
    }

    @Test
    void finds_a_short_secret_as_a_whole_only() {
        assertThat(search.finds(bytes("the password is hunter22."))).isTrue();
        assertThat(search.finds(bytes("the password is hunter2."))).isFalse();
    }

    @Test
    void the_header_of_a_token_is_no_secret() {
        assertThat(search.finds(bytes(TOKEN.substring(0, TOKEN.indexOf('.') + 1))))
                .isFalse();
    }

    @Test
    void ordinary_outputs_hold_nothing() {
        SecretSearch dull = SecretSearch.of(
                List.of(Secret.of("0".repeat(40)), Secret.of("abababababababababababab"), Secret.of("short")));
        String text = "─".repeat(80) + "0".repeat(60) + "ab".repeat(50) + " short %zz &nope; \\ \u0000 %";

        assertThat(dull.finds(bytes(text))).isFalse();
        assertThat(search.finds(bytes(text))).isFalse();
        assertThat(search.finds(new byte[0])).isFalse();
        assertThat(SecretSearch.of(List.of()).finds(bytes(TOKEN))).isFalse();
    }

    @Test
    void data_that_only_looks_packed_is_skipped() {
        for (String start : List.of("\u001F\u008B", "PK", "\u0078\u009C")) {
            byte[] text = (start + "no archive at all, " + TOKEN).getBytes(StandardCharsets.ISO_8859_1);

            assertThat(search.finds(text)).isTrue();
        }
    }

    private static String twice(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static String each(String text, String format) {
        return IntStream.range(0, text.length())
                .mapToObj(at -> String.format(format, (int) text.charAt(at)))
                .collect(Collectors.joining());
    }

    private static byte[] zipped(byte[] bytes) {
        return packed(bytes, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("a.txt"));
            return zip;
        });
    }

    private static byte[] packed(byte[] bytes, Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.into(out)) {
            packed.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Packing {
        OutputStream into(OutputStream out) throws IOException;
    }
}
