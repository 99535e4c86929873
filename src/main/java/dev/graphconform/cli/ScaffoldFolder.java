package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageReader;
import dev.graphconform.documentation.scaffold.Scaffold;
import dev.graphconform.documentation.scaffold.Scaffold.ScaffoldFile;
import dev.graphconform.documentation.scaffold.Scaffold.WaitingExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the files of a scaffold to a new or empty folder, never over existing files. */
final class ScaffoldFolder {
    private ScaffoldFolder() {}

    static void write(Console console, Path page, Path chosen) throws IOException {
        Page read = PageReader.read(page);
        List<ScaffoldFile> files = Scaffold.of(read, taken());
        Path folder = chosen == null
                ? Path.of("scaffold", page.getFileName().toString().replaceFirst("\\.md$", ""))
                : chosen;
        if (Files.exists(folder) && !empty(folder)) {
            throw new UsageException(folder + " is there already and not an empty folder; name another one by --out");
        }
        try {
            for (ScaffoldFile file : files) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content());
                console.line(path.toString());
            }
        } catch (IOException refused) {
            throw new UsageException(
                    folder + " cannot be written to; check its permissions or name another folder by --out", refused);
        }
        console.gap();
        List<WaitingExample> waiting = Scaffold.waiting(read);
        int ready = read.examples().size() - waiting.size();
        if (ready == 0) {
            console.line("No example can be sent yet; once one can, take its \"excluded\" away in catalogue.yaml:");
        } else {
            console.line((waiting.isEmpty()
                            ? "The examples"
                            : ready + " of " + read.examples().size() + " examples")
                    + " can be sent now, to the mock in target.yaml or to a target of your own:");
        }
        console.line("  conform run --features " + folder + " --only-own --target " + folder.resolve("target.yaml"));
        waiting.forEach(example -> console.folded("", "  ", example.title() + " waits: " + example.reason()));
        console.line("Rules of catalogue.yaml wait until somebody wrote their scenario; docs/own-rules.md shows how.");
    }

    /** The names that the scaffold must not use, so that it can run together with the kit's own features. */
    private static Set<String> taken() {
        Catalogue catalogue = Catalogue.bundled();
        Set<String> names = new HashSet<>();
        catalogue.rules().forEach(rule -> names.add(rule.id()));
        catalogue.documentedExamples().forEach(documentedExample -> names.add(documentedExample.name()));
        return names;
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
