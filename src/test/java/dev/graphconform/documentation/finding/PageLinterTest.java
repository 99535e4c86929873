package dev.graphconform.documentation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.page.Page;
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
    @ValueSource(strings = {"room-post", "room-list", "room-resource"})
    void a_correct_page_has_no_findings(String page) {
        assertThat(PageLinter.of(PageReader.read(SamplePages.of(page)))).isEmpty();
    }

    @Test
    void each_error_is_found_at_its_line() {
        assertThat(PageLinter.of(PageReader.read(SamplePages.of("faulty-post"))))
                .extracting(PageFinding::rule, PageFinding::line, PageFinding::place)
                .contains(
                        tuple("optional-among-required", 32, "Request body"),
                        tuple("type-differs", 55, "Example 1"),
                        tuple("value-not-listed", 54, "Example 1"),
                        tuple("status-not-described", 67, "Example 1"),
                        tuple("id-not-from-request", 69, "Example 1"),
                        tuple("request-line-differs", 80, "Example 3"),
                        tuple("same-answer", 92, "Example 3"),
                        tuple("row-twice", 34, "Request body"),
                        tuple("content-type-without-body", 68, "Example 1"),
                        tuple("location-outside-version", 69, "Example 1"),
                        tuple("example-number", 72, "Example 3"),
                        tuple("name-twice", 78, "Example 3"),
                        tuple("not-a-guid", 84, "Example 3"),
                        tuple("name-number", 101, "Example 4"),
                        tuple("annotation-invalid", 111, "Annotation"),
                        tuple("status-reason", 113, "Example 4"),
                        tuple("json-invalid", 144, "Example 5"),
                        tuple("answer-without-request", 151, "Example 5"),
                        tuple("request-without-answer", 166, "Example 6"),
                        tuple("trailing-space", 10, "Page"),
                        tuple("indentation-mixed", 117, "Examples"),
                        tuple("guid-case-mixed", 59, "Example 1"),
                        tuple("key-forms-mixed", 59, "Example 1"),
                        tuple("annotation-incomplete", 65, "Example 1"),
                        tuple("name-case-mixed", 78, "Example 3"),
                        tuple("fence-mixed", 79, "Page"),
                        tuple("json-spacing", 85, "Page"))
                .doesNotContain(tuple("example-number", 97, "Example 4"));
    }

    @Test
    void what_most_pages_leave_open_is_a_remark_and_no_finding() {
        Page page = PageReader.read(SamplePages.of("faulty-post"));

        assertThat(PageLinter.remarks(page))
                .containsExactly(
                        "no word and no example says how a request is refused",
                        "the permissions are in a file that is included and not beside this copy");
        assertThat(PageLinter.of(page))
                .extracting(PageFinding::reason)
                .noneMatch(reason -> reason.contains("Authorization") || reason.contains("refused"));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"roomType\": \"hall\", ~ \"roomType\": \"cell\", ~ answer-contradicts-request ~ 160",
                "HTTP/1.1 201 Created\\n ~ HTTP/1.1 201 Created\\nContent-Length: 7\\n ~ content-length ~ 110",
                "HTTP/1.1 201 Created\\n ~ HTTP/1.1 201 Created\\n"
                        + "Location: https://graph.example.com/v1.0/rooms('room:1@x')\\n"
                        + " ~ location-names-another ~ 110",
                "room:fedcba9876543210@halls ~ room:0123456789abcdef@halls ~ same-id ~ 197",
                "## Related content ~ ## Limits\\n\\n## Related content ~ section-empty ~ 203",
                "|Content-Type|application/json. ~ |If-Match|The tag of the room. ~ required-header-not-shown ~ 40",
                "\"label\": \"Long hall\" ~ \"label\": \"Long hall\", ~ json-invalid ~ 182",
            })
    void an_error_is_found_at_its_exact_line(String good, String bad, String rule, int line) throws IOException {
        assertThat(find(SamplePages.text("room-post").replace(lines(good), lines(bad))))
                .extracting(PageFinding::rule, PageFinding::line)
                .contains(tuple(rule, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "$select=label ~ $filter=label ~ query-option-not-supported",
                "supports the `$select` and `$top` OData ~ does not support OData ~ query-option-not-supported",
                "\"value\": [ ~ \"room\": { \"seats\": 3, \"first\": ~ collection-promised",
                "supports the `$select` and `$top` OData query ~ doesn't support any query "
                        + "~ query-option-not-supported",
                "|Authorization|Bearer {token}. Required.| ~ |Prefer|A page's length. Required.| "
                        + "~ required-header-not-shown",
                "GET /rooms ~ GET /halls ~ request-line-differs",
                "Don't supply a request body for this method. ~ ~ section-empty"
            })
    void an_error_inserted_into_a_list_is_found(String good, String bad, String rule) throws IOException {
        String text = SamplePages.text("room-list").replace(good, bad == null ? "" : bad);

        assertThat(find(rule.equals("collection-promised") ? text.replace("\n  ]", "\n  }") : text))
                .extracting(PageFinding::rule)
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "https://graph.example.com/v1.0/rooms ~ https://graph.example.com/V1.0/rooms/",
                "POST /rooms ~ POST rooms?expand={x}",
                "POST /rooms ~ POST https://graph.example.com/v1.0/{collection}",
                "## Related content ~ <!-- uuid: 1111111g-aaaa-4bbb-8ccc-000000000001 -->\\n\\n## Related content",
                "## Related content ~ <!-- see /rooms/11111111-aaaa-4bbb-8ccc-00000000000f -->\\n\\n## Related content",
                "`201 Created` response code ~ 200-series response code",
                "application/json. Required.| ~ application/json. Required.|\\n"
                        + "|If-Match|A tag. Required when it is known.|",
                "\"roomType\": \"cell\" ~ \"roomType\": \"cell, hall\"",
                "[roomType](../resources/room.md#roomtype-values) ~ sample.graph.roomTypeCollection",
                "`hall` and `cell`. ~ `attic` through `cellar`.",
                "\"label\": null, ~ \"label\": null,\\n  \"@odata.context\": \"https://graph.example.com/v1.0/"
                        + "$metadata#rooms/11111111-aaaa-4bbb-8ccc-000000000001\",",
                "## Related content ~ ### Example 4: Call back\\n\\n``` http\\nPOST https://bot.example.com/calls\\n```"
                        + "\\n\\n## Related content",
                "json\\n\\n{\\n  \"roomType\": \"hall\",\\n  \"label\": \"Long hall\" ~ "
                        + "json\\nContent-Length: 45\\n\\n{\\n  "
                        + "\"roomType\": \"hall\",\\n  \"label\": \"Long hall\"",
                "HTTP/1.1 201 Created\\n ~ HTTP/1.1 201 Created\\n"
                        + "Location: https://graph.example.com/v1.0/rooms('{id}')\\n",
                "\"createdDateTime\": \"2024-01-02T03:04:07.3Z\" ~ \"label\": \"LONG  hall\"",
                "^ hall\"\\n}\\n```\\n---^ ~ ^ hall\",\\n  ...\\n}\\n```\\n---^"
            })
    void what_is_only_written_otherwise_is_no_error(String one, String other) throws IOException {
        String text = SamplePages.text("room-post");
        String edited = text.replace(lines(one), lines(other));

        assertThat(edited).isNotEqualTo(text);
        assertThat(find(edited)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "$select=label ~ $SELECT=label&$top=3",
                "supports the `$select` and `$top` OData ~ supports the OData",
                "supports the `$select` and ~ supports some OData query parameters, such as",
                "GET /rooms ~ GET /users/{id}/rooms",
                "GET /rooms ~ GET /me/rooms/{id}",
                "GET /rooms ~ GET /school/users/{id}/rooms",
            })
    void an_address_in_another_form_is_no_error(String one, String other) throws IOException {
        String address = other.contains("school") ? "v1.0/school/me/rooms" : "v1.0/me/rooms";
        String text = SamplePages.text("room-list").replace(one, other);

        assertThat(find(
                        other.contains("{id}")
                                ? text.replace("v1.0/rooms", other.endsWith("{id}") ? address + "('a=')" : address)
                                : text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET /drives/{id}/rooms, me/drive/rooms", "GET /me/drive/items/{id}/rooms, drive/root/rooms"})
    void ones_own_drive_is_a_drive(String line, String address) throws IOException {
        assertThat(find(SamplePages.text("room-list")
                        .replace("GET /rooms", line)
                        .replace("v1.0/rooms", "v1.0/" + address)))
                .isEmpty();
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

    private static String lines(String text) {
        return text.replace("\\n", "\n");
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
