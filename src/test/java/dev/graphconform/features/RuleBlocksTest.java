package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBlocksTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void every_rule_that_a_run_owes_has_exactly_one_block() {
        assertThat(RuleBlock.all().stream().map(RuleBlock::id))
                .containsExactlyInAnyOrderElementsOf(catalogue.rules().stream()
                        .filter(Rule::owed)
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void every_documented_example_has_exactly_one_scenario() {
        List<String> tagged = FeatureFile.documentedExamples().stream()
                .flatMap(file -> file.pickles().stream())
                .flatMap(scenario -> scenario.getTags().stream())
                .map(tag -> tag.getName().replaceFirst("^@example-", ""))
                .toList();

        assertThat(tagged)
                .containsExactlyInAnyOrderElementsOf(catalogue.documentedExamples().stream()
                        .map(DocumentedExample::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_is_called_what_the_catalogue_calls_the_rule(RuleBlock block) {
        assertThat(block.rule().getName()).isEqualTo(rule(block).title());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_says_level_source_and_quote(RuleBlock block) {
        Rule rule = rule(block);
        String level = Character.toUpperCase(rule.level().word().charAt(0))
                + rule.level().word().substring(1);

        assertThat(collapsed(block.rule().getDescription()))
                .isEqualTo(collapsed(level + ". " + rule.pageReference().label() + ": > " + rule.quote()));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_has_scenarios(RuleBlock block) {
        assertThat(block.pickles()).as(block.id()).isNotEmpty();
    }

    @Test
    void every_scenario_of_the_rules_stands_in_a_block() {
        long inBlocks = RuleBlock.all().stream()
                .mapToLong(block -> block.pickles().size())
                .sum();

        assertThat(FeatureFile.rules().stream()
                        .mapToLong(file -> file.pickles().size())
                        .sum())
                .isEqualTo(inBlocks);
    }

    static Stream<RuleBlock> blocks() {
        return RuleBlock.all().stream();
    }

    private Rule rule(RuleBlock block) {
        return catalogue.rule(block.id()).orElseThrow();
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
