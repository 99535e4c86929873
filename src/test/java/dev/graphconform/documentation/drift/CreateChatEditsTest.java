package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.EncodedPage;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Single edits of the page on creating chats, as writers make them: how each is told, and which rules it names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateChatEditsTest {
    private static final String NOISE = "NOISE";

    private final Catalogue catalogue = Catalogue.bundled();
    private final Snapshot fingerprint = FingerprintFile.bundled();
    private String page;
    private Set<List<String>> unedited;

    @TempDir
    private static Path folder;

    @BeforeAll
    void readThePage() throws IOException {
        page = EncodedPage.ofCreateChat(catalogue);
        unedited = changes(page).stream().map(CreateChatEditsTest::key).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvFileSource(
            resources = "/dev/graphconform/documentation/create-chat-edits.csv",
            delimiter = '~',
            quoteCharacter = '^',
            maxCharsPerColumn = 2000,
            ignoreLeadingAndTrailingWhitespace = false)
    void an_edit_is_told_for_what_it_is_with_its_rules(String was, String is, String told, String rules)
            throws IOException {
        String before = text(was);
        assertThat(page).contains(before);
        int at = page.indexOf(before);
        String edited = page.substring(0, at) + text(is) + page.substring(at + before.length());

        List<PageChange> found = changes(edited).stream()
                .filter(change -> !unedited.contains(key(change)))
                .toList();

        Set<String> kinds =
                found.stream().map(change -> change.changeKind().name()).collect(Collectors.toSet());
        assertThat(kinds)
                .as("%s", found)
                .isEqualTo(
                        told.strip().equals(NOISE)
                                ? Set.of()
                                : Set.of(told.strip().split(",")));
        assertThat(found.stream().flatMap(change -> named(change).stream()))
                .as("%s", found)
                .containsAll(
                        rules == null || rules.isBlank()
                                ? Set.of()
                                : Set.of(rules.strip().split(" ")));
    }

    /** The rules that are named first: those that rest on an example are, where none of them is touched. */
    private Set<String> named(PageChange change) {
        Set<String> named = new HashSet<>(change.rules());
        if (change.rules().stream().noneMatch(id -> catalogue.rule(id).isPresent())) {
            named.addAll(change.others());
        }
        return named;
    }

    private List<PageChange> changes(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("chat-post.md"), text);
        return PageComparison.between(fingerprint, SnapshotReader.of(PageReader.read(file)), catalogue).stream()
                .filter(change -> change.changeKind().difference())
                .toList();
    }

    /** The change without its line, which an edit further up moves. */
    private static List<String> key(PageChange change) {
        return List.of(change.changeKind().name(), change.kind(), change.place(), change.was(), change.is());
    }

    /** One space beside each delimiter belongs to the table, not to the text. */
    private static String text(String cell) {
        if (cell == null) {
            return "";
        }
        String inner = cell.startsWith(" ") ? cell.substring(1) : cell;
        return (inner.endsWith(" ") ? inner.substring(0, inner.length() - 1) : inner).replace('\u00b6', '\n');
    }
}
