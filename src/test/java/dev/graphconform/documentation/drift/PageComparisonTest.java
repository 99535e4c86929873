package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageComparisonTest {
    private static final String SEATS_LAST = "In-row seats must have the `left` side.";

    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    private Path folder;

    @Test
    void a_page_against_itself_is_unchanged() throws IOException {
        assertThat(changes(SamplePages.text("room-post")))
                .isNotEmpty()
                .allMatch(change -> change.changeKind() == ChangeKind.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "ms.date: 01/31/2024 ~ ms.date: 12/24/2031",
                "somebody ~ somebody-else",
                "this operation will return the existing room and not create a new one ~ this operation returns the "
                        + "existing room and doesn't create a new one",
                "Possible values are: ~ The possible values are:",
                "a `201 Created` response ~ a 201 Created response",
                "/graph/auth ~ /graph/elsewhere",
                "(/graph/limits#rooms) ~ (/graph/limits-of-rooms)",
                "Learn more about [authentication](/graph/auth). ~ See [authentication](/graph/auth).",
                "# [Java](#tab/java) ~ # [Kotlin](#tab/kotlin)",
                "> **Note:** A room ~ >**Note**: A room",
                "Choose the permission or permissions marked as least privileged for this API. ~ One of the "
                        + "following permissions is needed.",
                "shown here might be shortened ~ shown here may be shortened"
            })
    void noise_is_reported_as_noise(String before, String after) throws IOException {
        assertThat(differences(edited(before, after))).isEmpty();
    }

    @Test
    void blank_lines_and_the_spacing_of_json_are_no_difference() throws IOException {
        String text = SamplePages.text("room-post")
                .replace("\n\n", "\n\n\n")
                .replace("\"roomType\": \"cell\"", "\"roomType\" :   \"cell\"")
                .replace("``` http", "```http");

        assertThat(differences(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "In-row seats must have the `left` side. ~ Seats that are in-row must have the `left` side. ~ REWORDED",
                "In-row seats must have the `left` side. ~ In-row seats have to have the `left` side. ~ REWORDED",
                "In-row seats must have the `left` side. ~ In-row seats may have the `left` side. ~ CHANGED",
                "In-row seats must have the `left` side. ~ In-row seats must have the `right` side. ~ CHANGED",
                "In-row seats must have the `left` side. ~ In-row seats must not have the `left` side. ~ CHANGED",
                "Possible values are: `hall` and `cell`. ~ Possible values are: `hall`, `cell`, and `cave`. ~ CHANGED",
                "Possible values are: `hall` and `cell`. ~ Possible values are: `Hall` and `cell`. ~ CHANGED",
                "|(Optional) String| ~ |String| ~ CHANGED",
                "a `201 Created` response ~ a `200 OK` response ~ CHANGED"
            })
    void decisive_words_distinguish_changed_from_reworded(String before, String after, String verdict)
            throws IOException {
        assertThat(differences(edited(before, after)))
                .extracting(change -> change.changeKind().name())
                .isEqualTo(List.of(verdict));
    }

    @Test
    void a_sentence_is_added_removed_and_moved() throws IOException {
        assertThat(differences(edited(SEATS_LAST, SEATS_LAST + " Seats without a keeper are refused.")))
                .extracting(PageChange::changeKind, PageChange::place, PageChange::is)
                .containsExactly(tuple(ChangeKind.NEW, "Request body, seats", "Seats without a keeper are refused."));
        assertThat(differences(edited(SEATS_LAST, "")))
                .extracting(PageChange::changeKind, PageChange::was)
                .containsExactly(tuple(ChangeKind.GONE, SEATS_LAST));
        assertThat(differences(
                        edited(SEATS_LAST, "").replace("\n## Response\n", "\n## Response\n\n" + SEATS_LAST + "\n")))
                .extracting(PageChange::changeKind, PageChange::was, PageChange::is)
                .containsExactly(tuple(ChangeKind.MOVED, "Request body, seats", "Response"));
    }

    @Test
    void a_row_is_added_removed_and_renamed() throws IOException {
        assertThat(differences(edited("|seats|", "|chairs|")))
                .extracting(PageChange::changeKind, PageChange::was, PageChange::is)
                .containsExactly(tuple(ChangeKind.CHANGED, "Request body, seats", "Request body, chairs"));
        assertThat(differences(edited("|label|(Optional)", "|keys|Int32|The number of its keys.|\n|label|(Optional)")))
                .extracting(PageChange::changeKind, PageChange::place, PageChange::is)
                .containsExactly(tuple(ChangeKind.NEW, "Request body, keys", "Int32 | The number of its keys."));
    }

    @Test
    void method_path_and_permissions_change_in_meaning() throws IOException {
        assertThat(differences(edited("POST /rooms\n", "PUT /rooms\n")))
                .extracting(PageChange::changeKind, PageChange::kind)
                .containsExactly(tuple(ChangeKind.CHANGED, "request-line"));
        String table = "|Permission type|Permissions|\n|:---|:---|\n|Delegated (work or school account)|Room.Create, "
                + "Room.ReadWrite, Building.ReadWrite|\n"
                + "|Delegated (personal Microsoft account)|Not supported.|\n|Application|Not supported.|\n";
        assertThat(differences(edited("[!INCLUDE [permissions-table](includes/room-post-permissions.md)]", table)))
                .extracting(PageChange::changeKind, PageChange::place)
                .containsExactlyInAnyOrder(
                        tuple(ChangeKind.CHANGED, "Permissions, Application"),
                        tuple(ChangeKind.CHANGED, "Permissions, head of the table"),
                        tuple(ChangeKind.MOVED, "Permissions"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "from most to least privileged ~ from least to most privileged ~ CHANGED ~ head of the table",
                "|lamp|Lamp.Move|Lamp.Move.All| ~ |lamp|Lamp.Move|Not supported| ~ CHANGED ~ "
                        + "Permissions acting on others, lamp, Application",
                "Desk.Move, Desk.Carry|Desk.ReadWrite.All ~ Desk.Move|Desk.Carry, Desk.ReadWrite.All ~ CHANGED ~ "
                        + "Permissions acting on others, Delegated",
                "is less than <n>, and -1 ~ is more than <n>, and -1 ~ CHANGED ~ Opening",
                "less than <n>, and -1 ~ less than <n>, and 1 ~ CHANGED ~ Opening",
                "less than <n>, and -1 ~ less than <m>, and -1 ~ REWORDED ~ Opening",
                "|lamp|Lamp.Move|Lamp.Move.All| ~ |lamp|Lamp.Move|Lamp.Move.All|At night only.| ~ NEW ~ "
                        + "Permissions, lamp, further",
                "A desk is moved once. ~ A desk is carried once. ~ CHANGED ~ Opening",
                "{ \"moved\": true } ~ { \"moved\": false } ~ CHANGED ~ Response, code",
                "/desks/{id}/move ~ /desks/{id}/carry ~ CHANGED ~ HTTP request",
                "HTTP/1.1 409 Conflict ~ HTTP/1.1 404 Not Found ~ CHANGED ~ Example 1",
                "POST https://carrier.example.com/moved ~ PUT https://carrier.example.com/moved ~ CHANGED ~ "
                        + "Example: A call back, code",
                "Later, or when the desk is there already: ~ Later, or never: ~ GONE NEW ~ Example: Several",
                "### Permissions acting on self ~ ### Permissions for oneself ~ RENAMED ~ Permissions for oneself"
            })
    void whatever_a_page_says_is_compared(String before, String after, String told, String place) throws IOException {
        Path page = Files.writeString(
                folder.resolve("desk.md"), SamplePages.text("desk-dialects").replace(before, after));
        List<PageChange> found = PageComparison.between(
                        SnapshotReader.of(PageReader.read(SamplePages.of("desk-dialects"))),
                        SnapshotReader.of(PageReader.read(page)),
                        CATALOGUE)
                .stream()
                .filter(change -> change.changeKind().difference())
                .toList();

        assertThat(found)
                .as("%s", found)
                .extracting(change -> change.changeKind().name())
                .contains(told.split(" "))
                .isSubsetOf("CHANGED", told.split(" ")[0], told.split(" ")[told.split(" ").length - 1]);
        assertThat(found).as("%s", found).anyMatch(change -> change.place().contains(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "A keeper can add a guest. ~ A guest can add a keeper.",
                "A keeper can add a guest. ~ A keeper can be added by a guest.",
                "A keeper can add a guest. ~ A keeper can be added to a guest.",
                "The call locks the room. ~ The room is not locked by the call.",
                "The call locks the room and keeps the key. ~ The key is locked by the call and the room is kept.",
                "A guest is able to wait. ~ A guest is not able to wait.",
                "The call returns the room and does not lock it. ~ The call does not return the room and locks it.",
                "At most 20 rooms, without keys. ~ At most 20 keys, without rooms.",
                "Values below -1 are refused. ~ Values below 1 are refused.",
                "A seat must be `left` or `right`. ~ A seat must be `left`, `seat`, or `right`.",
                "Seats can be `left` or `right`. ~ Seats can be `left` and `right`.",
                "Only valid keys are taken. ~ Only invalid keys are taken.",
                "Rooms with keys need a keeper. ~ Rooms without keys need a keeper."
            })
    void order_neighbours_and_signs_decide(String before, String after) throws IOException {
        assertThat(
                        PageComparison.between(
                                        snapshot(edited(SEATS_LAST, before)),
                                        snapshot(edited(SEATS_LAST, after)),
                                        CATALOGUE)
                                .stream()
                                .filter(change -> change.changeKind().difference()))
                .extracting(PageChange::changeKind, PageChange::was, PageChange::is)
                .containsExactly(tuple(ChangeKind.CHANGED, before, after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "A room holds if a && b. ~ A room holds if a || b.",
                "A room holds if a == b. ~ A room holds if a != b.",
                "Clients in C# wait. ~ Clients in C wait.",
                "A keeper can read + write. ~ A keeper can read / write.",
                "At most 5 % of the rooms. ~ At most 5 of the rooms.",
                "A label has 1.5 MB. ~ A label has 1.5 GB.",
                "A key is `a*b`. ~ A key is `a+b`.",
                "A key is `'left'`. ~ A key is `\"left\"`.",
                "It returns the room resource. ~ It returns the room resources.",
                "A room is locked. ~ The room is locked.",
                "A keeper may add a guest. ~ A keeper might add a guest.",
                "The room is locked. ~ The room was locked.",
                "Keep that room. ~ Keep these rooms.",
                "Keepers, who are guests, wait. ~ Keepers who are guests wait.",
                "Guests (and keepers) wait. ~ Guests and keepers wait.",
                "If a room is locked, wait. ~ If a room is locked. Wait.",
                "A seat is a [place](../resources/seat.md). ~ A seat is a [place](../resources/desk.md).",
                "For details, see [limits](/graph/limits). ~ See [how to delete all rooms](/graph/limits).",
                "For details on 20 rooms, see [limits](/graph/limits). ~ See [limits](/graph/limits).",
                "Rooms are <del>not</del> locked. ~ Rooms are not locked.",
                "First lock it. Then leave it. ~ Then leave it. First lock it.",
                "^> A key.^ ~ ^> Use it.^",
                "^[!INCLUDE [a](a.md)] A key.^ ~ ^[!INCLUDE [a](a.md)] A lock.^",
                "^|a|b|¶|:--|:--|¶|c|d|e|^ ~ ^|a|b|¶|:--|:--|¶|c|d|f|^",
                "^```json¶{ 'a': 1¶}¶```^ ~ ^```json¶{ 'a': 1¶```^"
            })
    void what_may_change_the_meaning_is_never_silent(String before, String after) throws IOException {
        assertThat(PageComparison.between(
                        snapshot(edited(SEATS_LAST + "|", "|\n\n" + lines(before))),
                        snapshot(edited(SEATS_LAST + "|", "|\n\n" + lines(after))),
                        CATALOGUE))
                .as("%s", after)
                .anyMatch(change -> change.changeKind().difference());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "A keeper can't add a guest. ~ A keeper cannot add a guest.",
                "It doesn't lock it, it's open. ~ It does not lock it, it is open.",
                "The room will stay open. ~ The room stays open.",
                "An in-row seat, a key, and a lock. ~ An in row seat, a key and a lock.",
                "If it is locked, wait. ~ If it is locked wait.",
                "The keeper’s “key”. ~ Keeper's \"key\"",
                "A [room](../resources/room.md). ~ A [room](/graph/api/resources/room?view=1#id).",
                "A [room](../resources/room.md). ~ A room."
            })
    void form_alone_is_noise(String before, String after) throws IOException {
        assertThat(
                        PageComparison.between(
                                        snapshot(edited(SEATS_LAST, before)),
                                        snapshot(edited(SEATS_LAST, after)),
                                        CATALOGUE)
                                .stream()
                                .filter(change -> change.changeKind().difference()))
                .isEmpty();
    }

    @Test
    void the_order_of_sentences_and_the_type_of_an_answer_are_told() throws IOException {
        assertThat(differences(edited(
                        "Each seat must have a side of `left` or `right`. " + SEATS_LAST,
                        SEATS_LAST + " Each seat must have a side of `left` or `right`.")))
                .extracting(PageChange::changeKind, PageChange::place, PageChange::was)
                .containsExactly(tuple(ChangeKind.MOVED, "Request body, seats", "number 3 of its place"));
        assertThat(differences(
                        SamplePages.text("room-post").replaceFirst("sample.graph.room\"", "sample.graph.seat\"")))
                .extracting(PageChange::changeKind, PageChange::kind, PageChange::place)
                .containsExactly(tuple(ChangeKind.CHANGED, "annotation", "Example: Create a cell, annotation"));
    }

    @Test
    void a_renamed_heading_is_one_line() throws IOException {
        assertThat(differences(edited("## Request body", "## Body of the request")))
                .extracting(PageChange::changeKind, PageChange::was, PageChange::is)
                .containsExactly(tuple(ChangeKind.RENAMED, "Request body", "Body of the request"));
    }

    @Test
    void an_example_is_matched_by_its_messages_and_not_by_its_name() throws IOException {
        assertThat(differences(edited("create_room_cell", "create_cell_e1")))
                .extracting(PageChange::changeKind, PageChange::place, PageChange::is)
                .containsExactly(tuple(
                        ChangeKind.RENAMED,
                        "Example 1: Create a cell",
                        "`create_cell_e1`; request and answer are unchanged"));
    }

    @Test
    void examples_that_swap_their_names_are_renamed_and_not_changed() throws IOException {
        String swapped = edited("create_room_cell", "create_room_other")
                .replace("create_room_hall", "create_room_cell")
                .replace("create_room_other", "create_room_hall");

        assertThat(differences(swapped))
                .extracting(PageChange::changeKind, PageChange::place)
                .containsExactly(
                        tuple(ChangeKind.RENAMED, "Example 1: Create a cell"),
                        tuple(ChangeKind.RENAMED, "Example 2: Create a hall"));
    }

    @Test
    void an_example_under_another_heading_is_still_the_same() throws IOException {
        assertThat(differences(edited("Example 1: Create a cell", "Example 1: Build something small")))
                .extracting(PageChange::changeKind, PageChange::was)
                .containsExactly(tuple(ChangeKind.RENAMED, "Create a cell"));
    }

    @Test
    void an_example_inserted_before_others_moves_them_and_changes_none() throws IOException {
        String text = SamplePages.text("room-post");
        String third = text.substring(text.indexOf("### Example 3"), text.indexOf("## Related"));
        String inserted = third.replace("Example 3: Create a hall without seats", "Example 2: Create a cave")
                .replace("create_room_empty", "create_cave")
                .replace("Long hall", "Deep cave")
                .replace("\"hall\"", "\"cave\"")
                .replace("fedcba", "abcdef");
        String renumbered = text.replace("Example 3:", "Example 4:").replace("Example 2:", "Example 3:");

        assertThat(differences(renumbered.replace("### Example 3", inserted + "### Example 3")))
                .extracting(PageChange::changeKind, PageChange::place)
                .containsExactly(
                        tuple(ChangeKind.NEW, "Example 2: Create a cave"),
                        tuple(ChangeKind.MOVED, "Example 3: Create a hall"),
                        tuple(ChangeKind.MOVED, "Example 4: Create a hall without seats"));
    }

    @Test
    void a_change_in_an_example_is_reported_with_its_place_in_the_json() throws IOException {
        String text = edited("\"label\": null,", "\"webUrl\": \"https://example.com\",")
                .replace("HTTP/1.1 201 Created", "HTTP/1.1 202 Accepted")
                .replace("\"side\": \"right\"", "\"side\": \"left\"");

        assertThat(differences(text).get(0).is())
                .isEqualTo("request `/seats/1/side` is `\"left\"`, was `\"right\"`; "
                        + "answer is `202 Accepted`, was `201 Created`; answer `/label` is gone, was `null`; "
                        + "answer `/webUrl` is new: `\"https://example.com\"`");
    }

    @Test
    void another_version_of_the_api_is_one_difference() throws IOException {
        assertThat(differences(SamplePages.text("room-post").replace("/v1.0/", "/beta/")))
                .extracting(PageChange::kind, PageChange::was, PageChange::is)
                .containsExactly(tuple("version", "v1.0", "beta"));
    }

    private static String lines(String cell) {
        return cell.replace('\u00b6', '\n');
    }

    private static String edited(String before, String after) throws IOException {
        return SamplePages.text("room-post").replace(before, after == null ? "" : after);
    }

    private List<PageChange> differences(String text) throws IOException {
        return changes(text).stream()
                .filter(change -> change.changeKind().difference())
                .toList();
    }

    private Snapshot snapshot(String text) throws IOException {
        return SnapshotReader.of(PageReader.read(Files.writeString(folder.resolve("one.md"), text)));
    }

    private List<PageChange> changes(String text) throws IOException {
        Path includes = Files.createDirectories(folder.resolve("includes")).resolve("room-post-permissions.md");
        Files.writeString(
                includes,
                Files.readString(
                        SamplePages.of("room-post").resolveSibling("includes").resolve("room-post-permissions.md")));
        Path page = Files.writeString(folder.resolve("room-post.md"), text);
        return PageComparison.between(
                SnapshotReader.of(PageReader.read(SamplePages.of("room-post"))),
                SnapshotReader.of(PageReader.read(page)),
                CATALOGUE);
    }
}
