package dev.graphconform.cli;

import dev.graphconform.execution.ProgressListener;
import dev.graphconform.report.EarlierResults;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.report.ReportWriter;
import dev.graphconform.report.ResultHead;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Creates and locks the folder for results when the run starts, and sets earlier ones aside: not before, since an
 * invalid command line must not touch them; not later, since a run must not end without a folder for its results.
 * Passes events on to another listener.
 */
final class ResultFolderPreparation implements ProgressListener, AutoCloseable {
    private final ReportDestination destination;
    private final ProgressListener next;
    private FolderLock lock;
    private EarlierResults earlier;
    private Path settled;

    ResultFolderPreparation(ReportDestination destination, ProgressListener next) {
        this.destination = destination;
        this.next = next;
    }

    /**
     * A narrowed run is no substitute for a whole one, whose report, badge and history stay until the next whole one;
     * nor is a run of a team's own rules alone, nor one of other levels: a history compares like with like.
     *
     * @throws UsageException if the run is narrowed, or about something else, and the folder holds the results of a
     *     whole one
     */
    static void demandNoWholeRun(Path folder, boolean partial, List<String> filters, boolean onlyOwn) {
        ResultHead there = EarlierResults.at(folder).filter(ResultHead::whole).orElse(null);
        if (there == null) {
            return;
        }
        // what a leak has left does not say which levels were asked for
        boolean levels = !partial
                && there.outcome() != RunOutcome.SECRET_LEAK
                && !there.filters().equals(filters);
        if (there.suite() != onlyOwn) {
            throw wouldReplace(folder, onlyOwn ? " of Create chat" : " of other rules", "this one", "other");
        } else if (partial) {
            throw wouldReplace(folder, "", "a narrowed one", RunCommand.PARTIAL);
        } else if (levels) {
            String asked = there.filters().isEmpty() ? "all levels" : String.join(" ", there.filters());
            throw wouldReplace(folder, " (" + asked + ")", "this one, of other levels,", "other");
        }
    }

    private static UsageException wouldReplace(Path folder, String run, String other, String name) {
        return new UsageException(folder + " holds the results of a whole run" + run + ", and " + other
                + " would replace them; name another folder, for instance --out " + folder.resolve(name)
                + ", or move these away");
    }

    /**
     * What was recorded and what a run saw are two things, and so are their reports, badges and histories.
     *
     * @throws UsageException if a run is to be written over a judgement, or a judgement over a run
     */
    static void demandNoResultOf(Path folder, boolean recorded) {
        if (EarlierResults.at(folder)
                .filter(there -> there.recorded() == recorded)
                .isPresent()) {
            throw new UsageException("--out " + folder + " holds the results of "
                    + (recorded ? "a recording, and those of a run" : "a run, and those of a recording")
                    + " would replace them; name another folder, or leave --out out");
        }
    }

    @Override
    public void started(List<String> subjects, int scenarios) {
        take();
        // loads the report's libraries on another core while the scenarios run
        Thread warmUp = new Thread(ReportWriter::warmUp, "report-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        next.started(subjects, scenarios);
    }

    /** Creates the folder, locks it, and sets earlier results aside. */
    void take() {
        prepare();
        if (!destination.history().isIn(destination.out())) {
            prepare("--history", destination.history().path(), "the history");
        }
        lock = FolderLock.take(destination.out());
        earlier = EarlierResults.setAside(destination);
    }

    /** Where the results of the run go: those of a fault that judged nothing stand beside earlier ones. */
    ReportDestination settle(RunResult result) {
        ReportDestination place = earlier.settle(result);
        settled = place.out();
        return place;
    }

    /** Where the results of the run are. */
    Path place() {
        return settled;
    }

    /** Tells where earlier results stayed in their place. */
    void tellKept(Console console) {
        if (!settled.equals(destination.out())) {
            console.folded(
                    "",
                    "  ",
                    "The last results in " + destination.out() + " stay as they are, since this run judged nothing; "
                            + "what it has to say is in " + settled + ".");
        }
    }

    @Override
    public void scenario(ScenarioResult result, int done, int scenarios) {
        next.scenario(result, done, scenarios);
    }

    @Override
    public void ended(SubjectResult subject, int done, int subjects) {
        next.ended(subject, done, subjects);
    }

    @Override
    public void cleaned(String line) {
        next.cleaned(line);
    }

    @Override
    public void close() {
        try {
            if (earlier != null) {
                earlier.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    /**
     * Creates the folder for results and tries to write there.
     *
     * @throws UsageException if nothing can be written there
     */
    void prepare() {
        prepare("--out", destination.out(), "the results");
    }

    private static void prepare(String option, Path path, String content) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException(option + " " + path + " is a file; name a folder for " + content);
        }
        try {
            Files.createDirectories(path);
            // checking the permission is not enough: on a read-only disk it is granted
            Files.delete(Files.createTempFile(path, ".conform", ""));
        } catch (FileAlreadyExistsException inTheWay) {
            throw new UsageException(
                    option + " " + path + " cannot be made: " + inTheWay.getFile() + " is a file; name another folder",
                    inTheWay);
        } catch (IOException refused) {
            throw new UsageException(
                    option + " " + path + " cannot be written to; check its permissions or name another folder",
                    refused);
        }
    }
}
