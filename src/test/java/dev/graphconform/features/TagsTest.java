package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Need;
import dev.graphconform.target.Persona;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TagsTest {
    private static final String NEEDS = "@needs:";
    private static final Set<String> APPS = Set.of("plain", "consented");
    private static final Set<String> CREDENTIALS = Set.of(
            "default",
            "leastPrivilege",
            "higherPrivilege",
            "withoutPermission",
            "application",
            "applicationWithoutPermission",
            "expired",
            "personal",
            "reader",
            "cleaner");

    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void a_scenario_names_exactly_one_rule_or_example_of_the_catalogue() {
        assertThat(scenarios())
                .allSatisfy(scenario -> assertThat(tags(scenario).stream().filter(TagsTest::namesSubject))
                        .as(scenario.getName())
                        .singleElement()
                        .satisfies(tag -> assertThat(known(tag)).as(tag).isTrue()));
    }

    @Test
    void a_tag_is_a_rule_an_example_or_a_need() {
        assertThat(scenarios().flatMap(scenario -> tags(scenario).stream()).distinct())
                .allMatch(tag -> namesSubject(tag) || tag.startsWith(NEEDS));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void a_need_names_an_entry_of_the_target_file(String text) {
        assertThatCode(() -> Need.parse(text)).as(text).doesNotThrowAnyException();

        Need need = Need.parse(text);
        assertThat(
                        switch (need.section()) {
                            case "people" ->
                                Arrays.stream(Persona.values())
                                        .anyMatch(persona -> persona.key().equals(need.key()));
                            case "apps" -> APPS.contains(need.key());
                            case "reads" -> need.key().isEmpty();
                            default -> CREDENTIALS.contains(need.key());
                        })
                .as(text)
                .isTrue();
    }

    private static Stream<Pickle> scenarios() {
        return FeatureFile.all().stream().flatMap(file -> file.pickles().stream());
    }

    static Stream<String> needs() {
        Catalogue catalogue = Catalogue.bundled();
        return Stream.of(
                        scenarios()
                                .flatMap(scenario -> tags(scenario).stream())
                                .filter(tag -> tag.startsWith(NEEDS))
                                .map(tag -> tag.substring(NEEDS.length())),
                        catalogue.rules().stream()
                                .flatMap(rule -> rule.needs().stream())
                                .map(Need::toString),
                        catalogue.documentedExamples().stream()
                                .flatMap(documentedExample -> documentedExample.needs().stream())
                                .map(Need::toString))
                .flatMap(needs -> needs)
                .distinct();
    }

    private static boolean namesSubject(String tag) {
        return tag.startsWith("@rule-") || tag.startsWith("@example-");
    }

    private static List<String> tags(Pickle scenario) {
        return scenario.getTags().stream().map(PickleTag::getName).toList();
    }

    private boolean known(String tag) {
        return tag.startsWith("@rule-")
                ? catalogue
                        .rule(tag.substring("@rule-".length()))
                        .filter(rule -> rule.owed())
                        .isPresent()
                : catalogue
                        .documentedExample(tag.substring("@example-".length()))
                        .isPresent();
    }
}
