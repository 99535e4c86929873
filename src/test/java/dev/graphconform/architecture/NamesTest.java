package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a test can hold of names: that they say something, that each is used once, and that exceptions are told from
 * anything else.
 */
class NamesTest {
    private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)util|helper|common|manager");

    private final List<JavaClass> named = KitClasses.CLASSES.stream()
            .filter(type -> !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
            .toList();

    @Test
    void no_class_has_a_name_that_says_nothing() {
        List<String> names = Stream.concat(SourceFile.ofKit().stream(), SourceFile.ofTests().stream())
                .map(SourceFile::path)
                .flatMap(path -> Stream.of(path.getFileName(), path.getParent().getFileName()))
                .map(Path::toString)
                .distinct()
                .toList();

        assertThat(names).filteredOn(name -> SAYS_NOTHING.matcher(name).find()).isEmpty();
    }

    /** Whoever reads a name knows which class it is, whatever the imports above say; nested ones count. */
    @Test
    void no_simple_name_is_used_twice() {
        assertThat(twice(named.stream().map(JavaClass::getSimpleName))).isEmpty();
    }

    @Test
    void no_file_name_is_used_twice_tests_among_them() {
        assertThat(twice(Stream.concat(SourceFile.ofKit().stream(), SourceFile.ofTests().stream())
                        .filter(file -> !file.name().equals("package-info"))
                        .map(SourceFile::name)))
                .isEmpty();
    }

    @Test
    void exceptions_end_in_exception_and_nothing_else_does() {
        assertThat(named).filteredOn(NamesTest::isThrown).hasSizeGreaterThan(10);
        assertThat(named)
                .filteredOn(type -> isThrown(type) != type.getSimpleName().endsWith("Exception"))
                .isEmpty();
    }

    private static boolean isThrown(JavaClass type) {
        try {
            return Throwable.class.isAssignableFrom(
                    Class.forName(type.getName(), false, NamesTest.class.getClassLoader()));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<String> twice(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
