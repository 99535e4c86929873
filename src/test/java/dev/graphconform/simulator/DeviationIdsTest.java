package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads an id in a report finds its place by a search for the id; so no id is put together from parts. */
class DeviationIdsTest {
    private static final Path SIMULATOR = Path.of("src", "main", "java", "dev", "graphconform", "simulator");

    @Test
    void each_id_stands_whole_in_one_source_of_the_simulator() throws IOException {
        List<String> sources = sources();

        assertThat(Deviations.all())
                .extracting(Deviation::id)
                .allSatisfy(id -> assertThat(sources.stream().filter(source -> source.contains('"' + id + '"')))
                        .as(id)
                        .hasSize(1));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SIMULATOR)) {
            return files.filter(Files::isRegularFile)
                    .map(DeviationIdsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
