package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Pickle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioNamesTest {
    private final List<String> names = FeatureFile.all().stream()
            .flatMap(file -> file.pickles().stream())
            .map(Pickle::getName)
            .toList();

    @Test
    void no_two_scenarios_or_rows_have_the_same_name() {
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void names_are_sentences_without_placeholders() {
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(name).matches("(?s)[A-Z].*[^.\\s]").doesNotContainPattern("<\\w+>"));
    }
}
