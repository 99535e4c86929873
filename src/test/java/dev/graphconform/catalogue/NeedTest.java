package dev.graphconform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTest {
    @ParameterizedTest
    @CsvSource({
        "people.guest, people, guest",
        "apps.plain, apps, plain",
        "credentials.leastPrivilege, credentials, leastPrivilege",
        "people.x, people, x"
    })
    void a_need_names_its_section_and_key_and_is_written_as_it_was_read(String text, String section, String key) {
        Need need = Need.parse(text);

        assertThat(need).isEqualTo(new Need(section, key)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "people", "people.", ".guest", "People.guest", "person.guest"})
    void anything_else_is_refused_with_what_to_write(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Need.parse(text))
                .withMessage("\"" + text
                        + "\" is no need; write people.KEY, apps.KEY, credentials.KEY, parameters.KEY or reads");
    }
}
