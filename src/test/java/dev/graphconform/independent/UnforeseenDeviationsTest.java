package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deviations that nobody tuned the kit for, on a server that it has never seen: caught, and the right rule is blamed.
 */
class UnforeseenDeviationsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    void a_deviation_is_blamed_on_its_rule(IndependentDeviation independentDeviation) throws IOException {
        try (IndependentGraph graph = IndependentGraph.start(independentDeviation.serverBehavior(), Set.of())) {
            String[] narrowed =
                    independentDeviation.overAll() ? new String[0] : new String[] {independentDeviation.blamed()};
            KitRun run = KitRun.judging(TargetFolder.write(folder, graph.root(), 0.3), narrowed);

            assertThat(run.with("failed").keySet())
                    .as(() -> run.notPassed().toString())
                    .isEqualTo(independentDeviation.allBroken());
            Set<String> undecided = new TreeSet<>(run.notPassed().keySet());
            undecided.removeAll(independentDeviation.allBroken());
            assertThat(undecided).as(() -> run.notPassed().toString()).isEqualTo(independentDeviation.undecided());
        }
    }

    static Stream<IndependentDeviation> a_deviation_is_blamed_on_its_rule() {
        return Stream.concat(WrongResponses.all().stream(), WrongDecisions.all().stream());
    }
}
