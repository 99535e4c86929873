package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.RunPlan;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Fetches the tokens that a run will use before it starts, so that a broken token file is reported at once and not
 * halfway.
 */
final class TokenPrefetch {
    private final Catalogue catalogue;

    TokenPrefetch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Fetches the tokens.
     *
     * @throws dev.graphconform.target.TargetFileException if one cannot be fetched
     */
    void fetchAll(RunPlan runPlan, Target target) {
        // scenarios beside their rule's needs may use an old token
        Set<String> keys = new LinkedHashSet<>(List.of("default", "reader", "expired"));
        if (target.writes() == WriteMode.CLEAN) {
            keys.add("cleaner");
        }
        runPlan.subjects().stream()
                .filter(RunPlan.PlannedSubject::runnable)
                .flatMap(subject -> needs(subject.id()).stream())
                .filter(need -> need.section().equals("credentials"))
                .forEach(need -> keys.add(need.key()));
        keys.stream()
                .filter(target.credentials()::containsKey)
                .forEach(key -> target.credentials().get(key).token().get());
    }

    private List<Need> needs(String id) {
        return catalogue
                .rule(id)
                .map(Rule::needs)
                .or(() -> catalogue.documentedExample(id).map(DocumentedExample::needs))
                .orElse(List.of());
    }
}
