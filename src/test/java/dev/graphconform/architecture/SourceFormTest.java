package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFormTest {
    private static final int LONGEST = 300;
    private static final int WIDEST = 120;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "\\s*public (?:(?:static|final|abstract|sealed|non-sealed) )*(?:class|record|enum|interface|@interface) "
                    + "(\\w+).*");

    private final List<SourceFile> kit = SourceFile.ofKit();

    @Test
    void no_source_is_long() {
        assertThat(kit).filteredOn(file -> file.lines().size() > LONGEST).isEmpty();
    }

    @Test
    void no_line_is_wider_than_the_form() {
        assertThat(Stream.concat(kit.stream(), SourceFile.ofTests().stream())
                        .flatMap(file -> file.lines().stream()
                                .filter(line -> line.length() > WIDEST)
                                .map(line -> file + ": " + line)))
                .isEmpty();
    }

    /** Newer compilers refuse a description that describes nothing. */
    @Test
    void every_description_stands_before_what_it_describes() {
        List<String> dangling = new ArrayList<>();
        for (SourceFile file : kit) {
            for (int line = 1; line < file.lines().size(); line++) {
                if (file.lines().get(line).strip().startsWith("/**")
                        && file.lines().get(line - 1).strip().endsWith("*/")) {
                    dangling.add(file + ":" + line);
                }
            }
        }

        assertThat(dangling).isEmpty();
    }

    @Test
    void every_package_says_what_it_holds() {
        Set<Path> packages = kit.stream().map(file -> file.path().getParent()).collect(Collectors.toSet());

        assertThat(packages)
                .allSatisfy(folder -> assertThat(kit.stream()
                                .filter(file -> file.path().equals(folder.resolve("package-info.java")))
                                .flatMap(file -> file.lines().stream()))
                        .as(folder + "/package-info.java")
                        .anyMatch(line -> line.startsWith("/**")));
    }

    @Test
    void every_public_type_is_described() {
        List<String> undescribed = new ArrayList<>();
        for (SourceFile file : kit) {
            for (int line = 0; line < file.lines().size(); line++) {
                if (PUBLIC_TYPE.matcher(file.lines().get(line)).matches() && !described(file.lines(), line)) {
                    undescribed.add(file + ":" + (line + 1));
                }
            }
        }

        assertThat(undescribed).isEmpty();
    }

    /** What stands above it, annotations aside, is the end of a Javadoc. */
    private static boolean described(List<String> lines, int type) {
        int above = type - 1;
        while (above >= 0
                && !lines.get(above).isBlank()
                && !lines.get(above).strip().endsWith("*/")) {
            above--;
        }
        return above >= 0 && lines.get(above).strip().endsWith("*/");
    }
}
