package dev.graphconform.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import dev.graphconform.documentation.drift.PageComparison;
import dev.graphconform.documentation.drift.Snapshot;
import dev.graphconform.documentation.drift.SnapshotReader;
import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * All pages below a folder are read, and each is the same as itself. Without more these are the sample pages; a system
 * property names the folder of a copy of the reference.
 */
class ReferencePagesTest {
    private static final double READ = 0.999;

    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void pages_are_read_and_are_the_same_as_themselves(TestReporter reporter) throws IOException {
        List<Path> pages = pages(Path.of(System.getProperty(
                "docs.reference", SamplePages.of("room-post").getParent().toString())));
        List<String> refused = new ArrayList<>();
        int examples = 0;
        for (Path file : pages) {
            try {
                Page page = PageReader.read(file);
                examples += page.examples().size();
                Snapshot snapshot = SnapshotReader.of(page);
                assertThat(PageComparison.between(snapshot, snapshot, catalogue))
                        .as(file.toString())
                        .allMatch(change -> change.changeKind() == ChangeKind.UNCHANGED);
            } catch (InvalidPageException noPage) {
                refused.add(noPage.getMessage());
            }
        }
        reporter.publishEntry("pages", String.valueOf(pages.size()));
        reporter.publishEntry("examples", String.valueOf(examples));

        assertThat(examples).isPositive();
        assertThat(refused).hasSizeLessThanOrEqualTo((int) (pages.size() * (1 - READ)));
    }

    /** The pages below a folder; what other pages include is none. */
    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !folder.relativize(file).startsWith("includes"))
                    .sorted()
                    .toList();
        }
    }
}
