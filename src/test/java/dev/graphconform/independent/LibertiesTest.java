package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An independent server is judged only by what the page says: no liberty is blamed, alone or with all the others. */
class LibertiesTest {
    @TempDir
    Path folder;

    @Test
    void a_server_that_does_what_the_documents_say_is_conformant() throws IOException {
        conforms(EnumSet.noneOf(Liberty.class));
    }

    @ParameterizedTest
    @EnumSource
    void a_liberty_is_not_blamed(Liberty liberty) throws IOException {
        conforms(EnumSet.of(liberty));
    }

    @Test
    void all_liberties_at_once_are_not_blamed() throws IOException {
        conforms(EnumSet.allOf(Liberty.class));
    }

    private void conforms(Set<Liberty> liberties) throws IOException {
        try (IndependentGraph graph = IndependentGraph.start(ServerBehavior.NONE, liberties)) {
            KitRun run = KitRun.on(TargetFolder.write(folder, graph.root(), 10), folder.resolve("out"));

            assertThat(run.notPassed()).isEmpty();
            assertThat(run.outcome()).isEqualTo("conformant");
            assertThat(run.exitCode()).isZero();
        }
    }
}
