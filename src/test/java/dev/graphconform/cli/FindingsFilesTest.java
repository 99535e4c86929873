package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.documentation.SamplePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders, files and baselines of {@code docs findings}, in good and in bad order. */
class FindingsFilesTest {
    @TempDir
    private Path folder;

    private Path pages;
    private Path faulty;

    @BeforeEach
    void copyPages() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        faulty = Files.copy(SamplePages.of("faulty-post"), pages.resolve("faulty.md"));
    }

    @Test
    void a_page_that_is_renamed_or_moved_is_known_and_a_new_fault_in_it_is_not() throws IOException {
        assertThat(findings(0, "--write-baseline").out()).contains("knows them now");
        Files.createDirectories(pages.resolve("below"));
        Path renamed = Files.move(faulty, pages.resolve("below/desk-create.md"));

        assertThat(findings(0, "--fail-on", "form").out())
                .contains("no findings.", "knows pages/below/desk-create.md as pages/faulty.md: write it anew.")
                .doesNotContain("found no more");
        edit(renamed, "HTTP/1.1 201 Made", "HTTP/1.1 201 Done");
        assertThat(findings(16, "--fail-on", "form").out()).contains("says \"201 Done\"", "1 finding (");
    }

    @Test
    void a_renamed_page_with_another_title_is_known_by_its_findings_and_another_page_is_not() throws IOException {
        findings(0, "--write-baseline");
        Files.move(faulty, pages.resolve("table-create.md"));
        edit(pages.resolve("table-create.md"), "# Create desk", "# Create table");
        assertThat(findings(0, "--fail-on", "form").out()).contains("no findings.");

        Files.delete(pages.resolve("table-create.md"));
        Files.copy(SamplePages.of("room-get"), pages.resolve("room-get.md"));
        assertThat(findings(16, "--fail-on", "slip").out()).contains("a comma stands before the closing }");
    }

    @Test
    void lines_and_numbers_of_examples_may_shift() throws IOException {
        findings(0, "--write-baseline");
        edit(faulty, "## Examples\n", "## Examples\n\nThese are made.\n");
        edit(faulty, "### Example 6:", "### Example 6: Talk\n\nNo request.\n\n### Example 7:");

        assertThat(findings(0, "--fail-on", "form").out()).contains("no findings.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"formatVersion\": 7, \"findings\": []} ~ was written by another version of the kit: "
                        + "its formatVersion is 7, and this version reads 1; write one with --write-baseline",
                "{\"findings\": []} ~ was written by another version",
                "{\"formatVersion\": 1, \"findings\": [{\"page\": 3}]} ~ is no baseline of findings: the entry"
                        + " {\"page\":3} has no \"page\"",
                "{\"formatVersion\": 1, \"findings\": [{\"page\": ~ is no baseline of findings: it is no JSON",
                "[] ~ is no baseline of findings: it has no list \"findings\"",
                "'' ~ is no baseline of findings"
            })
    void a_broken_baseline_is_one_clear_message(String text, String message) throws IOException {
        Files.writeString(folder.resolve("baseline.json"), text);

        assertThat(findings(3).err()).contains("baseline.json " + message).hasLineCount(1);
    }

    @Test
    void a_baseline_that_is_no_text_or_a_folder_is_told() throws IOException {
        Files.write(folder.resolve("baseline.json"), new byte[] {'{', (byte) 0xC3, '}'});
        assertThat(findings(3).err()).contains("baseline.json is no baseline of findings: it is no text in UTF-8");

        Files.delete(folder.resolve("baseline.json"));
        Files.createDirectory(folder.resolve("baseline.json"));
        assertThat(findings(3).err()).contains("baseline.json cannot be read; name a file that --write-baseline wrote");
        assertThat(findings(3, "--write-baseline").err()).contains("baseline.json cannot be written");
    }

    @Test
    void several_folders_are_read_once_each_and_links_are_followed_but_in_no_circle() throws IOException {
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.copy(SamplePages.of("room-get"), others.resolve("room-get.MD"));
        Files.createSymbolicLink(others.resolve("round"), others);
        Path link = Files.createSymbolicLink(folder.resolve("link"), others);
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform(
                        "docs",
                        "findings",
                        pages.toString(),
                        link.toString(),
                        pages.resolve("../pages").toString(),
                        faulty.toString()))
                .isZero();
        assertThat(terminal.out()).contains("(2 pages): ", link.resolve("room-get.MD") + ", ");
    }

    @Test
    void files_in_a_folder_that_cannot_be_read_are_told_with_their_reason() throws IOException {
        Files.write(
                pages.resolve("latin.md"), "---\ntitle: \"T\u00e4ble\"\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(pages.resolve("large.md"), new byte[20 * 1024 * 1024]);

        assertThat(findings(0, "--write-baseline").out())
                .contains(
                        "Left out: " + pages.resolve("large.md") + " is larger than 2 MB",
                        "Left out: " + pages.resolve("latin.md") + " is no Markdown in UTF-8");
        Files.delete(faulty);
        assertThat(findings(3).err()).contains("none of the 2 files in " + pages + " is a page of the API reference");
    }

    @ParameterizedTest
    @CsvSource({"large, is larger than 2 MB", "latin, is no Markdown in UTF-8", "zero, it holds bytes that no text has"
    })
    void a_named_file_that_is_no_text_ends_in_clear_words(String name, String message) throws IOException {
        byte[] bytes = new byte[name.equals("large") ? 20 * 1024 * 1024 : 40];
        Arrays.fill(bytes, (byte) (name.equals("latin") ? 0xE4 : name.equals("large") ? 'x' : 0));
        Path file = Files.write(folder.resolve(name + ".md"), bytes);
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("docs", "findings", file.toString())).isEqualTo(3);
        assertThat(terminal.err()).contains(name + ".md").contains(message).hasLineCount(1);
    }

    @Test
    void a_mark_at_the_beginning_and_other_line_ends_make_no_difference() throws IOException {
        String plain = findings(0, "--format", "json", "--write-baseline").out();
        Files.writeString(faulty, "\uFEFF" + Files.readString(faulty).replace("\n", "\r\n"));

        assertThat(findings(0, "--format", "json", "--write-baseline").out()).isEqualTo(plain);
    }

    private Terminal findings(int code, String... further) {
        Terminal terminal = Terminal.piped();
        String[] arguments = Stream.concat(
                        Stream.of(
                                "docs",
                                "findings",
                                pages.toString(),
                                "--baseline",
                                folder.resolve("baseline.json").toString()),
                        Stream.of(further))
                .toArray(String[]::new);
        assertThat(terminal.conform(arguments)).isEqualTo(code);
        return terminal;
    }

    private static void edit(Path page, String before, String after) throws IOException {
        String text = Files.readString(page);
        assertThat(text).contains(before);
        Files.writeString(page, text.replace(before, after));
    }
}
