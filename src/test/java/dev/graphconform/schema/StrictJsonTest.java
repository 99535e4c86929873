package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", " [1, 2] \r\n", "null", "\"\"", "-0.5e-7", "{\"a\": {\"b\": 1}, \"b\": {\"a\": 1}}"})
    void one_json_value_is_read(String json) throws MalformedJsonException {
        assertThat(StrictJson.parse(json)).isEqualTo(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_digit_of_a_number_is_lost() throws MalformedJsonException {
        assertThat(StrictJson.parse("0.12345678901234567890123456789").decimalValue())
                .isEqualTo(new BigDecimal("0.12345678901234567890123456789"));
        assertThat(StrictJson.parse("12345678901234567890123")).hasToString("12345678901234567890123");
    }

    @Test
    void every_script_is_read() throws MalformedJsonException {
        assertThat(StrictJson.parse("\"Ωμέγα 会議 👍\"".getBytes(StandardCharsets.UTF_8))
                        .stringValue())
                .isEqualTo("Ωμέγα 会議 👍");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1,\\n "a": 1}        | 2 | 5 | Duplicate Object property "a"
            {"a": {"b": 1, "b": 2}}   | 1 | 19 | Duplicate Object property "b"
            {}\\n{}                    | 2 | 1 | more text after the JSON value
            {} x                      | 1 | 4 | 'x'
            {"a": 1}}                 | 1 | 9 | no open Object to close
            [1,]                      | 1 | 4 | ']'
            {"a": 1,}                 | 1 | 9 | '}'
            {'a': 1}                  | 1 | 2 | double-quote
            {"a" 1}                   | 1 | 6 | colon
            [1\\n 2]                   | 2 | 2 | comma
            {"a":                     | 1 | 6 | Unexpected end-of-input
            [1, 2                     | 1 | 6 | Unexpected end-of-input: expected close marker for Array
            "abc                      | 1 | 5 | closing quote
            nul                       | 1 | 1 | 'nul'
            NaN                       | 1 | 4 | Non-standard token 'NaN'
            01                        | 1 | 2 | Leading zeroes
            /* */ {}                  | 1 | 1 | comment
            "\\x"                      | 1 | 3 | escape
            <html>                    | 1 | 1 | '<'
            {"a": 1e999999999}        | 1 | 7 | a number beyond all bounds
            {"a": 1e-999999999}       | 1 | 7 | a number beyond all bounds
            ``                        | 1 | 1 | nothing there
            """)
    void anything_else_is_refused_with_its_place(String text, int line, int column, String problem) {
        String json = text.replace("\\n", "\n");

        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.parse(json))
                .satisfies(e -> {
                    assertThat(e.problem()).contains(problem);
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.column()).isEqualTo(column);
                    assertThat(e).hasMessage("line %d, column %d: %s", line, column, e.problem());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e399", "-1e399", "12.5e398", "1e-401"})
    void a_number_at_the_bounds_is_read(String number) throws MalformedJsonException {
        assertThat(StrictJson.parse(number).decimalValue()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "12.5e399", "1e-402"})
    void a_number_just_beyond_the_bounds_is_refused(String number) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.parse(number))
                .withMessageEndingWith("a number beyond all bounds");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            an overlong NUL,         22C08022,   1, 2, a byte that is no UTF-8
            half a surrogate pair,   22EDA08022, 1, 2, a byte that is no UTF-8
            a character cut short,   7B0A22C3,   2, 2, a byte that is no UTF-8
            Latin-1,                 22E922,     1, 2, a byte that is no UTF-8
            a byte order mark,       EFBBBF7B7D, 1, 1, 'a byte order mark, which JSON must not have'
            no byte at all,          '',         1, 1, nothing there
            """)
    void bytes_that_are_no_plain_utf8_are_refused(String what, String bytes, int line, int column, String problem) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .as(what)
                .isThrownBy(() -> StrictJson.parse(HexFormat.of().parseHex(bytes)))
                .withMessage("line %d, column %d: %s", line, column, problem);
    }

    @Test
    void utf16_is_refused() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.parse("{}".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused_in_plain_words() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.parse("[".repeat(101) + "]".repeat(101)))
                .withMessageEndingWith("too large: Document nesting depth (101) exceeds the maximum allowed (100)");
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.parse("[" + "9".repeat(101) + "]"))
                .withMessageEndingWith("too large: Number value length (101) exceeds the maximum allowed (100)");
    }
}
