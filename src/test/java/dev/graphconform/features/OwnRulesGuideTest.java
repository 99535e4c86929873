package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to a team's own rules shows what there is. */
class OwnRulesGuideTest {
    private static final Path EXAMPLE = Path.of("examples", "own-rules");

    private final String guide = text(Path.of("docs", "own-rules.md"));

    @Test
    void it_lists_every_step_of_the_kit_and_no_other() {
        List<String> listed = Pattern.compile("(?m)^- `(.*)`$")
                .matcher(guide)
                .results()
                .map(step -> step.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        DryRun.of("dev.graphconform.steps").defined());
    }

    @Test
    void what_it_shows_stands_in_the_example() {
        assertThat(text(EXAMPLE.resolve("catalogue.yaml"))).contains(block("yaml"));
        assertThat(text(EXAMPLE.resolve("incident.feature"))).contains(block("gherkin"));
    }

    private String block(String language) {
        String start = "```" + language + "\n";
        int from = guide.indexOf(start) + start.length();
        assertThat(from).as(language).isGreaterThan(start.length());
        return guide.substring(from, guide.indexOf("```", from));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
