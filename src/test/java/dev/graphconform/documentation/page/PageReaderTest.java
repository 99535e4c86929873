package dev.graphconform.documentation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.documentation.SamplePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    @TempDir
    private Path folder;

    private static final String SELF = "Permissions acting on self";
    private static final String OTHERS = "Permissions acting on others";

    private final Page desk = PageReader.read(SamplePages.of("desk-dialects"));
    private final Page room = PageReader.read(SamplePages.of("room-post"));

    @Test
    void front_matter_is_that_at_the_start_only() {
        assertThat(room.frontMatter())
                .containsEntry("title", "Create room")
                .containsEntry("ms.date", "01/31/2024")
                .hasSize(7);
        assertThat(room.title()).isEqualTo("Create room");
    }

    /** Pages of before 2018 have none. */
    @Test
    void a_page_with_a_request_needs_no_front_matter() throws IOException {
        String text = SamplePages.text("room-post");
        Path old = Files.writeString(folder.resolve("old.md"), text.substring(text.indexOf("# Create room")));
        Page page = PageReader.read(old);

        assertThat(page.frontMatter()).isEmpty();
        assertThat(page.title()).isEqualTo("Create room");
        assertThat(page.opening().line()).isEqualTo(1);
        assertThat(page.examples()).hasSameSizeAs(room.examples());
        assertThatThrownBy(() -> PageReader.read(Files.writeString(old, "# A list\n\n|a|b|\n|--|--|\n|c|d|\n")))
                .isInstanceOf(InvalidPageException.class)
                .hasMessage(old + " is no page of the API reference: it has neither front matter (a title between two"
                        + " lines ---) nor a request");
    }

    @Test
    void a_line_without_end_is_no_part_of_a_page() throws IOException {
        Path file = Files.writeString(
                folder.resolve("endless.md"), SamplePages.text("room-post") + "\n" + "[".repeat(20_001) + "\n");

        assertThatThrownBy(() -> PageReader.read(file))
                .isInstanceOf(InvalidPageException.class)
                .hasMessage(file + " has a line of more than 20000 characters, which no page of the reference has;"
                        + " name the page's Markdown file");
    }

    @Test
    void tabs_are_no_headings_and_the_line_under_them_is_none() {
        assertThat(room.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "Create room",
                        "Permissions",
                        "HTTP request",
                        "Request headers",
                        "Request body",
                        "Response",
                        "Examples",
                        "Example 1: Create a cell",
                        "Request",
                        "Response",
                        "Example 2: Create a hall",
                        "Request",
                        "Response",
                        "Example 3: Create a hall without seats",
                        "Request",
                        "Response",
                        "Related content");
    }

    @Test
    void a_response_belongs_to_the_request_before_it() {
        assertThat(room.examples())
                .extracting(
                        PageExample::label,
                        PageExample::title,
                        PageExample::name,
                        example -> example.response().orElseThrow().status())
                .containsExactly(
                        tuple("Example 1", "Create a cell", "create_room_cell", 201),
                        tuple("Example 2", "Create a hall", "create_room_hall", 201),
                        tuple("Example 3", "Create a hall without seats", "create_room_empty", 201));
        assertThat(room.unmatchedResponses()).isEmpty();
    }

    @Test
    void an_example_has_method_url_headers_json_and_annotation() {
        PageExample first = room.examples().get(0);

        assertThat(first.request().method()).isEqualTo("POST");
        assertThat(first.request().url()).isEqualTo("https://graph.example.com/v1.0/rooms");
        assertThat(first.request().header("content-type")).contains("application/json");
        assertThat(first.request().body().orElseThrow().path("seats").size()).isEqualTo(2);
        assertThat(first.response().orElseThrow().annotation().orElseThrow().truncated())
                .isTrue();
        assertThat(first.response().orElseThrow().annotation().orElseThrow().type())
                .contains("sample.graph.room");
    }

    @Test
    void a_page_of_one_example_without_number_is_read_too() {
        Page page = PageReader.read(SamplePages.of("room-get"));

        assertThat(page.examples())
                .extracting(PageExample::title, PageExample::name)
                .containsExactly(tuple("Get a hall", "get_room"));
        assertThat(page.requestLines()).containsExactly("GET /rooms/{room-id}");
    }

    @Test
    void permissions_are_read_on_the_page_and_in_the_file_it_includes() {
        assertThat(PageReader.read(SamplePages.of("room-get")).permissions())
                .extracting(Page.Permission::kind, Page.Permission::names)
                .containsExactly(
                        tuple("Delegated (work or school account)", List.of("Room.Read", "Room.ReadWrite")),
                        tuple("Application", List.of()));
        assertThat(room.permissions())
                .extracting(Page.Permission::kind, Page.Permission::names)
                .containsExactly(
                        tuple(
                                "Delegated (work or school account)",
                                List.of("Room.Create", "Room.ReadWrite", "Building.ReadWrite")),
                        tuple("Delegated (personal Microsoft account)", List.of()),
                        tuple("Application", List.of("Room.Create")));
    }

    @Test
    void front_matter_that_yaml_refuses_is_read_line_by_line() {
        assertThat(desk.frontMatter())
                .containsEntry("title", "Move desk: to another room")
                .containsEntry("description", "Moves desks.")
                .containsEntry("ms.date", "01/31/2024")
                .hasSize(3);
    }

    @Test
    void every_block_below_an_example_that_begins_with_a_request_line_is_a_request() {
        assertThat(desk.examples())
                .extracting(
                        PageExample::label,
                        example -> example.request().url().replaceFirst(".*/v1.0", ""),
                        example -> example.request().body().map(Object::toString),
                        example -> example.responses().stream()
                                .map(PrintedMessage::status)
                                .toList())
                .containsExactly(
                        tuple("Example 1", "/desks/1/move", Optional.of("{\"to\":\"hall\"}"), List.of(202, 409)),
                        tuple("Example 1", "/desks/2/move", Optional.of("{\"to\":\"cell\"}"), List.of(202, 409)),
                        tuple("Example 3", "/desks/3/move", Optional.empty(), List.of(204)),
                        tuple("Example 3", "/desks/4/move", Optional.empty(), List.of(204)));
        assertThat(desk.unmatchedResponses()).isEmpty();
    }

    @Test
    void each_of_several_requests_in_a_block_has_its_own_line() {
        assertThat(desk.examples().subList(0, 2))
                .allSatisfy(example -> assertThat(desk.source()
                                .subList(
                                        example.request().line() - 1,
                                        example.request().line() + 2))
                        .contains(example.request().startLine()));
    }

    @Test
    void permissions_are_read_in_every_form_of_table() {
        assertThat(desk.permissions())
                .extracting(
                        Page.Permission::scope, Page.Permission::kind, Page.Permission::names, Page.Permission::least)
                .containsExactly(
                        tuple(
                                SELF,
                                "Delegated (work or school account)",
                                List.of("Desk.Move", "Desk.ReadWrite.All"),
                                1),
                        tuple(SELF, "Application", List.of(), 0),
                        tuple(OTHERS + ", desk", "Delegated (work or school account)", List.of("Desk.Move"), 1),
                        tuple(OTHERS + ", desk", "Application", List.of(), 0),
                        tuple(OTHERS + ", lamp", "Delegated (work or school account)", List.of("Lamp.Move"), 1),
                        tuple(OTHERS + ", lamp", "Application", List.of("Lamp.Move.All"), 1),
                        tuple(OTHERS + ", Permissions for desks", "Application", List.of("Desk.Move.All"), 1),
                        tuple(OTHERS + ", Permissions for lamps", "Application", List.of(), 0),
                        tuple(
                                OTHERS,
                                "Delegated (work or school account)",
                                List.of("Desk.Move", "Desk.Carry", "Desk.ReadWrite.All"),
                                2));
    }

    @Test
    void no_text_of_a_page_is_lost() {
        assertThat(desk.opening().all(Block.Paragraph.class))
                .extracting(paragraph -> paragraph.prose().text())
                .containsExactly(
                        "Namespace: sample.graph",
                        "Moves a desk whose number is less than <n>, and -1 stands for all. Heavy desks stay.",
                        "A desk is moved once.");
        assertThat(desk.sections("HTTP request", "Response").stream()
                        .flatMap(section -> section.all(Block.Code.class).stream())
                        .limit(2))
                .extracting(
                        code -> code.text().strip(), code -> code.annotation().isPresent())
                .containsExactly(tuple("POST /desks/{id}/move", false), tuple("{ \"moved\": true }", true));
    }

    @Test
    void a_callout_is_read_without_its_first_word_whatever_its_spacing() {
        assertThat(room.callouts().get(0).prose().text()).startsWith("A room has one key only.");
        assertThat(PageReader.read(SamplePages.of("room-resource"))
                        .callouts()
                        .get(0)
                        .prose()
                        .text())
                .isEqualTo("Halls are listed with their building only.");
    }

    @Test
    void windows_line_ends_make_no_difference() throws IOException {
        Path file = Files.writeString(
                folder.resolve("room.md"), SamplePages.text("room-post").replace("\n", "\r\n"));

        Page page = PageReader.read(file);
        assertThat(page.examples())
                .extracting(PageExample::name)
                .isEqualTo(room.examples().stream().map(PageExample::name).toList());
        assertThat(page.examples().get(0).request().body())
                .isEqualTo(room.examples().get(0).request().body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no page",
                "# Title\n\ntext",
                "---\ntitle: x\n---\ntext",
                "---\ntitle: x\n---\n# x\n\ntext only",
                "---\n\t- :\n---\n# x",
                "---\n- a\n---\n# x\n"
            })
    void a_file_that_is_no_page_is_refused_in_one_sentence(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), text);

        assertThatThrownBy(() -> PageReader.read(file))
                .isInstanceOf(InvalidPageException.class)
                .hasMessageStartingWith(file + " is no page of the API reference: ")
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }

    @Test
    void bytes_are_refused() throws IOException {
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {'#', 0, 1});
        Path foreign = Files.write(folder.resolve("foreign.md"), new byte[] {'#', ' ', (byte) 0xE9, 'x'});

        assertThatThrownBy(() -> PageReader.read(binary))
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("is no Markdown");
        assertThatThrownBy(() -> PageReader.read(foreign))
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("is no Markdown in UTF-8");
    }

    @Test
    void a_huge_file_is_refused_without_reading_it_all() throws IOException {
        Path file = Files.write(folder.resolve("huge.md"), new byte[20 * 1024 * 1024]);

        assertThatThrownBy(() -> PageReader.read(file))
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("is larger than 2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "[", "*a_", "- ", "`", "|"})
    void deep_nesting_does_not_overflow_the_stack(String piece) throws IOException {
        Path file = Files.writeString(
                folder.resolve("deep.md"),
                "---\ntitle: x\n---\n# x\n" + piece.repeat(20_000 / piece.length()) + "\n\n|a|b|\n|-|-|\n|c|d|\n");

        assertThat(PageReader.read(file).title()).isEqualTo("x");
    }
}
