package dev.graphconform.cli;

import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code conform docs fingerprint}. */
@Command(
        name = "fingerprint",
        description = "Drafts the fingerprint for a new version of the page, once the features follow it; for whoever "
                + "maintains the kit.",
        sortOptions = false)
final class DocsFingerprintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PAGE", description = "The page's Markdown file.")
    private Path page;

    DocsFingerprintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DriftReport.fingerprint(page).lines().forEach(console::line);
        return ExitCode.SUCCESS.code();
    }
}
