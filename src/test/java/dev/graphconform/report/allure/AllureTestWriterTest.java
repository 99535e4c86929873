package dev.graphconform.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.report.allure.AllureTests.AllureTest;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureTestWriterTest {
    private static final int TESTS = 100;

    @TempDir
    private Path room;

    @Test
    void every_file_is_there_when_the_writer_is_closed() throws IOException {
        try (AllureTestWriter writer = new AllureTestWriter(new AllureResultsFolder(room))) {
            for (int number = 0; number < TESTS; number++) {
                writer.write(test(number));
            }
        }

        try (Stream<Path> files = Files.list(room)) {
            assertThat(files).hasSize(2 * TESTS);
        }
        assertThat(room.resolve("99.txt")).hasContent("text 99");
        assertThat(room.resolve("99-result.json")).content().contains("\"uuid\":\"99\"");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_the_end_at_the_latest() throws IOException {
        Path folder = room.resolve("gone");
        AllureTestWriter writer = new AllureTestWriter(new AllureResultsFolder(folder));
        Files.delete(folder);
        writer.write(test(0));

        assertThatThrownBy(writer::close)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("0-result.json").toString());
    }

    private static AllureTest test(int number) {
        return new AllureTest(
                new TestResult().setUuid(String.valueOf(number)),
                Optional.empty(),
                Map.of(number + ".txt", "text " + number));
    }
}
