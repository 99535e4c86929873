package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.ScannedReportWriter.WrittenRun;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.target.Environment;
import dev.graphconform.verdict.RunResult;
import java.util.List;

/**
 * Writes results, and tells people and build servers of them: the end of every command that has a verdict.
 *
 * @param console the terminal
 * @param catalogue the rules that were judged
 * @param debug whether everything that is known of a failure is shown
 * @param quiet whether only what failed is shown
 */
record ResultPublisher(Console console, Catalogue catalogue, boolean debug, boolean quiet) {
    /**
     * Publishes a run.
     *
     * @param folder where the results go
     * @param remarks what else people need to know
     * @return what was announced, the exit code with it
     */
    RunResult publish(
            CompletedRun run, ResultFolderPreparation folder, ScannedReportWriter writer, List<String> remarks) {
        ReportDestination settled = folder.settle(run.result());
        WrittenRun written = writer.write(run, settled);
        RunResult result = written.result();
        RunSummaryPrinter summary =
                new RunSummaryPrinter(console, new FailureDetails(console, catalogue, debug), result, quiet);
        summary.print(settled.out());
        folder.tellKept(console);
        remarks.forEach(console::line);
        written.tellHistory(console, quiet);
        new CiAnnotationPrinter(console, Environment.ofProcess()).print(result, settled.out());
        summary.end();
        return result;
    }
}
