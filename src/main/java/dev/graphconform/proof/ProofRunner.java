package dev.graphconform.proof;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs all features against each deviation and liberty. Always all of them: a choice of those that could be affected
 * might be wrong, and whole runs are fast enough.
 */
public final class ProofRunner {
    private final Catalogue catalogue;
    private final DeviatingTarget.DeviatingTargetFactory targets;
    private final ExpectedKills expectedKills;
    private final Selection features;
    private Optional<RecordedRunJudge> recorded = Optional.empty();

    /** A runner that opens these targets. */
    public ProofRunner(
            Catalogue catalogue, DeviatingTarget.DeviatingTargetFactory targets, ExpectedKills expectedKills) {
        this(catalogue, targets, expectedKills, Selection.ALL);
    }

    /** The same with a part of the features only, as of a kit that lost checks. */
    public ProofRunner(
            Catalogue catalogue,
            DeviatingTarget.DeviatingTargetFactory targets,
            ExpectedKills expectedKills,
            Selection features) {
        this.catalogue = catalogue;
        this.targets = targets;
        this.expectedKills = expectedKills;
        this.features = features;
    }

    /** Judges a recording of each run as well. */
    public ProofRunner recording() {
        recorded = Optional.of(new RecordedRunJudge(catalogue, expectedKills));
        return this;
    }

    /**
     * Proves each deviation and liberty.
     *
     * @param all every deviation and liberty that there is
     * @param rule proves this rule's or example's deviations only; empty for everything
     * @param workers how many proofs go on at the same time
     * @param progress receives each result as it comes, in the caller's thread, once everything passed on the faithful
     *     simulator
     */
    public ProofResult prove(
            List<ProofCase> all, Optional<String> rule, int workers, Consumer<ProofCaseResult> progress) {
        long start = System.nanoTime();
        List<ProofCase> chosen = all.stream()
                .filter(proofCase -> rule.isEmpty() || proofCase.rule().equals(rule.get()))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Future<List<String>> faithful = pool.submit(this::faithful);
            CompletionService<ProofCaseResult> proofs = submit(chosen, pool);
            List<String> faults = faithful.get();
            return new ProofResult(
                    faults,
                    faults.isEmpty() ? proofCaseResults(chosen, proofs, progress) : List.of(),
                    rule.isEmpty() ? uncovered(all) : List.of(),
                    rules(),
                    rule.isPresent(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProofException("the proof was stopped");
        } catch (ExecutionException failed) {
            throw new ProofException("a proof failed: " + failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private CompletionService<ProofCaseResult> submit(List<ProofCase> chosen, ExecutorService pool) {
        // a runner for each thread: two runs share nothing
        ThreadLocal<ConformanceRunner> runners = ThreadLocal.withInitial(() -> new ConformanceRunner(catalogue));
        CompletionService<ProofCaseResult> proofs = new ExecutorCompletionService<>(pool);
        chosen.forEach(proofCase -> proofs.submit(() -> prove(runners.get(), proofCase)));
        return proofs;
    }

    /** In the order of the cases, whatever the order in which they end. */
    private static List<ProofCaseResult> proofCaseResults(
            List<ProofCase> chosen, CompletionService<ProofCaseResult> proofs, Consumer<ProofCaseResult> progress)
            throws InterruptedException, ExecutionException {
        Map<String, ProofCaseResult> byId = new HashMap<>();
        for (int proof = 0; proof < chosen.size(); proof++) {
            ProofCaseResult proofCaseResult = proofs.take().get();
            progress.accept(proofCaseResult);
            byId.put(proofCaseResult.proofCase().id(), proofCaseResult);
        }
        return chosen.stream().map(proofCase -> byId.get(proofCase.id())).toList();
    }

    private ProofCaseResult prove(ConformanceRunner runner, ProofCase proofCase) {
        try {
            return evaluate(runner, proofCase);
        } catch (RuntimeException fault) {
            // one proof that fails must not hide the results of all others
            return new ProofCaseResult(
                    proofCase,
                    ProofCaseResult.ProofCaseOutcome.BROKEN,
                    "the proof itself failed: " + fault,
                    "",
                    new TreeMap<>(),
                    List.of());
        }
    }

    private ProofCaseResult evaluate(ConformanceRunner runner, ProofCase proofCase) {
        Optional<ExpectedKill> expectedKill = expectedKills.of(proofCase.id());
        try (DeviatingTarget deviatingTarget = targets.open(List.of(proofCase.id()))) {
            Target target = expectedKill.filter(ExpectedKill::ownBindRoot).isPresent()
                    ? deviatingTarget.target().boundByOwnRoot()
                    : deviatingTarget.target();
            try (CompletedRun run = runner.run(
                    RunRequest.unwritten(target, features, deviatingTarget.transport()), ProgressListener.SILENT)) {
                ProofEvaluator proofEvaluator =
                        new ProofEvaluator(proofCase, run.result(), deviatingTarget.activations(proofCase.id()));
                ProofCaseResult result =
                        proofCase.liberty() ? proofEvaluator.ofLiberty() : proofEvaluator.ofDeviation(expectedKill);
                return recorded.map(judge -> judge.judged(result, run, target)).orElse(result);
            }
        }
    }

    /** The faults of a run against the faithful simulator, over the network as in any run; none when all passed. */
    private List<String> faithful() {
        try (DeviatingTarget deviatingTarget = targets.open(List.of());
                CompletedRun completed = new ConformanceRunner(catalogue)
                        .run(
                                RunRequest.unwritten(deviatingTarget.target(), features, HttpTransport.REST_ASSURED),
                                ProgressListener.SILENT)) {
            RunResult run = completed.result();
            List<String> lines = new ArrayList<>();
            // results that are missing are named in the verdict only
            if (run.verdict().outcome() == RunOutcome.KIT_FAULT
                    || run.verdict().outcome() == RunOutcome.CONFIGURATION_FAULT) {
                lines.addAll(run.verdict().reasons());
            }
            Stream.concat(run.examples().stream(), run.rules().stream())
                    .filter(result -> result.outcome() != Outcome.PASSED)
                    .map(ProofRunner::line)
                    .forEach(lines::add);
            recorded.filter(judge -> !features.partial())
                    .ifPresent(judge -> lines.addAll(judge.faithful(completed, deviatingTarget.target())));
            return lines;
        }
    }

    private List<String> uncovered(List<ProofCase> all) {
        Set<String> covered = all.stream().map(ProofCase::rule).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>(rules().stream()
                .filter(rule -> !covered.contains(rule))
                .map(rule -> rule + " has no deviation, so nobody has seen its check fail")
                .toList());
        Set<String> unknown = new TreeSet<>(expectedKills.deviations());
        all.forEach(proofCase -> unknown.remove(proofCase.id()));
        unknown.forEach(id -> lines.add(id + " has an intention but is no deviation"));
        return lines;
    }

    private List<String> rules() {
        return Stream.concat(
                        catalogue.documentedExamples().stream().map(DocumentedExample::name),
                        catalogue.rules().stream().filter(Rule::owed).map(Rule::id))
                .toList();
    }

    private static String line(SubjectResult result) {
        return result.id() + " is " + result.outcome().word() + ": " + result.reason();
    }
}
