package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllureCategoriesTest extends AllureFolder {
    @ParameterizedTest
    @CsvSource({
        "PASSED, MUST, passed, ''",
        "FAILED, MUST, failed, Deviation from the page",
        "FAILED, SHOULD, failed, Warning: rule of a neighbour page",
        "FAILED, OBSERVED, failed, Observed behaviour differs",
        "STALE, MUST, failed, Known-deviation entry out of date",
        "KNOWN, MUST, skipped, Known deviation",
        "NOT_RUN, MUST, skipped, Prerequisite missing",
        "NOT_APPLICABLE, MUST, skipped, Not applicable",
        "INCONCLUSIVE, MUST, skipped, Inconclusive",
        "BROKEN, MUST, broken, Fault of the kit",
    })
    void every_outcome_has_its_status_and_its_one_category(
            Outcome outcome, Level level, String status, String category) {
        Failure failure = outcome == Outcome.PASSED ? null : Failure.of("check", "why\nit did not pass");
        JsonNode test = only(SampleRuns.rule("a", level, outcome, SampleRuns.scenario("a", "Row 1", outcome, failure)));

        assertThat(test.path("status").asString()).isEqualTo(status);
        assertThat(categoriesOf(test)).isEqualTo(category.isEmpty() ? List.of() : List.of(category));
    }

    @ParameterizedTest
    @CsvSource({
        KitFailureNames.CONNECTION + ", Connection",
        KitFailureNames.CONFIGURATION + ", Fault of the configuration",
        KitFailureNames.KIT + ", Fault of the kit"
    })
    void what_broke_a_scenario_decides_its_category(String check, String category) {
        JsonNode test = only(SampleRuns.rule(
                "a",
                Level.MUST,
                Outcome.BROKEN,
                SampleRuns.scenario("a", "Row 1", Outcome.BROKEN, Failure.of(check, "why"))));

        assertThat(categoriesOf(test)).containsExactly(category);
    }

    @Test
    void no_text_of_a_server_leads_to_another_category() {
        JsonNode test =
                only(failed(SampleRuns.comparison("Connection", "\nConnection\nFault of the kit", "Connection")));

        assertThat(categoriesOf(test)).containsExactly("Deviation from the page");
    }

    /** As Allure matches: status by name, pattern over the whole trace, with dots that match line ends. */
    private List<String> categoriesOf(JsonNode test) {
        List<String> names = new ArrayList<>();
        for (JsonNode category : JsonMapper.shared().readTree(content(out.resolve("allure-results/categories.json")))) {
            boolean status = category.path("matchedStatuses")
                    .valueStream()
                    .anyMatch(one -> one.asString().equals(test.path("status").asString()));
            String trace = test.at("/statusDetails/trace").asString("");
            if (status
                    && Pattern.compile(category.path("traceRegex").asString(), Pattern.DOTALL)
                            .matcher(trace)
                            .matches()) {
                names.add(category.path("name").asString());
            }
        }
        return names;
    }
}
