package dev.graphconform.documentation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a fault and what only looks like one, on a page with one example. */
class FindingPrecisionTest {
    /** The line of the request, in a page without a table in its request body. */
    private static final String PAGE = """
            ---
            title: "Change lamp"
            ---

            # Change lamp

            ## HTTP request

            ``` http
            %LINE%
            ```

            ## Request headers

            |Name|Type|Description|
            |:---|:---|:---|
            |Prefer|string|The language. Optional.|
            %HEADERS%

            ## Request body

            %BODY%

            ## Response

            %RESPONSE%

            ## Example

            ### Request

            <!-- { "blockType": "request", "name": "change_lamp" } -->
            ``` http
            %REQUEST%
            ```

            ### Response

            %NOTE%

            <!-- { "blockType": "response" } -->
            ``` http
            %ANSWER%
            ```
            """;

    private static final String TABLE = """
            |Property|Type|Description|
            |:---|:---|:---|
            |colour|String|Can be `grey`. Possible values are: `red`, `blue`.|
            |bulbs/power|Int32|The power of each.|
            |shade|shade|The shade.|""";

    @TempDir
    private Path folder;

    private String line = "POST /lamps/{id}/change";
    private String headers = "|Accept|string|A type.|";
    private String body = "Send this.\n\n" + TABLE;
    private String response = "If successful, this method returns `201 Created` and the lamp.";
    private String request = request("\"colour\": \"red\"");
    private String note = "The answer.";
    private String answer = "HTTP/1.1 201 Created\nContent-Type: application/json\n\n{\n  \"name\": \"lamp\"\n}";

