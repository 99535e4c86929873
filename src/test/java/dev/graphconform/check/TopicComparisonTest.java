package dev.graphconform.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How topics that differ are told apart: in few words, with the place, and without a cut that nobody sees. */
class TopicComparisonTest {
    private static final String SIGNS = " O'Brien's launch, <b>R&D</b> &amp; more, 100% + 5% = a?b=c#d/e, {0} ${x} %s,"
            + " 50%25 off, all work and no play, the end of a caf\u00E9 ";

    @Test
    void a_short_topic_is_told_whole_with_its_code_points_where_they_do_not_show() {
        assertThat(TopicComparison.whole("R&D", "R&amp;D"))
                .isEqualTo(new TopicComparison("\"R&D\" (3 characters)", "\"R&amp;D\" (7 characters)"));
        assertThat(TopicComparison.whole("caf\u00E9", "cafe\u0301"))
                .isEqualTo(new TopicComparison(
                        "\"caf\u00E9\" (4 characters: 0063 0061 0066 00E9)",
                        "\"cafe\u0301\" (5 characters: 0063 0061 0066 0065 0301)"));
    }

    @Test
    void of_a_long_topic_the_words_around_the_first_difference_are_told_and_where_it_begins_and_ends() {
        String escaped = SIGNS.replace("&", "&amp;").replace("<", "&lt;");

        assertThat(TopicComparison.whole(SIGNS, escaped))
                .isEqualTo(new TopicComparison(
                        "..\"O'Brien's launch, <b>R&D</b> &amp;\".. (129 characters;"
                                + " from character 20 on U+003C U+0062 ..)",
                        "..\"O'Brien's launch, &lt;b>R&amp;D&lt;/b>\".. (143 characters;"
                                + " from character 20 on U+0026 U+006C ..; last 98 as sent)"));
    }

    @Test
    void what_is_cut_off_or_added_at_the_end_is_told_as_that() {
        TopicComparison cut = TopicComparison.whole(SIGNS, SIGNS.substring(0, 126));
        assertThat(cut.expected())
                .isEqualTo("..\"end of a caf\u00E9 \" (129 characters; from character 127 on U+0066 U+00E9 ..)");
        assertThat(cut.actual()).isEqualTo("..\"end of a ca\" (126 characters; nothing after character 126)");
        assertThat(TopicComparison.whole(SIGNS, SIGNS + "!").actual()).contains("from character 130 on U+0021)");
    }

    @Test
    void a_word_is_never_cut_so_that_ids_and_addresses_in_it_are_masked_whole() {
        String id = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
        String sent = "word ".repeat(20) + id + " A " + id + " more".repeat(20);
        TopicComparison comparison = TopicComparison.whole(sent, sent.replace(" A ", " a "));

        assertThat(comparison.actual()).contains("\"" + id + " a " + id + "\"..");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            O'Brien's launch      | O'Brien&#39;s launch  | ; from character 9 on U+0026 U+0023 ..)
            <b>R&D</b> &amp; more | &lt;b>R&amp;D &amp;amp; more | characters)
            """)
    void a_part_is_looked_for_where_the_topic_is_most_like_it(String part, String instead, String end) {
        TopicComparison comparison = TopicComparison.part(part, SIGNS.replace(part, instead));

        assertThat(comparison.expected()).isEqualTo("\"" + part + "\" (" + part.length() + " characters) in the topic");
        assertThat(comparison.actual()).contains(instead).endsWith(end).hasSizeLessThan(130);
    }

    @Test
    void a_part_of_which_nothing_came_is_told_with_the_beginning_of_the_topic() {
        assertThat(TopicComparison.part("\u9879\u76EE\u542F\u52A8", "x ".repeat(100))
                        .actual())
                .matches("\"(x )+x?\"\\.\\. \\(200 characters\\)")
                .hasSizeLessThan(80);
    }

    @Test
    void a_list_of_code_points_that_is_cut_says_so() {
        assertThat(TopicComparison.withCodePoints("\u00E9".repeat(61))).endsWith(" 00E9 ..)");
        assertThat(TopicComparison.withCodePoints("\u00E9".repeat(60))).endsWith(" 00E9)");
        assertThat(Arrays.asList(
                        TopicComparison.withCodePoints("\u00E9".repeat(61)).split(" ")))
                .filteredOn("00E9"::equals)
                .hasSize(60);
    }
}
