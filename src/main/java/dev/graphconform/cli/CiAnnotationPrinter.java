package dev.graphconform.cli;

import dev.graphconform.ci.CiServer;
import dev.graphconform.ci.RunAnnotations;
import dev.graphconform.target.Environment;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Prints the result of a run for a CI server: annotations on the page of the job, and its summary. Outside of a known
 * CI server it prints nothing.
 */
final class CiAnnotationPrinter {
    private static final String SUMMARY = "summary.md";

    private final Console console;
    private final Environment environment;

    CiAnnotationPrinter(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    void print(RunResult result, Path folder) {
        CiServer.of(environment).ifPresent(server -> {
            RunAnnotations.commands(result, server).forEach(console::command);
            Path summary = folder.resolve(SUMMARY);
            if (result.verdict().outcome() != RunOutcome.SHARD && Files.isRegularFile(summary)) {
                switch (server) {
                    case GITHUB_ACTIONS ->
                        environment.variable("GITHUB_STEP_SUMMARY").ifPresent(page -> append(summary, page));
                    case AZURE_PIPELINES -> console.command("##vso[task.uploadsummary]" + summary.toAbsolutePath());
                }
            }
        });
    }

    /** A summary that cannot be written is reported, and does not fail the run. */
    private void append(Path summary, String page) {
        try {
            Files.write(
                    Path.of(page), Files.readAllBytes(summary), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException refused) {
            console.error("the summary of the job, GITHUB_STEP_SUMMARY, cannot be written to; it stands in " + summary);
        }
    }
}
