package dev.graphconform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file of expected kills is read beside the catalogue: the expected kills of a rule's deviations stand in one
 * place.
 */
class ExpectedKillsOrderTest {
    @Test
    void expected_kills_stand_in_the_order_of_the_catalogue_and_within_a_rule_in_that_of_the_simulator()
            throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        List<String> subjects = Stream.concat(
                        catalogue.rules().stream().map(Rule::id),
                        catalogue.documentedExamples().stream()
                                .map(DocumentedExample::name)
                                .map("example-"::concat))
                .toList();
        List<String> deviations = Deviations.all().stream()
                .filter(deviation -> !deviation.liberty())
                .sorted(Comparator.comparingInt(deviation -> subjects.indexOf(deviation.ruleId())))
                .map(Deviation::id)
                .toList();

        assertThat(written()).containsExactlyElementsOf(deviations);
    }

    private static List<String> written() throws IOException {
        try (InputStream file = ExpectedKills.class.getResourceAsStream("expected-kills.yaml")) {
            return YAMLMapper.builder()
                    .build()
                    .readTree(file)
                    .propertyStream()
                    .map(java.util.Map.Entry<String, JsonNode>::getKey)
                    .toList();
        }
    }
}
