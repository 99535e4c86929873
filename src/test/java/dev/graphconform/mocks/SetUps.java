package dev.graphconform.mocks;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.independent.KitRun;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The set-ups below {@code src/test/mocks}, and what decides a verdict on them. */
final class SetUps {
    private static final Set<String> NO_MUST = Catalogue.bundled().rules().stream()
            .filter(rule -> rule.level() != Level.MUST)
            .map(Rule::id)
            .collect(Collectors.toSet());

    private SetUps() {}

    static Path folder(String setUp) {
        return Path.of("src", "test", "mocks", setUp);
    }

    /** Everything that failed and makes a target non-conformant: must rules and examples. */
    static Set<String> decisiveFailures(KitRun run) {
        Set<String> failed = new TreeSet<>(run.with("failed").keySet());
        failed.removeAll(NO_MUST);
        return failed;
    }
}
