package dev.graphconform.features;

import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import java.nio.file.Path;
import java.util.List;

/** One {@code Rule:} block with the scenarios, rows included, that stand in it. */
record RuleBlock(Path path, Rule rule, List<Pickle> pickles) {
    /** Every block of the rules' features. */
    static List<RuleBlock> all() {
        return FeatureFile.rules().stream()
                .flatMap(file -> file.feature().getChildren().stream()
                        .map(FeatureChild::getRule)
                        .flatMap(java.util.Optional::stream)
                        .map(rule -> of(file, rule)))
                .toList();
    }

    /** The rules that its tags name, without {@code @rule-}. */
    List<String> ids() {
        return rule.getTags().stream()
                .map(tag -> tag.getName())
                .filter(tag -> tag.startsWith("@rule-"))
                .map(tag -> tag.substring("@rule-".length()))
                .toList();
    }

    /** The one rule that it is about. */
    String id() {
        List<String> ids = ids();
        if (ids.size() != 1) {
            throw new IllegalStateException(path + ": \"" + rule.getName() + "\" names the rules " + ids);
        }
        return ids.get(0);
    }

    private static RuleBlock of(FeatureFile file, Rule rule) {
        List<String> own = rule.getTags().stream().map(tag -> tag.getId()).toList();
        return new RuleBlock(
                file.path(),
                rule,
                file.pickles().stream()
                        .filter(pickle -> pickle.getTags().stream()
                                .map(PickleTag::getAstNodeId)
                                .anyMatch(own::contains))
                        .toList());
    }
}
