package dev.graphconform.documentation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.documentation.SamplePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    @TempDir
    private Path folder;

    private final Page room = PageReader.read(SamplePages.of("room-post"));

    @Test
    void front_matter_is_that_at_the_start_only() {
        assertThat(room.frontMatter())
                .containsEntry("title", "Create room")
                .containsEntry("ms.date", "01/31/2024")
                .hasSize(7);
        assertThat(room.title()).isEqualTo("Create room");
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
                "---\ntitle: x\n---\n# x\n" + piece.repeat(100_000) + "\n\n|a|b|\n|-|-|\n|c|d|\n");

        assertThat(PageReader.read(file).title()).isEqualTo("x");
    }
}
