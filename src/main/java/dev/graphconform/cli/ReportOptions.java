package dev.graphconform.cli;

import dev.graphconform.catalogue.Level;
import dev.graphconform.ci.CiServer;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.report.ReportLinks;
import dev.graphconform.report.history.HistoryFolder;
import dev.graphconform.target.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options for what is told of a run: how much, where its report can be read, and what is remembered of it. */
final class ReportOptions {
    @Option(
            names = "--history",
            paramLabel = "DIR",
            description =
                    "Where earlier runs are remembered, for machines that begin without results: keep this folder "
                            + "from run to run, one for each target; runs with --level have a folder of their own in "
                            + "it. Default: the folder for the results.")
    private Path history;

    @Option(
            names = "--report-url",
            paramLabel = "URL",
            description = "Where the folder of results will be on the web, for links from the summary. Without it the "
                    + "summary of a CI job has no links, which would lead nowhere there.")
    private String reportUrl;

    @Option(names = "--quiet", description = "Show only what failed, and the verdict.")
    private boolean quiet;

    /** Whether only what failed is shown. */
    boolean quiet() {
        return quiet;
    }

    /**
     * The same for a run of a team's own rules alone, which is remembered with its results.
     *
     * @throws UsageException if a history is named: it is that of Create chat
     */
    ReportDestination destinationOfOwn(Path out, Level level) {
        if (history != null) {
            throw new UsageException("--history remembers runs of Create chat; a run with --only-own is remembered in "
                    + "the folder of its results, so leave --history out");
        }
        return destination(out, level);
    }

    /** Where the results go, and their history: that of runs of the same levels. */
    ReportDestination destination(Path out, Level level) {
        return new ReportDestination(out, new HistoryFolder(history == null ? out : ofLevel(history, level)), links());
    }

    /** The folder in this one for runs of this level and above: the folder itself for all, which is the default. */
    static Path ofLevel(Path folder, Level level) {
        return level == Level.OBSERVED ? folder : folder.resolve("level-" + level.word());
    }

    private ReportLinks links() {
        if (reportUrl == null) {
            return CiServer.of(Environment.ofProcess()).isPresent() ? ReportLinks.NONE : ReportLinks.RELATIVE;
        }
        try {
            URI folder = new URI(reportUrl);
            if (folder.getHost() != null && folder.getScheme().matches("(?i)https?")) {
                return ReportLinks.at(folder);
            }
        } catch (URISyntaxException noUrl) {
            throw wrong(noUrl);
        }
        throw wrong(null);
    }

    private UsageException wrong(Throwable cause) {
        return new UsageException(
                "--report-url " + reportUrl + " is no address of a page; write the one of the folder of results, such "
                        + "as https://builds.example.com/42/results",
                cause);
    }
}
