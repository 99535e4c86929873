package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A map that is wrong is worse than none: what {@code docs/architecture.md} names is there, and its walls are those
 * held.
 */
class ArchitecturePageTest {
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+\\b");
    private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ?([^|]*)\\|$");
    private static final Pattern JAVA_BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    /** Names that are no classes of the kit. */
    private static final Set<String> OTHERS = Set.of("OAuth", "WireMock", "MockServer");

    private final String page = page();

    @Test
    void every_class_that_it_names_is_there() {
        Set<String> there = Stream.concat(SourceFile.ofKit().stream(), SourceFile.ofTests().stream())
                .map(SourceFile::name)
                .collect(Collectors.toCollection(HashSet::new));
        KitClasses.CLASSES.stream().map(JavaClass::getSimpleName).forEach(there::add);

        List<String> named = CLASS_NAME
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named)
                .filteredOn(name -> !there.contains(name) && !OTHERS.contains(name))
                .isEmpty();
    }

    @Test
    void its_packages_are_the_packages_and_their_walls_the_walls() {
        Map<String, Set<String>> shown = new TreeMap<>();
        PACKAGE_ROW.matcher(page).results().forEach(row -> shown.put(row.group(1), codes(row.group(2))));
        shown.remove("cli");

        Map<String, Set<String>> held = new TreeMap<>();
        WallsTest.MAY_USE.forEach((role, others) -> held.put(role, Set.copyOf(others)));
        held.remove("cli");
        assertThat(shown).isEqualTo(held);
    }

    /** What the guide for contributors shows of the code stands there, in whatever lines the formatter gives it. */
    @Test
    void the_code_that_the_guide_shows_is_the_code() throws IOException {
        String sources = SourceFile.ofKit().stream()
                .flatMap(file -> file.lines().stream())
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        List<String> shown = JAVA_BLOCK
                .matcher(Files.readString(Path.of("CONTRIBUTING.md")))
                .results()
                .map(block -> block.group(1).replaceAll("\\s", ""))
                .toList();

        assertThat(shown).hasSize(3).allSatisfy(block -> assertThat(sources).contains(block));
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).collect(Collectors.toSet());
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs", "architecture.md"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
