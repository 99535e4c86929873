package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.documentation.EncodedPage;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Single edits of the page on creating chats, as writers make them: how each is told, with which rules first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateChatEditsTest {
    private static final String NOISE = "NOISE";
    /** What stands before an edit's text when the text is that of one example. */
    private static final Pattern WITHIN = Pattern.compile("@@(.*?)@@(.*)", Pattern.DOTALL);

    private static final String LEADING_TO = "### Example 3: Create a one-on-one chat with installed apps\n";
    private static final String LEAD =
            "\nThe following example shows how to create a one-on-one chat with installed apps.\n";

    private final Catalogue catalogue = Catalogue.bundled();
    private final Snapshot fingerprint = FingerprintFile.bundled()
            .withTexts(catalogue.rules().stream().map(Rule::quote).toList());
    private String page;
    private Set<List<String>> unedited;

    @TempDir
    private static Path folder;

    @BeforeAll
    void readThePage() throws IOException {
        page = EncodedPage.ofCreateChat(catalogue).replace(LEADING_TO, LEADING_TO + LEAD);
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
        Matcher within = WITHIN.matcher(was);
        String before = text(within.matches() ? " " + within.group(2) : was);
        int at = page.indexOf(before, within.matches() ? page.indexOf("### " + within.group(1)) : 0);
        assertThat(at).as(before).isNotNegative();
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
        List<String> expected = rules == null || rules.isBlank()
                ? List.of()
                : List.of(rules.strip().split(" "));
        List<String> named =
                found.stream().flatMap(change -> named(change).stream()).toList();
        assertThat(named).as("%s", found).containsAll(expected);
        if (found.size() == 1
                && expected.stream().anyMatch(id -> catalogue.rule(id).isPresent())
                && found.get(0).rules().stream()
                        .anyMatch(id -> catalogue.rule(id).isPresent())) {
            assertThat(named.stream()
                            .filter(id -> catalogue.rule(id).isPresent())
                            .findFirst())
                    .as("%s", found)
                    .get()
                    .isIn(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, apps-accepted apps-location-operation",
        "4, apps-consent-accepted apps-consent-whole",
        "5, member-bound-by-upn",
        "6, guest-has-guest-role",
        "7, external-has-owner-role"
    })
    void an_example_that_is_gone_names_first_what_no_other_shows(int number, String rules) throws IOException {
        int start = page.indexOf("### Example " + number);
        int next = page.indexOf("### Example " + (number + 1));
        String rest = page.substring(next < 0 ? page.indexOf("## Related content") : next);

        List<PageChange> found = changes(page.substring(0, start) + rest).stream()
                .filter(change -> !unedited.contains(key(change)))
                .toList();

        assertThat(found)
                .as("%s", found)
                .extracting(PageChange::changeKind, PageChange::kind)
                .containsExactly(tuple(PageChange.ChangeKind.GONE, "example"));
        assertThat(found.get(0).rules().stream().findFirst()).get().isIn(List.of(rules.split(" ")));
    }

    @Test
    void the_older_type_and_permissions_of_a_row_are_shown() throws IOException {
        assertThat(changes(page.replace("|conversationMember collection|", "|conversationMember|")))
                .filteredOn(change -> change.kind().equals("row"))
                .extracting(PageChange::was, PageChange::is)
                .containsExactly(tuple("conversationMember collection", "conversationMember"));
        assertThat(changes(page.replace("|Application|Chat.Create|", "|Application|Chat.Create.All|")))
                .filteredOn(change -> change.place().equals("Permissions, Application"))
                .extracting(PageChange::was, PageChange::is)
                .containsExactly(tuple("`Chat.Create`", "`Chat.Create.All`"));
    }

    /** The rules that are named first: those that rest on an example are, where none of them is touched. */
    private Set<String> named(PageChange change) {
        Set<String> named = new LinkedHashSet<>(change.rules());
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
