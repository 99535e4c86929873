package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.report.content.SafeText;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void ordinary_text_in_any_script_stays_as_it_is() {
        String text = "Plan B, Привет, 日本語, שלום, 👩‍👩‍👧, a\tb\nc";
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void control_characters_are_escaped_visibly() {
        assertThat(SafeText.of("\u001B[31m \u0000 \u009B \u202E \u2066 \uFFFE \uD800"))
                .isEqualTo("\\u001B[31m \\u0000 \\u009B \\u202E \\u2066 \\uFFFE \\uD800");
    }

    @Test
    void line_ends_are_one_kind() {
        assertThat(SafeText.of("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void one_line_is_one_line() {
        assertThat(SafeText.oneLine(" a \r\n  b\tc\n")).isEqualTo("a b c");
    }

    @Test
    void a_cut_text_ends_with_the_number_left_out_and_never_within_a_character() {
        assertThat(SafeText.atMost(3, "abcdef")).isEqualTo("abc… (3 more characters)");
        assertThat(SafeText.atMost(2, "a😀b")).isEqualTo("a… (3 more characters)");
        assertThat(SafeText.atMost(3, "abc")).isEqualTo("abc");
    }
}
