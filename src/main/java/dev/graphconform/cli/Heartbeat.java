package dev.graphconform.cli;

import dev.graphconform.execution.ProgressListener;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says how far a run is when it has printed nothing for a while: it may wait for a throttled service, or print nothing
 * because it was asked not to. To the standard error, so that files with the output are the same twice.
 */
final class Heartbeat implements ProgressListener, AutoCloseable {
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(5);
    private static final Duration ELSEWHERE = Duration.ofSeconds(30);

    private final Console console;
    private final RunProgressPrinter next;
    private final boolean quiet;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private int subjects;
    private int subjectsDone;
    private int scenarios;
    private int scenariosDone;
    private boolean printed = true;

    Heartbeat(Console console, RunProgressPrinter next, boolean quiet) {
        this.console = console;
        this.next = next;
        this.quiet = quiet;
    }

    @Override
    public synchronized void started(List<String> ids, int scenarioCount) {
        subjects = ids.size();
        scenarios = scenarioCount;
        next.started(ids, scenarioCount);
        long pause = (console.terminal() ? ON_A_TERMINAL : ELSEWHERE).toSeconds();
        clock.scheduleAtFixedRate(this::beat, pause, pause, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void scenario(ScenarioResult result, int done, int of) {
        scenariosDone = done;
        next.scenario(result, done, of);
    }

    @Override
    public synchronized void ended(SubjectResult subject, int done, int of) {
        subjectsDone = done;
        printed |= !quiet;
        next.ended(subject, done, of);
    }

    @Override
    public synchronized void cleaned(String line) {
        printed |= !quiet;
        next.cleaned(line);
    }

    /** Says how far the run is, unless something was printed since the last time. */
    synchronized void beat() {
        if (!printed) {
            console.notice("... " + subjectsDone + " of " + subjects + " rules and examples, " + scenariosDone + " of "
                    + scenarios + " scenarios, after " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)
                    + " s");
        }
        printed = false;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        next.finished();
    }
}
