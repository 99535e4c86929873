package dev.graphconform.report;

import dev.graphconform.http.ExchangeLog;
import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.report.shapes.ResponseShapes;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches all files that a run wrote for the secrets that the run used. It reads every file back from the disk and
 * does not rely on the masking before it. When it finds a secret, all results of the run are removed, since all were
 * made of the same texts, and a {@code run.json} without these texts is written.
 */
public final class SecretScan {
    private static final int NAMED = 10;

    private final SecretSearch search;
    private final Optional<Path> quarantine;
    private final List<Path> others;

    /**
     * A scan.
     *
     * @param search searches for the secrets
     * @param quarantine the folder to move results to that hold one; empty to delete them
     */
    public SecretScan(SecretSearch search, Optional<Path> quarantine) {
        this(search, quarantine, List.of());
    }

    /**
     * The same for a run that wrote more than results.
     *
     * @param others files of the run elsewhere, which are removed only where they hold a secret themselves
     */
    public SecretScan(SecretSearch search, Optional<Path> quarantine, List<Path> others) {
        this.search = search;
        this.quarantine = quarantine;
        this.others = List.copyOf(others);
    }

    /**
     * Scans all outputs. Returns the run itself when nothing was found, else the run without texts of the target.
     *
     * @throws ReportException if something cannot be read, or no clean result can be written
     */
    public RunResult scan(RunResult run, Path out) {
        return scan(run, ReportDestination.of(out));
    }

    /** The same where the history is kept elsewhere: it is searched as well. */
    public RunResult scan(RunResult run, ReportDestination destination) {
        Path out = destination.out();
        OutputFolder folder = new OutputFolder(out);
        List<Path> kept = Stream.concat(folder.kept(destination.history()).stream(), others.stream())
                .toList();
        Optional<Path> ledger = run.ledger().map(LedgerSummary::file).map(out::resolve);
        try {
            List<Path> found = Stream.of(folder.results().stream(), kept.stream(), ledger.stream())
                    .flatMap(outputs -> outputs)
                    .flatMap(SecretScan::files)
                    .toList()
                    .parallelStream()
                    .filter(this::leaks)
                    .toList();
            return found.isEmpty() ? run : withheld(run, folder, kept, found, ledger);
        } catch (IOException fault) {
            throw ReportException.in(out, fault);
        } catch (UncheckedIOException fault) {
            throw ReportException.in(out, fault.getCause());
        }
    }

    private RunResult withheld(
            RunResult run, OutputFolder folder, List<Path> kept, List<Path> found, Optional<Path> ledger)
            throws IOException {
        Path out = folder.path();
        Quarantine removal = new Quarantine(out, quarantine, run.runId());
        folder.results().forEach(removal::removeResults);
        // what is kept of earlier runs is removed only when it holds a secret itself
        kept.stream()
                .filter(output -> found.stream().anyMatch(file -> file.startsWith(output)))
                .forEach(removal::removeResults);
        ledger.filter(found::contains).ifPresent(removal::moveLedger);
        List<String> places = Stream.concat(
                        found.stream()
                                .limit(NAMED)
                                .map(file -> "a secret was found in "
                                        + slashed(file.startsWith(out) ? out.relativize(file) : file)),
                        found.size() > NAMED
                                ? Stream.of("and in " + (found.size() - NAMED)
                                        + (found.size() - NAMED == 1 ? " more file" : " more files"))
                                : Stream.empty())
                .toList();
        RunResult clean = RunResultSanitizer.of(
                run, Stream.concat(places.stream(), removal.remarks().stream()).toList());
        byte[] json = json(clean);
        if (search.finds(json)) {
            clean = RunResultSanitizer.withoutTarget(clean);
            json = json(clean);
        }
        folder.writeWhole(OutputFolder.RUN, json);
        return clean;
    }

    private boolean leaks(Path file) {
        try {
            return search.finds(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] json(RunResult run) {
        return RunResultJson.bytes(run, new ResponseShapes(new ExchangeLog()));
    }

    private static Stream<Path> files(Path output) {
        if (!Files.exists(output)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
