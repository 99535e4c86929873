package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page includes is compared as if it stood on the page, and what is not compared is named. */
class IncludedFilesTest {
    private static final String PERMISSIONS = "includes/permissions/lamp-post-permissions.md";
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private final Snapshot was = snapshot(SamplePages.of("lamp-post"));

    @TempDir
    private Path folder;

    private Path page;

    @BeforeEach
    void copyThePage() throws IOException {
        page = Files.copy(SamplePages.of("lamp-post"), folder.resolve("lamp-post.md"));
        for (String included :
                List.of(PERMISSIONS, "includes/all-lights.md", "includes/rbac-for-apis/rbac-lamp-apis.md")) {
            Files.createDirectories(folder.resolve(included).getParent());
            Files.copy(page(included), folder.resolve(included));
        }
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|Least privileged permissions|Higher privileged permissions| ~ "
                        + "|Higher privileged permissions|Least privileged permissions| ~ "
                        + "CHANGED Permissions, head of the table",
                "|Lamp.Create|Lamp.ReadWrite.All, ~ |Lamp.Create, Lamp.ReadWrite.All| ~ "
                        + "CHANGED Permissions, Delegated (work or school account)",
                "|Not supported.|Not supported.| ~ |Not available.|Not available.| ~ "
                        + "REWORDED Permissions, Delegated (personal Microsoft account)",
                "Halls of others need two of them. ~ Halls of others need one of them. ~ CHANGED Permissions",
                "Halls of others need two of them. ~  ~ GONE Permissions",
                "Higher privileged permissions|¶|:---|:---|:---| ~ Higher privileged permissions|¶ ~ NEW Permissions",
                "### Permissions for shades ~ ### Permissions for blinds ~ RENAMED Permissions for blinds",
                "|Shade.Create, ~ | ~ CHANGED Permissions, Permissions for shades, Application",
                "is not enough ~ is enough ~ CHANGED Permissions for shades, note",
                "is not enough for more than 3 lamps. ~ is not enough for more than 3 lamps. Ask. ~ "
                        + "NEW Permissions for shades, note"
            })
    void an_edit_of_the_permissions_is_told_as_on_the_page(String before, String after, String told)
            throws IOException {
        edit(PERMISSIONS, printed(before), printed(after));

        assertThat(differences()).contains(told.strip());
    }

    @Test
    void a_further_column_is_told_as_what_it_says_and_changes_no_row() throws IOException {
        edit(PERMISSIONS, "|Higher privileged permissions|\n", "|Higher privileged permissions|Remarks|\n");
        edit(PERMISSIONS, "|:---|:---|:---|\n", "|:---|:---|:---|:---|\n");
        edit(PERMISSIONS, "|Lamp.Create.All|Not available.|", "|Lamp.Create.All|Not available.|By day only.|");

        assertThat(differences())
                .hasSize(2)
                .contains("NEW Permissions, Application, Remarks")
                .anyMatch(told -> told.endsWith("Permissions, head of the table"));
    }

    @Test
    void a_file_that_is_empty_has_lost_its_rows() throws IOException {
        Files.writeString(folder.resolve(PERMISSIONS), "");

        assertThat(differences())
                .contains("GONE Permissions, head of the table", "GONE Permissions, Application", "GONE Permissions");
    }

    @Test
    void another_file_that_no_copy_has_hides_nothing_of_the_permissions() throws IOException {
        Files.delete(folder.resolve("includes/rbac-for-apis/rbac-lamp-apis.md"));
        Snapshot without = snapshot(page);
        Files.writeString(folder.resolve(PERMISSIONS), "");

        assertThat(differences(without))
                .contains("GONE Permissions, head of the table", "GONE Permissions, Application");
        edit(
                "lamp-post.md",
                "[!INCLUDE [permissions-table](" + PERMISSIONS + ")]",
                "|Permission type|Permissions|\n|:---|:---|\n|Application|Lamp.Create|\n");
        Snapshot inline = snapshot(page);
        edit(
                "lamp-post.md",
                "|Application|Lamp.Create|\n",
                "|Application|Lamp.Create|\n|Managed identity|Lamp.Create|\n");
        assertThat(differences(inline)).containsExactly("NEW Permissions, Managed identity");
    }

    @Test
    void any_other_included_file_is_compared_too() throws IOException {
        edit("includes/all-lights.md", "in all clouds but one", "in all clouds");
        edit("includes/rbac-for-apis/rbac-lamp-apis.md", "at night only", "at night");

        assertThat(differences()).hasSize(2).allMatch(change -> change.startsWith("CHANGED "));
    }

    /** Somebody may send in a page to see what stands elsewhere on the machine that reads it. */
    @Test
    void a_page_shows_no_file_but_those_below_it_and_of_includes() throws IOException {
        Path secret = Files.copy(page(PERMISSIONS), folder.resolve("secret.md"));
        Files.createDirectories(folder.resolve("api/below"));
        Files.copy(secret, folder.resolve("api/below/open.md"));
        Files.createSymbolicLink(folder.resolve("api/below/link.md"), secret);
        Path moved = Files.move(page, folder.resolve("api/lamp-post.md"));

        assertThat(permissionsBy(moved, "below/open.md")).isEqualTo(permissionsBy(moved, "../" + PERMISSIONS));
        assertThat(permissionsBy(moved, "../" + PERMISSIONS)).isPositive();
        for (String elsewhere : List.of(secret.toString(), "../secret.md", "below/../../secret.md", "below/link.md")) {
            assertThat(permissionsBy(moved, elsewhere)).as(elsewhere).isZero();
            assertThat(PageComparison.notCompared(snapshot(moved), snapshot(moved)))
                    .as(elsewhere)
                    .anyMatch(named ->
                            named.contains(Path.of(elsewhere).getFileName().toString()));
        }
    }

    @Test
    void files_that_include_each_other_again_and_again_end() throws IOException {
        for (int at = 0; at < 40; at++) {
            String next = "[!INCLUDE [next](lights-" + (at + 1) + ".md)]\n\n";
            Files.writeString(folder.resolve("includes/lights-" + at + ".md"), "Lamp " + at + ".\n\n" + next + next);
        }
        edit("lamp-post.md", "includes/all-lights.md", "includes/lights-0.md");

        assertThat(differences()).contains("NEW Opening");
    }

    private static int permissionsBy(Path page, String target) throws IOException {
        Files.writeString(page, Files.readString(page).replaceFirst("(permissions-table]\\()[^)]*", "$1" + target));
        return PageReader.read(page).permissions().size();
    }

    @Test
    void a_file_that_one_copy_has_is_told_and_one_that_none_has_is_named() throws IOException {
        Files.delete(folder.resolve(PERMISSIONS));

        assertThat(differences()).containsExactly("GONE Permissions, included file");
        assertThat(PageComparison.between(snapshot(page), was, CATALOGUE))
                .filteredOn(change -> change.changeKind().difference())
                .extracting(IncludedFilesTest::told)
                .containsExactly("NEW Permissions, included file");
        assertThat(PageComparison.notCompared(was, snapshot(page))).isEmpty();
        assertThat(PageComparison.notCompared(snapshot(page), snapshot(page)))
                .containsExactly("the permissions in lamp-post-permissions.md (it is beside neither copy)");
    }

    @Test
    void a_table_that_moves_from_the_file_to_the_page_is_compared_there() throws IOException {
        String table = Files.readString(folder.resolve(PERMISSIONS)).replaceFirst("(?s)\\A---\n.*?\n---\n", "");
        edit("lamp-post.md", "[!INCLUDE [permissions-table](" + PERMISSIONS + ")]", table.replace("All", "Own"));

        assertThat(differences())
                .contains(
                        "GONE Permissions",
                        "CHANGED Permissions, Application",
                        "CHANGED Permissions, Delegated (work or school account)")
                .doesNotContain("GONE Permissions, head of the table");
    }

    private List<String> differences() {
        return differences(was);
    }

    private List<String> differences(Snapshot older) {
        return PageComparison.between(older, snapshot(page), CATALOGUE).stream()
                .filter(change -> change.changeKind().difference())
                .map(IncludedFilesTest::told)
                .toList();
    }

    private static String told(PageChange change) {
        return change.changeKind() + " " + change.place();
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    /** One space beside each delimiter belongs to the table. */
    private static String printed(String cell) {
        return cell == null
                ? ""
                : cell.replaceFirst("^ ", "").replaceFirst(" $", "").replace('\u00b6', '\n');
    }

    private static Snapshot snapshot(Path file) {
        return SnapshotReader.of(PageReader.read(file));
    }

    private static Path page(String included) {
        return SamplePages.of("lamp-post").resolveSibling(included);
    }
}
