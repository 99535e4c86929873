package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A test that the build leaves out has a reason that people can read, and what is said to be left out is. */
class SlowTestsTest {
    private static final String TAG = "@Tag(\"slow\")";
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([^|]*`[^|]*) \\|");
    private static final Pattern CLASS = Pattern.compile("`(\\w+Test)\\b");

    @Test
    void the_classes_with_slow_tests_are_those_of_the_guide() throws IOException {
        Set<String> slow = SourceFile.ofTests().stream()
                .filter(file ->
                        file.lines().stream().anyMatch(line -> line.strip().equals(TAG)))
                .map(SourceFile::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(slow).isNotEmpty().isEqualTo(listed());
    }

    private static Set<String> listed() throws IOException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        String section = guide.substring(guide.indexOf("## Slow tests"), guide.indexOf("## What CI does"));
        return FIRST_CELL
                .matcher(section)
                .results()
                .flatMap(cell -> CLASS.matcher(cell.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
