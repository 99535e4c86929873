package dev.graphconform.report;

import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The results of an earlier run while a new one is under way: set aside, so that nobody takes them for the new ones,
 * and removed when those are written; or given back where it was ended by a fault and judged nothing, or nothing could
 * be written.
 */
public final class EarlierResults implements AutoCloseable {
    private static final String ASIDE = ".replaced";
    private static final Set<RunOutcome> FAULTS = EnumSet.of(RunOutcome.CONFIGURATION_FAULT, RunOutcome.KIT_FAULT);
    private static final Set<Outcome> JUDGED = EnumSet.of(Outcome.PASSED, Outcome.FAILED, Outcome.KNOWN, Outcome.STALE);

    private final ReportDestination destination;
    private final OutputFolder folder;
    private final OutputFolder aside;

    private EarlierResults(ReportDestination destination) {
        this.destination = destination;
        this.folder = new OutputFolder(destination.out());
        this.aside = new OutputFolder(folder.file(ASIDE));
    }

    /**
     * Sets aside what is in a folder, and only results: ledgers, files that the kit did not write, and the history of
     * earlier runs stay.
     *
     * @throws ReportException if something cannot be moved
     */
    public static EarlierResults setAside(ReportDestination destination) {
        EarlierResults earlier = new EarlierResults(destination);
        try {
            if (ResultHead.in(earlier.folder.path()).isEmpty() && earlier.areAside()) {
                // a run that was killed had set these aside, perhaps not all yet, and left no results of its own
                earlier.folder.moveMissing(earlier.aside);
                earlier.folder.clear();
            } else {
                OutputFolder.delete(earlier.aside.path());
                earlier.folder.moveResults(earlier.aside);
            }
        } catch (IOException fault) {
            throw ReportException.in(destination.out(), fault);
        }
        return earlier;
    }

    /**
     * The results that a new run into this folder would replace: those that are there, or that a killed run had set
     * aside; what a fault of the configuration left is none, since it says nothing of the target.
     */
    public static Optional<ResultHead> at(Path folder) {
        return ResultHead.in(folder)
                .or(() -> ResultHead.in(folder.resolve(ASIDE)))
                .filter(there -> there.outcome() != RunOutcome.CONFIGURATION_FAULT);
    }

    /**
     * Where the results of the new run go: into the place of the earlier ones, of which the last whole run stays
     * readable; or, where a fault ended it before it judged anything, into a folder of their own beside them.
     *
     * @throws ReportException if something cannot be moved or removed
     */
    public ReportDestination settle(RunResult run) {
        OutputFolder ofFault = new OutputFolder(folder.file(OutputFolder.FAULT));
        try {
            if (Files.isSymbolicLink(ofFault.path())) {
                // what it points to is not ours
                Files.delete(ofFault.path());
            }
            ofFault.clear();
            if (judges(run) || !tells()) {
                new PreviousRun(destination).keep(aside.path());
                return destination;
            }
            Files.createDirectories(ofFault.path());
            Optional<String> ledger = run.ledger().map(LedgerSummary::file);
            if (ledger.isPresent() && Files.exists(folder.file(ledger.get()))) {
                Files.move(folder.file(ledger.get()), ofFault.file(ledger.get()));
            }
            giveBack();
            return new ReportDestination(
                    ofFault.path(), destination.history(), destination.links().in(OutputFolder.FAULT));
        } catch (IOException fault) {
            throw ReportException.in(destination.out(), fault);
        }
    }

    /**
     * Removes them where new ones are written by now, and else, where a run ended without any or nothing could be
     * written, puts them back in their place.
     *
     * @throws ReportException if something cannot be moved or removed
     */
    @Override
    public void close() {
        try {
            if (areAside() && ResultHead.in(folder.path()).isEmpty()) {
                giveBack();
            }
            drop(folder);
            Path ofFault = folder.file(OutputFolder.FAULT);
            // a ledger in it stays
            if (Files.isDirectory(ofFault, LinkOption.NOFOLLOW_LINKS) && isEmpty(ofFault)) {
                Files.delete(ofFault);
            }
        } catch (IOException fault) {
            throw ReportException.in(destination.out(), fault);
        }
    }

    private void giveBack() throws IOException {
        folder.clear();
        aside.moveResultsBack(folder);
        drop(folder);
    }

    private boolean areAside() {
        return ResultHead.in(aside.path()).isPresent();
    }

    /** Removes what was set aside in a folder, where the new results say by now how the run ended. */
    static void drop(OutputFolder folder) throws IOException {
        OutputFolder.delete(folder.file(ASIDE));
    }

    void remove() throws IOException {
        new PreviousRun(destination).keep(aside.path());
        drop(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Whether they say anything of a target. */
    private boolean tells() {
        return ResultHead.in(aside.path())
                .filter(there -> !FAULTS.contains(there.outcome()))
                .isPresent();
    }

    /** What the configuration ended says nothing of the target, and what the kit ended as far as it had judged. */
    private static boolean judges(RunResult run) {
        return switch (run.verdict().outcome()) {
            case CONFIGURATION_FAULT -> false;
            case KIT_FAULT ->
                run.everything().stream()
                        .flatMap(subject -> subject.scenarios().stream())
                        .anyMatch(scenario -> JUDGED.contains(scenario.outcome()));
            default -> true;
        };
    }
}
