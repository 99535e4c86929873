package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.documentation.SamplePages;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.Environment;
import dev.graphconform.target.SignIn;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A suite that was scaffolded from a sample page. */
record SuiteFolder(Path path, String said) {
    SuiteFolder(Path path) {
        this(path, "");
    }

    static SuiteFolder of(String page, Path folder) {
        return of(page(page), folder);
    }

    static SuiteFolder of(Path page, Path folder) {
        Terminal terminal = Terminal.piped();
        Path suite = folder.resolve("suite");
        assertThat(terminal.conform("docs", "scaffold", page.toString(), "--out", suite.toString()))
                .as(terminal.err())
                .isZero();
        return new SuiteFolder(suite, terminal.out());
    }

    /** A page of the samples, or a feature beside it by its whole name. */
    static Path page(String name) {
        Path page = SamplePages.of("suites/" + name);
        return name.endsWith(".feature") ? page.resolveSibling(name) : page;
    }

    /** Its target file, for a service that listens there. */
    Path target(String root) throws IOException {
        Path target = path.resolve("target.yaml");
        return Files.writeString(
                target, Files.readString(target).replaceFirst("(?m)^serviceRoot: .*$", "serviceRoot: " + root));
    }

    /** Says otherwise, or with nothing does not say, whose the values in answers are. */
    void answers(String line) throws IOException {
        Path target = path.resolve("target.yaml");
        Files.writeString(target, Files.readString(target).replace("answers: as-printed\n", line));
    }

    /** Gives a parameter another value. */
    void parameter(String name, String value) throws IOException {
        Path target = path.resolve("target.yaml");
        Files.writeString(
                target, Files.readString(target).replaceFirst("(?m)^  " + name + ": .*$", "  " + name + ": " + value));
    }

    /** Takes a rule for worked on, whose scenarios are in this feature. */
    void rule(String id, Path feature) throws IOException {
        Path catalogue = path.resolve("catalogue.yaml");
        Files.writeString(
                catalogue,
                Files.readString(catalogue).replaceFirst("(?s)(- id: " + id + "\n.*?)\n  excluded: [^\n]*", "$1"));
        Files.copy(feature, path.resolve("features/own.feature"));
    }

    /** Runs it alone, without writing results. */
    RunResult run(String root) throws IOException {
        CustomRules own = CustomRules.read(path, Catalogue.bundled());
        RunRequest request = RunRequest.unwritten(
                TargetFile.readForSuite(target(root), Environment.ofProcess(), SignIn.NONE),
                Selection.ALL,
                HttpTransport.REST_ASSURED);
        try (CompletedRun run = ConformanceRunner.onlyOwn(own).run(request, ProgressListener.SILENT)) {
            return run.result();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
