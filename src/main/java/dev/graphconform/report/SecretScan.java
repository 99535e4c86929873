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
 * The last look at what a run wrote: every file is read back from the disk and searched for every secret that the run
 * held. Trusts nothing that came before it. When it finds one, all that was made of the run goes, since all of it was
 * made of the same texts, and a {@code run.json} without them stays.
 */
public final class SecretScan {
    private static final int NAMED = 10;

    private final SecretSearch search;
    private final Optional<Path> quarantine;

    /**
     * A guard.
     *
     * @param search knows the secrets
     * @param quarantine where to move what holds one; empty to delete it
     */
    public SecretScan(SecretSearch search, Optional<Path> quarantine) {
        this.search = search;
        this.quarantine = quarantine;
    }

    /**
     * Looks at everything, and gives the run as it can be told: the same when nothing was found.
     *
     * @throws ReportException if something cannot be read, or no clean result can be written
     */
    public RunResult watch(RunResult run, Path out) {
        OutputFolder folder = new OutputFolder(out);
        Optional<Path> ledger = run.ledger().map(LedgerSummary::file).map(out::resolve);
        try {
            List<Path> found = Stream.concat(folder.outputs().stream(), ledger.stream())
                    .flatMap(SecretScan::files)
                    .toList()
                    .parallelStream()
                    .filter(this::leaks)
                    .toList();
            return found.isEmpty() ? run : withheld(run, folder, found, ledger);
        } catch (IOException fault) {
            throw ReportException.in(out, fault);
        } catch (UncheckedIOException fault) {
            throw ReportException.in(out, fault.getCause());
        }
    }

    private RunResult withheld(RunResult run, OutputFolder folder, List<Path> found, Optional<Path> ledger)
            throws IOException {
        Path out = folder.path();
        Quarantine seizure = new Quarantine(out, quarantine, run.runId());
        for (Path output : folder.outputs()) {
            // what earlier runs left goes only when it holds a secret itself
            if (!folder.remembers(output) || found.stream().anyMatch(file -> file.startsWith(output))) {
                seizure.results(output);
            }
        }
        ledger.filter(found::contains).ifPresent(seizure::ledger);
        List<String> places = Stream.concat(
                        found.stream()
                                .limit(NAMED)
                                .map(file -> "a secret was found in " + slashed(out.relativize(file))),
                        found.size() > NAMED
                                ? Stream.of("and in " + (found.size() - NAMED) + " more files")
                                : Stream.empty())
                .toList();
        RunResult clean = RunResultSanitizer.of(
                run, Stream.concat(places.stream(), seizure.remarks().stream()).toList());
        byte[] json = json(clean);
        if (search.finds(json)) {
            clean = RunResultSanitizer.target(clean);
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
