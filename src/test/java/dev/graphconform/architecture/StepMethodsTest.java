package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A step translates a sentence into calls of the domain; what it would have to explain belongs below. */
class StepMethodsTest {
    private static final int MOST_LINES = 10;
    private static final Pattern STEP = Pattern.compile("    @(?:Given|When|Then|And|But|Before|After)\\b.*");

    @Test
    void a_step_is_a_few_lines() {
        List<String> bodies = bodies();

        assertThat(bodies).hasSizeGreaterThan(40);
        assertThat(bodies)
                .filteredOn(body -> body.lines().skip(1).count() > MOST_LINES)
                .isEmpty();
    }

    @Test
    void a_step_is_straight() {
        assertThat(bodies())
                .filteredOn(body -> body.matches("(?s).*\\b(for|while|switch|try|catch)\\b.*[({].*"))
                .isEmpty();
    }

    /**
     * Each body with its place in the first line; braces stand alone at the end of a method, as the formatter leaves
     * them.
     */
    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        for (SourceFile file : SourceFile.ofKit()) {
            if (file.path().toString().replace('\\', '/').contains("/steps/")) {
                collect(file, bodies);
            }
        }
        return bodies;
    }

    private static void collect(SourceFile file, List<String> bodies) {
        List<String> lines = file.lines();
        for (int line = 0; line < lines.size(); line++) {
            if (STEP.matcher(lines.get(line)).matches()) {
                int start = line;
                while (!lines.get(start).endsWith("{")) {
                    start++;
                }
                int end = start;
                while (!lines.get(end).equals("    }")) {
                    end++;
                }
                bodies.add(file + ":" + (line + 1) + "\n" + String.join("\n", lines.subList(start + 1, end)));
            }
        }
    }
}
