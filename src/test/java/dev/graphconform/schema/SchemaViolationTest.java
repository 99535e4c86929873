package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaViolationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CHAT  | create_chat_oneOnOne_e1 | /topic           | 5       | rule chat-body at /topic: expected string \
            or null, was number 5
            CHAT  | create_chat_oneOnOne_e1 | /topic           | -       | rule chat-body at /topic: expected a value, \
            was missing
            CHAT  | create_chat_oneOnOne_e1 | /topic           | "A \\"title\\"" | rule topic-null-one-on-one at \
            /topic: expected null, was string "A \\"title\\""
            CHAT  | create_chat_oneOnOne_e1 | /id              | ""      | rule chat-body at /id: expected a string of \
            at least 1 character, was string ""
            CHAT  | create_chat_oneOnOne_e1 | /chatType        | "Group" | rule chat-type-returned at /chatType: \
            expected group or oneOnOne, was string "Group"
            CHAT  | create_chat_oneOnOne_e1 | /createdDateTime | "now"   | rule times-utc at /createdDateTime: \
            expected a UTC date-time that ends in Z, was string "now"
            CHAT  | create_chat_oneOnOne_e1 |                  | []      | rule chat-body at the body: expected \
            object, was array of 0 entries
            ERROR | smallest                | /error           | null    | rule error-envelope at /error: expected \
            object, was null
            ERROR | smallest                | /error/code      | true    | rule error-envelope at /error/code: \
            expected string, was boolean true
            ERROR | smallest                | /error/code      | {"a":1} | rule error-envelope at /error/code: \
            expected string, was object
            OPERATION | running             | /attemptsCount   | 1.5     | rule operation-readable at /attemptsCount: \
            expected integer, was number 1.5
            OPERATION | running             | /status          | "done"  | rule operation-readable at /status: \
            expected invalid, notStarted, inProgress, succeeded, failed or unknownFutureValue, was string "done"
            CREATE_CHAT_REQUEST | create_chat_oneOnOne_e1 | /members   | []   | rule members-required at /members: \
            expected at least 1 entry, was array of 0 entries
            CREATE_CHAT_REQUEST | create_chat_oneOnOne_e1 | /members/1 | -    | rule one-on-one-two-members at \
            /members: expected at least 2 entries, was array of 1 entry
            CREATE_CHAT_REQUEST | create_chat_oneOnOne_e1 | /chatType  | null | rule chat-type-required at /chatType: \
            expected a value, not null, was null
            CREATE_CHAT_REQUEST | create_chat_oneonone_with_installed_apps | /installedApps/1 | \
            {"teamsApp@odata.bind": "http://a/appCatalogs/teamsApps/x"} | rule apps-only-one at /installedApps: \
            expected at most 1 entry, was array of 2 entries
            """)
    void a_violation_reads_well(SchemaName schema, String base, String changed, String value, String sentence) {
        Mutation mutation = new Mutation(schema, base, changed == null ? "" : changed, value, "", "", "");

        assertThat(Schemas.bundled().violations(schema, mutation.mutated()))
                .singleElement()
                .hasToString(sentence);
    }

    @Test
    void the_same_member_twice_reads_well() {
        assertThat(ConstraintMessages.expected("uniqueItems", Samples.json("{\"uniqueItems\": true}")))
                .isEqualTo("no entry twice");
    }

    @Test
    void a_text_is_cut_only_when_it_does_not_fit() {
        assertThat(ConstraintMessages.actual(Samples.json("\"" + "x".repeat(78) + "\"")))
                .isEqualTo("string \"" + "x".repeat(78) + "\"");
        assertThat(ConstraintMessages.actual(Samples.json("\"" + "x".repeat(79) + "\"")))
                .isEqualTo("string \"" + "x".repeat(79) + "... (81 characters)");
    }

    @Test
    void a_long_text_is_cut_between_characters_and_stays_on_one_line() {
        String topic = "a\n" + "\uD83D\uDC4D".repeat(500);

        String actual = ConstraintMessages.actual(Samples.json("\"" + topic.replace("\n", "\\n") + "\""));

        assertThat(actual).doesNotContain("\n").hasSizeLessThan(120).endsWith("... (1005 characters)");
        assertThat(actual.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
