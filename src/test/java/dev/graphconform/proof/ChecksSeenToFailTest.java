package dev.graphconform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every check has a deviation that it is meant to catch, so that it cannot be taken out unnoticed. */
class ChecksSeenToFailTest {
    /**
     * A name, or the begin of one where it ends with a property's: by convention the first argument of a violation, the
     * last of a schema fault.
     */
    private static final Pattern NAME =
            Pattern.compile("violation\\(\\s*\"([A-Za-z-]+)\"|SCHEMA\\.fault\\([^;]*\"([A-Za-z-]+)\"\\);");

    @Test
    void no_check_is_without_a_deviation() throws IOException {
        ExpectedKills expectedKills = ExpectedKills.bundled();
        Set<String> meant = expectedKills.deviations().stream()
                .map(deviation -> expectedKills.of(deviation).orElseThrow())
                .filter(expectedKill -> expectedKill.outcome() == Outcome.FAILED)
                .map(ExpectedKill::check)
                .collect(Collectors.toUnmodifiableSet());

        assertThat(names())
                .hasSizeGreaterThan(50)
                .contains("topic-unchanged", "operation-type", "example-")
                .allSatisfy(name -> assertThat(meant)
                        .as("what is meant to be caught by " + name)
                        .anyMatch(check -> check.equals(name) || name.endsWith("-") && check.startsWith(name)));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        Path root = Path.of("src/main/java/dev/graphconform");
        try (Stream<Path> files = Stream.concat(Files.walk(root.resolve("check")), Files.walk(root.resolve("steps")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher name = NAME.matcher(Files.readString(file));
                while (name.find()) {
                    names.add(name.group(1) == null ? name.group(2) : name.group(1));
                }
            }
        }
        return names;
    }
}
