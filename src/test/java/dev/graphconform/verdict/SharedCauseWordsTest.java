package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One answer behind several rules: its line, and the rules that need not be told each. */
class SharedCauseWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 Forbidden: no licence  | 3 rules: 403 Forbidden: no licence. All carry it. None passed.
            403 Forbidden: No licence. | 3 rules: 403 Forbidden: No licence. All carry it. None passed.
            """)
    void the_answer_ends_as_a_sentence_before_what_is_known_of_it(String answer, String line) {
        assertThat(cause(answer, List.of("a", "b", "c"), List.of()).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a b     | -       | -
            a b c   | -       | a b c
            -       | d e     | -
            -       | d e f   | d e f
            a b     | d e f   | d e f
            a b c   | d e     | a b c
            a b c   | d e f g | a b c d e f g
            """)
    void one_or_two_are_told_each(String failed, String unproved, String subjects) {
        assertThat(cause("503", words(failed), words(unproved)).subjects()).isEqualTo(words(subjects));
    }

    @Test
    void a_rule_is_told_by_the_first_cause_that_it_is_part_of() {
        SharedCause few = cause("400", List.of("a", "b"), List.of());
        SharedCause first = cause("403", List.of("a", "b", "c"), List.of("x", "y"));
        SharedCause second = cause("503", List.of(), List.of("c", "d", "e"));
        List<SharedCause> causes = List.of(few, first, second);

        assertThat(few.tells(rule("a"))).isFalse();
        assertThat(first.tells(rule("a"))).isTrue();
        assertThat(first.tells(rule("x"))).isFalse();
        assertThat(SharedCause.of(rule("a"), causes)).contains(first);
        assertThat(SharedCause.of(rule("c"), causes)).contains(first);
        assertThat(SharedCause.of(rule("e"), causes)).contains(second);
        assertThat(SharedCause.of(rule("y"), causes)).isEmpty();
        assertThat(SharedCause.of(rule("a"), List.of())).isEmpty();
    }

    private static SharedCause cause(String answer, List<String> failed, List<String> unproved) {
        return new SharedCause(
                "3 rules",
                answer,
                5,
                Optional.empty(),
                List.of(),
                List.of("All carry it.", "None passed."),
                failed,
                unproved);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static SubjectResult rule(String id) {
        return Results.rule(id, Level.MUST, Outcome.FAILED);
    }
}