    @Test
    void the_page_by_itself_is_right() throws IOException {
        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"colour\": \"red | blue | green\"",
                "\"colour\": \"String (identifier)\"",
                "\"colour\": \"grey\"",
                "\"bulbs\": [ { \"power\": 3 } ]",
            })
    void values_that_stand_for_others_or_are_listed_elsewhere_are_right(String property) throws IOException {
        request = request(property);

        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"colour\": \"green\" ~ value-not-listed ~ \"colour\" is \"green\", and the possible values in the "
                        + "table are grey, red, blue",
                "\"size\": 3 ~ property-not-listed "
                        + "~ the request has \"size\", which no table of the request body lists",
                "\"colour\": 3 ~ type-differs ~ \"colour\" is 3, and the table of the request body gives it the type"
                        + " String"
            })
    void a_property_that_contradicts_the_table_is_told_on_its_line(String property, String rule, String reason)
            throws IOException {
        request = request(property);

        assertThat(find())
                .extracting(PageFinding::rule, PageFinding::reason, this::text)
                .containsExactly(tuple(rule, reason, property));
    }

    @Test
    void an_object_that_the_words_name_holds_what_the_table_lists() throws IOException {
        body = "Send an optional `lamp` object with the following properties.\n\n" + TABLE;
        request = request("\"lamp\": { \"colour\": \"red\" }");
        assertThat(find()).isEmpty();

        request = request("\"lamp\": { \"colour\": \"green\" }");
        assertThat(find()).extracting(PageFinding::rule).containsExactly("value-not-listed");
    }

    @Test
    void a_body_sent_to_a_property_of_the_table_is_not_held_against_the_table() throws IOException {
        line = "PATCH /lamps/{id}/shade";
        request = request("\"height\": 3").replace("POST", "PATCH").replace("/change", "/shade");

        assertThat(find()).isEmpty();
    }

    @Test
    void a_request_to_another_address_is_told_once() throws IOException {
        request = request("\"size\": 3").replace("/change", "/turn");

        assertThat(find())
                .extracting(PageFinding::rule, PageFinding::reason)
                .containsExactly(tuple(
                        "request-line-differs",
                        "the request is \"POST /lamps/1/turn\", which is none of the lines of the HTTP request "
                                + "section"));
    }

    @Test
    void a_header_may_have_several_rows() throws IOException {
        headers = "|Prefer|string|The length of a page. Optional.|";

        assertThat(find()).isEmpty();
    }

    @Test
    void a_status_that_the_example_explains_is_right() throws IOException {
        answer = answer.replace("201 Created", "202 Accepted");
        assertThat(find())
                .extracting(PageFinding::reason)
                .containsExactly("the answer is 202, and the Response section speaks of 201 only");

        note = "Turning it on takes time, so this method returns `202 Accepted`.";
        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "If it is turned already this method returns the lamp. If an error occurs for one, it returns `207`.",
                "If successful, this method returns the lamp.",
                "This method returns one of the following.\\n\\n### With a shade\\n\\nReturns `201 Created`."
            })
    void a_success_without_a_number_allows_any_status(String words) throws IOException {
        response = words.replace("\\n", "\n");

        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "HTTP 201 Created ~ status-line ~ the status line is \"HTTP 201 Created\" and leaves out the version of"
                        + " HTTP, as in \"HTTP/1.1 201 Created\"",
                "HTTP/1.1 201 Done ~ status-reason ~ the status line says \"201 Done\"; 201 is Created"
            })
    void a_status_line_in_another_form_is_told_and_read_as_one(String status, String rule, String reason)
            throws IOException {
        answer = answer.replace("HTTP/1.1 201 Created", status);

        assertThat(find())
                .extracting(PageFinding::rule, PageFinding::reason, this::text)
                .containsExactly(tuple(rule, reason, status));
    }

    @Test
    void a_status_described_in_other_words_is_told_where_it_is_described() throws IOException {
        response = "If successful, this method returns a\n`201 OK` response code.";

        assertThat(find())
                .extracting(PageFinding::rule, PageFinding::reason, this::text)
                .containsExactly(tuple(
                        "status-reason",
                        "the status is described as \"201 OK\"; 201 is Created",
                        "`201 OK` response code."));
    }

    @Test
    void an_answer_that_has_no_body_by_its_status_has_none() throws IOException {
        response = "If successful, this method returns `204 No Content`.";
        answer = answer.replace("201 Created", "204 No Content");

        assertThat(find())
                .extracting(PageFinding::rule, this::text)
                .containsExactly(tuple("body-with-no-content", "{"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "HTTP 201 Created\\nContent-Length: 7 ~ the body of the answer that is printed below has more bytes: 15"
                        + " without any white space",
                "HTTP/1.1 201 Created\\nContent-Length: 99 ~ the body of the answer that is printed below has fewer"
                        + " bytes: 25 with all white space"
            })
    void a_length_is_told_of_the_message_that_has_it(String head, String reason) throws IOException {
        answer = answer.replace("HTTP/1.1 201 Created", head.replace("\\n", "\n"));

        assertThat(find())
                .filteredOn(finding -> finding.rule().equals("content-length"))
                .extracting(PageFinding::reason)
                .allMatch(said -> said.endsWith(reason));
        assertThat(find()).extracting(PageFinding::rule).contains("content-length");
    }

    @Test
    void an_answer_that_is_shortened_in_words_may_be_longer() throws IOException {
        answer = answer.replace("Created", "Created\nContent-Length: 99");
        note = "> **Note:** The answer may be truncated for brevity.";
        assertThat(find()).isEmpty();

        note = "The answer.";
        assertThat(find()).extracting(PageFinding::rule).containsExactly("content-length");
    }

    @Test
    void an_empty_text_may_name_its_type_and_empty_json_may_not() throws IOException {
        answer = "HTTP/1.1 201 Created\nContent-Type: text/plain\nContent-Length: 0";
        assertThat(find()).isEmpty();

        answer = answer.replace("text/plain", "application/json");
        assertThat(find()).extracting(PageFinding::rule).containsExactly("content-type-without-body");

        answer += "\n```\n\n```json\n{ \"id\": \"1\" }";
        assertThat(find()).as("the body in a block of its own").isEmpty();
    }

    @Test
    void a_body_that_is_one_placeholder_is_no_json() throws IOException {
        answer = "HTTP/1.1 201 Created\n\n{The bytes of the lamp}";

        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "  \"a\": 1,\\n  \"colour\": \"red\",\\n\\n} ~ \"colour\": \"red\", "
                        + "~ a comma stands before the closing }",
                "  \"colour\": \"red\"\\n  \"a\": 1\\n} ~ \"colour\": \"red\" ~ a comma is missing before \"a\"",
                "  \"colour\": \"red\\n  blue\"\\n} ~ \"colour\": \"red ~ a text begins on this line and is not closed",
                "  \"colour\": \"red\",\\n  \"colour\": \"red\"\\n} ~ \"colour\": \"red\" "
                        + "~ it has \"colour\" twice in one object",
                "  \"colour\": [ \"red\", ]\\n} ~ \"colour\": [ \"red\", ] ~ a comma stands before the closing ]",
                "  colour: \"red\"\\n} ~ colour: \"red\" ~ a name in double quotes is expected before colour",
                "  \"colour\": \"red\"\\n ~ \"colour\": \"red\" ~ it ends before all of its brackets are closed",
                "  \"a\": 2024-01-02,\\n  \"b\": 1\\n} ~ \"a\": 2024-01-02, ~ it cannot be read from \"-01-02\" on"
            })
    void json_that_does_not_parse_is_told_in_words_on_the_line_of_the_fault(String members, String faulty, String words)
            throws IOException {
        answer = "HTTP/1.1 201 Created\nContent-Type: application/json\n\n{\n" + members.replace("\\n", "\n");

        assertThat(find()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("json-invalid");
            assertThat(finding.reason()).startsWith("the body of the answer is no valid JSON: " + words + " (line ");
            assertThat(text(finding)).isEqualTo(faulty);
        });
    }

    @Test
    void an_answer_of_another_version_than_its_request_is_told() throws IOException {
        answer = answer.replace(
                "{\n", "{\n  \"@odata.context\": \"https://graph.example.com/beta/$metadata#lamps/$entity\",\n");

        assertThat(find())
                .extracting(PageFinding::rule, PageFinding::reason)
                .containsExactly(tuple(
                        "version-differs",
                        "the request goes to v1.0, and the @odata.context of its answer is that of beta"));
        answer = answer.replace("graph.example.com", "lamps.example.com");
        assertThat(find()).isEmpty();
    }

    @Test
    void a_value_is_told_on_its_own_line_and_not_on_that_of_a_name_like_it() throws IOException {
        request = request("\"colour\": \"red\"");
        answer = "HTTP/1.1 201 Created\n\n{\n  \"maker\": {\n    \"colour\": null\n  },\n  \"colour\": \"blue\"\n}";

        assertThat(find())
                .extracting(PageFinding::reason, this::text)
                .containsExactly(
                        tuple("\"colour\" is sent as \"red\" and comes back as \"blue\"", "\"colour\": \"blue\""));
    }

    @Test
    void lists_are_compared_entry_by_entry_unless_they_come_back_in_another_order() throws IOException {
        body = "Send this.";
        request = request(
                "\"bulbs\": [ { \"name\": \"left\", \"lit\": true }, " + "{ \"name\": \"right\", \"lit\": false } ]");
        String list = "HTTP/1.1 201 Created\n\n{\n  \"bulbs\": [\n    { %s },\n    { %s }\n  ]\n}";
        answer = list.formatted("\"name\": \"right\", \"lit\": false", "\"name\": \"left\", \"lit\": true");
        assertThat(find()).isEmpty();

        answer = list.formatted("\"name\": \"left\", \"lit\": true", "\"name\": \"right\", \"lit\": true");
        assertThat(find())
                .extracting(PageFinding::reason, this::text)
                .containsExactly(tuple(
                        "\"bulbs/1/lit\" is sent as false and comes back as true",
                        "{ \"name\": \"right\", \"lit\": true }"));
    }

    @Test
    void an_indentation_is_told_where_it_changes() throws IOException {
        answer = answer.replace("  \"name\"", "    \"name\"");

        assertThat(PageLinter.of(PageReader.read(Files.writeString(folder.resolve("page.md"), page()))))
                .extracting(PageFinding::rule, PageFinding::reason, this::text)
                .contains(tuple(
                        "indentation-mixed",
                        "JSON is indented by 2 in requests and by 4 in answers",
                        "\"name\": \"lamp\""));
    }

    @Test
    void a_block_that_is_not_closed_is_told_where_it_begins() throws IOException {
        String page = page().replace("}\n```\n\n### Response", "}\n\n### Response");

        assertThat(find(page))
                .filteredOn(finding -> finding.rule().equals("fence-open"))
                .extracting(PageFinding::reason, this::text)
                .containsExactly(tuple(
                        "the block of code that begins here is not closed before another one begins on line "
                                + (page.substring(0, page.lastIndexOf("``` http"))
                                                .lines()
                                                .count()
                                        + 1),
                        "``` http"));
    }

    @Test
    void a_comment_that_is_no_json_is_told_on_the_line_of_its_fault() throws IOException {
        String page = page().replace(
                        "<!-- { \"blockType\": \"response\" } -->",
                        "<!--\n{\n  \"blockType\": \"response\",\n  \"truncated\": true,\n}\n-->");

        assertThat(find(page))
                .extracting(PageFinding::rule, this::text)
                .containsExactly(tuple("annotation-invalid", "\"truncated\": true,"));
    }

    @Test
    void a_title_above_a_request_of_the_same_level_is_not_empty() throws IOException {
        String page = page().replace("### Request\n", "### Turn it on\n\n### Request\n");
        assertThat(find(page)).isEmpty();

        assertThat(find(page().replace("### Request\n", "### Turn it on\n\n### Notes\n\nNone.\n\n### Request\n")))
                .extracting(PageFinding::reason)
                .containsExactly("nothing stands below the heading \"Turn it on\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/lamps/17/change ~ \"colour\": \"blue\" ~ 0",
                "/lamps/12/change ~ \"colour\": \"blue\" ~ 1",
                "/lamps/12/change ~ \"bulb@odata.bind\": \"https://graph.example.com/v1.0/bulbs/3\" ~ 1"
            })
    void the_same_answer_to_different_requests_is_a_fault_unless_it_is_the_thing_asked_about(
            String address, String property, int count) throws IOException {
        request = request("\"colour\": \"red\"").replace("/lamps/1/change", address);
        answer = answer.replace("{\n", "{\n  \"id\": \"17\",\n");
        String first = page();
        String example = first.substring(first.indexOf("### Request"));

        assertThat(find(first + "\n" + example.replace("\"colour\": \"red\"", property)))
                .filteredOn(finding -> finding.rule().startsWith("same-"))
                .hasSize(count);
    }

    @Test
    void linking_the_same_thing_again_gives_the_same_link() throws IOException {
        body = "Send a link.";
        String link = "\"bulb@odata.bind\": \"https://graph.example.com/v1.0/bulbs/3\"";
        request = request(link);
        answer = "HTTP/1.1 201 Created\nLocation: https://graph.example.com/v1.0/lamps/1/bulbs/3";
        String first = page();
        String example = first.substring(first.indexOf("### Request"));

        assertThat(find(first + "\n" + example.replace(link, link + ", \"bright\": true")))
                .extracting(PageFinding::rule)
                .doesNotContain("same-answer");
        assertThat(find(first + "\n" + example.replace("bulbs/3\"", "bulbs/4\"")))
                .extracting(PageFinding::rule)
                .contains("same-answer");
    }

    @Test
    void query_options_besides_the_ones_named_are_told_when_others_are_not_supported() throws IOException {
        String page = page().replace(
                        "## Request headers",
                        "## Optional query parameters\n\nYou can use the [$top](/t) query parameter. The other [OData"
                                + " query parameters](/q) are not currently supported.\n\n## Request headers");

        assertThat(find(page.replace("lamps/1/change", "lamps/1/change?$top=2")))
                .isEmpty();
        assertThat(find(page.replace("lamps/1/change", "lamps/1/change?$filter=a")))
                .extracting(PageFinding::reason)
                .containsExactly("the request uses $filter; the page lists as supported $top");
    }

    private static String request(String property) {
        return "POST https://graph.example.com/v1.0/lamps/1/change\nContent-Type: application/json\n\n{\n  " + property
                + "\n}";
    }

    private String page() {
        return PAGE.replace("%LINE%", line)
                .replace("%HEADERS%", headers)
                .replace("%BODY%", body)
                .replace("%RESPONSE%", response)
                .replace("%REQUEST%", request)
                .replace("%NOTE%", note)
                .replace("%ANSWER%", answer);
    }

    private List<PageFinding> find() throws IOException {
        return find(page());
    }

    private List<PageFinding> find(String page) throws IOException {
        return PageLinter.of(PageReader.read(Files.writeString(folder.resolve("page.md"), page))).stream()
                .filter(finding -> finding.severity() != PageFinding.FindingSeverity.FORM)
                .toList();
    }

    /** The line of the page on which a finding is, without its indentation. */
    private String text(PageFinding finding) {
        try {
            return Files.readAllLines(folder.resolve("page.md"))
                    .get(finding.line() - 1)
                    .strip();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
