package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.PickleStep;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Features speak of people and refusals; addresses, headers, statuses and places in a body belong to the code below.
 * Quotes are the page's words, media types and permission names the domain's, and a topic or a body may be any text.
 */
class WordingTest {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*\\s[^']*'");
    private static final Pattern ADDRESS =
            Pattern.compile("https?:|://|\\bwww\\.|/(?:chats|users|v1\\.0|beta|operations|members)\\b");
    private static final Pattern STATUS = Pattern.compile("(?<![\\w.,-])[1-5]\\d{2}(?![\\w.,-])");
    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b(authorization|content-type|retry-after|location|www-authenticate|"
                    + "user-agent|(?:client-)?request-id)\\b\\s*:?");
    private static final Pattern JSON_PATH = Pattern.compile(
            "\\$\\.|\\$\\[|@odata|\\b(?:error|members|installedApps|roles)\\.[a-z]|\\[\\d+]|(?<!\\w)/[a-z]\\w+");

    private final List<String> said = FeatureFile.rules().stream()
            .flatMap(file -> file.pickles().stream())
            .flatMap(scenario -> Stream.concat(
                    Stream.of(scenario.getName()), scenario.getSteps().stream().map(PickleStep::getText)))
            .map(text -> QUOTED.matcher(text).replaceAll("..."))
            .distinct()
            .toList();

    @Test
    void no_addresses() {
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContainPattern(ADDRESS));
    }

    @Test
    void no_statuses() {
        List<String> numbered = said.stream()
                .filter(text -> STATUS.matcher(text.replaceAll("topic of \\d+ characters", "topic"))
                        .find())
                .toList();

        assertThat(numbered).isEmpty();
    }

    @Test
    void no_header_names() {
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContainPattern(HEADER));
    }

    @Test
    void no_places_in_a_body() {
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContainPattern(JSON_PATH));
    }

    /** Otherwise a pattern that matches nothing would let everything pass. */
    @ParameterizedTest
    @CsvSource({
        "the request goes to https://graph.microsoft.com, true, false, false, true",
        "the initiator reads /chats, true, false, false, true",
        "Graph answers 201, false, true, false, false",
        "the Location leads to an operation, false, false, true, false",
        "client-request-id comes back, false, false, true, false",
        "the value at $.topic is null, false, false, false, true",
        "members.roles is empty, false, false, false, true",
        "user@odata.bind names a person, false, false, false, true",
        "/topic comes back as sent, false, false, false, true",
        "a topic of 250 characters comes back as sent, false, true, false, false",
        "the chat type comes back as sent, false, false, false, false"
    })
    void what_belongs_to_the_code_below_is_noticed(
            String text, boolean address, boolean status, boolean header, boolean path) {
        assertThat(ADDRESS.matcher(text).find()).as("address").isEqualTo(address);
        assertThat(STATUS.matcher(text).find()).as("status").isEqualTo(status);
        assertThat(HEADER.matcher(text).find()).as("header").isEqualTo(header);
        assertThat(JSON_PATH.matcher(text).find()).as("place in a body").isEqualTo(path);
    }

    @Test
    void no_notes_left_behind() {
        assertThat(FeatureFile.all())
                .allSatisfy(file -> assertThat(
                                file.text().lines().filter(line -> line.strip().startsWith("#")))
                        .as(file.path().toString())
                        .isEmpty());
    }
}
