package dev.graphconform.documentation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"room-post", "room-resource"})
    void a_correct_page_has_no_findings(String page) {
        assertThat(PageLinter.of(PageReader.read(SamplePages.of(page)))).isEmpty();
    }

    @Test
    void each_error_is_found_at_its_line() {
        assertThat(PageLinter.of(PageReader.read(SamplePages.of("faulty-post"))))
                .extracting(PageFinding::rule, PageFinding::line, PageFinding::place)
                .contains(
                        tuple("required-header-not-shown", 24, "Request headers"),
                        tuple("optional-among-required", 32, "Request body"),
                        tuple("type-differs", 55, "Example 1"),
                        tuple("value-not-listed", 54, "Example 1"),
                        tuple("status-not-described", 66, "Example 1"),
                        tuple("id-not-from-request", 69, "Example 1"),
                        tuple("request-line-differs", 79, "Example 3"),
                        tuple("property-not-listed", 84, "Example 3"),
                        tuple("same-answer", 91, "Example 3"),
                        tuple("row-twice", 34, "Request body"),
                        tuple("content-type-without-body", 66, "Example 1"),
                        tuple("location-outside-version", 66, "Example 1"),
                        tuple("example-number", 72, "Example 3"),
                        tuple("name-twice", 78, "Example 3"),
                        tuple("not-a-guid", 84, "Example 3"),
                        tuple("name-number", 101, "Example 4"),
                        tuple("annotation-invalid", 111, "Annotation"),
                        tuple("status-reason", 112, "Example 4"),
                        tuple("json-invalid", 137, "Example 5"),
                        tuple("answer-without-request", 150, "Examples"),
                        tuple("errors-not-described", 1, "Page"),
                        tuple("permissions-included", 14, "Permissions"),
                        tuple("property-not-explained", 59, "Example 1"),
                        tuple("request-without-answer", 165, "Example 6"),
                        tuple("trailing-space", 10, "Page"),
                        tuple("indentation-mixed", 49, "Examples"),
                        tuple("guid-case-mixed", 59, "Example 1"),
                        tuple("key-forms-mixed", 59, "Example 1"),
                        tuple("annotation-incomplete", 65, "Example 1"),
                        tuple("name-case-mixed", 78, "Example 3"),
                        tuple("fence-mixed", 79, "Page"),
                        tuple("json-spacing", 85, "Page"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"createdDateTime\": \"2024-01-02T03:04:06.2Z\" ~ \"createdDateTime\": \"2024-01-02T03:04:05.1Z\" "
                        + "~ same-time",
                "In the request body, supply a JSON representation of the [room](../resources/room.md) object. ~ Do "
                        + "not supply a request body for this method. ~ body-not-expected",
                "> **Note:** A room has ~ >**Note:** A room has ~ callout-mixed",
                "\"label\": \"Great hall\" ~ \"label\": 7 ~ type-differs",
                "create_room_hall ~ create_room_cell ~ name-twice",
                "room:11111111-aaaa-4bbb-8ccc-000000000001_11111111-aaaa-4bbb-8ccc-000000000002@ ~ "
                        + "room:22222222-aaaa-4bbb-8ccc-000000000001_22222222-aaaa-4bbb-8ccc-000000000002@"
                        + " ~ id-not-from-request"
            })
    void an_error_inserted_into_a_correct_page_is_found(String good, String bad, String rule) throws IOException {
        assertThat(find(SamplePages.text("room-post").replace(good, bad)))
                .extracting(PageFinding::rule)
                .contains(rule);
    }

    @Test
    void introductions_of_some_requests_and_uneven_blank_lines_are_found() throws IOException {
        String text = SamplePages.text("room-post")
                .replaceFirst("#### Request\n\n\n", "#### Request\n\nThe following example shows a request.\n\n");

        assertThat(find(text))
                .extracting(PageFinding::rule)
                .containsExactlyInAnyOrder("lead-mixed", "blank-lines-mixed");
    }

    @Test
    void two_examples_with_the_same_request_may_have_the_same_response() throws IOException {
        String text = SamplePages.text("room-post");
        String second = text.substring(text.indexOf("### Example 2"), text.indexOf("### Example 3"));
        String repeated = second.replace("Example 2: Create a hall", "Example 4: Create a hall again")
                .replace("create_room_hall", "create_room_again");

        assertThat(find(text.replace("## Related content", repeated + "## Related content")))
                .isEmpty();
    }

    private List<PageFinding> find(String text) throws IOException {
        Files.createDirectories(folder.resolve("includes"));
        Files.writeString(
                folder.resolve("includes").resolve("room-post-permissions.md"),
                Files.readString(
                        SamplePages.of("room-post").resolveSibling("includes").resolve("room-post-permissions.md")));
        return PageLinter.of(PageReader.read(Files.writeString(folder.resolve("page.md"), text)));
    }
}
