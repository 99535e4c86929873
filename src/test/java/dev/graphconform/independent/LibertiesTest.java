package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An independent server is judged only by what the page says: no liberty is blamed, alone, with some or with all of the
 * others.
 */
class LibertiesTest {
    private static final int GROUPS = 4;

    @TempDir
    Path folder;

    @Test
    void a_server_that_does_what_the_documents_say_is_conformant() throws IOException {
        KitRun run;
        try (IndependentGraph graph = IndependentGraph.start(ServerBehavior.NONE, Set.of())) {
            run = KitRun.byCommand(TargetFolder.write(folder, graph.root(), 10), folder.resolve("out"));
        }

        assertThat(run.notPassed()).isEmpty();
        assertThat(run.outcome()).isEqualTo("conformant");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void a_group_of_liberties_is_not_blamed(Set<Liberty> liberties) throws IOException {
        assertThat(blamed(liberties)).isEmpty();
    }

    /** Neighbours are alike, and two that are alike hide each other: so they are dealt out like cards. */
    static Stream<Set<Liberty>> a_group_of_liberties_is_not_blamed() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> EnumSet.allOf(Liberty.class).stream()
                        .filter(liberty -> liberty.ordinal() % GROUPS == group)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Liberty.class))));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void a_liberty_is_not_blamed(Liberty liberty) throws IOException {
        assertThat(blamed(EnumSet.of(liberty))).isEmpty();
    }

    @Test
    void all_liberties_at_once_are_not_blamed() throws IOException {
        assertThat(blamed(EnumSet.allOf(Liberty.class))).isEmpty();
    }

    /** What the kit said of the fewest liberties that it blames; empty when it blames none. */
    private List<String> blamed(Set<Liberty> liberties) throws IOException {
        KitRun run = judged(liberties);
        if (run.notPassed().isEmpty() && run.outcome().equals("conformant") && run.exitCode() == 0) {
            return List.of();
        }
        List<Liberty> taken = List.copyOf(liberties);
        List<String> ofHalves = taken.size() < 2
                ? List.of()
                : Stream.of(taken.subList(0, taken.size() / 2), taken.subList(taken.size() / 2, taken.size()))
                        .flatMap(half -> ofHalf(half).stream())
                        .toList();
        return ofHalves.isEmpty() ? List.of(liberties + ": " + run.outcome() + ", " + run.notPassed()) : ofHalves;
    }

    private List<String> ofHalf(List<Liberty> half) {
        try {
            return blamed(EnumSet.copyOf(half));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private KitRun judged(Set<Liberty> liberties) throws IOException {
        try (IndependentGraph graph = IndependentGraph.start(ServerBehavior.NONE, liberties)) {
            return KitRun.judging(TargetFolder.write(folder, graph.root(), 10));
        }
    }
}
