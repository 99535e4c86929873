package dev.graphconform.execution;

import dev.graphconform.http.HttpTransport;
import dev.graphconform.ledger.CleanUp;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.KnownDeviations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to run on what.
 *
 * @param target the target
 * @param selection which scenarios
 * @param parallel how many scenarios may run at the same time, at least 1
 * @param strict whether a failed {@code should} rule is a failure
 * @param httpTransport which client sends
 * @param known what people know does not hold there
 * @param ledger whether and where a ledger is kept of what is written; empty for a target that ends with the run
 * @param stop how to end the run early
 * @param setUpFaults why the target cannot be tested as it is set up: nothing is sent then, and all is not-run
 * @param redaction what keeps secrets and people out of what is written
 */
public record RunRequest(
        Target target,
        Selection selection,
        int parallel,
        boolean strict,
        HttpTransport httpTransport,
        KnownDeviations known,
        Optional<LedgerOptions> ledger,
        CancellationToken stop,
        List<String> setUpFaults,
        Redaction redaction) {

    /** A run of which people said nothing, that keeps no ledger and that nobody stops. */
    public RunRequest(Target target, Selection selection, int parallel, boolean strict, HttpTransport httpTransport) {
        this(
                target,
                selection,
                parallel,
                strict,
                httpTransport,
                KnownDeviations.NONE,
                Optional.empty(),
                new CancellationToken(),
                List.of(),
                Redaction.OF_SECRETS);
    }

    /** A run of whose exchanges nothing is written: only what its results say is redacted. */
    public static RunRequest unwritten(Target target, Selection selection, HttpTransport httpTransport) {
        return new RunRequest(target, selection, 1, false, httpTransport).with(Redaction.OF_SHAPES);
    }

    /** A run that judges a target: sent with REST Assured. */
    public static RunRequest of(Target target, Selection selection, int parallel, boolean strict) {
        return new RunRequest(target, selection, parallel, strict, HttpTransport.REST_ASSURED);
    }

    /** The same run, judged with what people know does not hold. */
    public RunRequest with(KnownDeviations listed) {
        return new RunRequest(
                target, selection, parallel, strict, httpTransport, listed, ledger, stop, setUpFaults, redaction);
    }

    /** The same run, with a ledger. */
    public RunRequest with(LedgerOptions order) {
        return new RunRequest(
                target,
                selection,
                parallel,
                strict,
                httpTransport,
                known,
                Optional.of(order),
                stop,
                setUpFaults,
                redaction);
    }

    /** The same run, redacted otherwise. */
    public RunRequest with(Redaction layers) {
        return new RunRequest(
                target, selection, parallel, strict, httpTransport, known, ledger, stop, setUpFaults, layers);
    }

    /** The same run, which sends nothing and keeps no ledger for these reasons. */
    public RunRequest refused(List<String> faults) {
        return new RunRequest(
                target,
                selection,
                parallel,
                strict,
                httpTransport,
                known,
                Optional.empty(),
                stop,
                List.copyOf(faults),
                redaction);
    }

    /**
     * Where a run keeps its ledger, and from when on chats may be its own.
     *
     * @param folder where it lands; made by the time the run starts
     * @param begun when the command began: what was on the target before is not the run's
     * @param cleanUpPace the time between two deletions, where the run cleans up
     */
    public record LedgerOptions(Path folder, Instant begun, Duration cleanUpPace) {
        /** With the pace that services ask for. */
        public LedgerOptions(Path folder, Instant begun) {
            this(folder, begun, CleanUp.PACE);
        }
    }
}
