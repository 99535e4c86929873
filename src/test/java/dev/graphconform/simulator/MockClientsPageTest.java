package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on clients tells people to write is what stands in the programs that are run. */
class MockClientsPageTest {

    private static final Path CLIENTS = Path.of("src/interop");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(java|js)\n(.*?)\n```");

    @Test
    void each_of_its_snippets_is_part_of_a_program_that_is_run() throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(Path.of("docs/mock-clients.md")))
                .results()
                .toList();

        assertThat(blocks).hasSizeGreaterThan(5);
        assertThat(blocks)
                .allSatisfy(block -> assertThat(programs(block.group(1).equals("java") ? ".java" : ".mjs"))
                        .anySatisfy(program -> assertThat(program).contains(unindented(block.group(2)))));
    }

    private static List<String> programs(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(CLIENTS)) {
            return files.filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> file.toString().endsWith(ending))
                    .map(MockClientsPageTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return unindented(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
