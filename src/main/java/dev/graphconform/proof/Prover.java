package dev.graphconform.proof;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Example;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.ConformanceKit;
import dev.graphconform.execution.Progress;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
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
 * Runs all features against each deviation and liberty. Nothing is left out as "cannot be touched": a choice could be wrong, and whole runs are cheap
 * enough.
 */
public final class Prover {
    private final Catalogue catalogue;
    private final Arena.Opener arenas;
    private final Intentions intentions;
    private final Selection features;

    /** A prover on these targets. */
    public Prover(Catalogue catalogue, Arena.Opener arenas, Intentions intentions) {
        this(catalogue, arenas, intentions, Selection.ALL);
    }

    /** The same with part of the features only: what a kit that lost checks would prove. */
    public Prover(Catalogue catalogue, Arena.Opener arenas, Intentions intentions, Selection features) {
        this.catalogue = catalogue;
        this.arenas = arenas;
        this.intentions = intentions;
        this.features = features;
    }

    /**
     * Proves.
     *
     * @param all every deviation and liberty that there is
     * @param rule proves this rule's or example's deviations only; empty for everything
     * @param workers how many proofs go on at the same time
     * @param progress hears of each finding as it comes, in the caller's thread, once everything passed on the faithful simulator
     */
    public ProofResult prove(List<Subject> all, Optional<String> rule, int workers, Consumer<Finding> progress) {
        long start = System.nanoTime();
        List<Subject> chosen = all.stream().filter(subject -> rule.isEmpty() || subject.rule().equals(rule.get())).toList();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Future<List<String>> faithful = pool.submit(this::faithful);
            CompletionService<Finding> proofs = begun(chosen, pool);
            List<String> faults = faithful.get();
            return new ProofResult(
                    faults,
                    faults.isEmpty() ? findings(chosen, proofs, progress) : List.of(),
                    rule.isEmpty() ? uncovered(all) : List.of(),
                    rules(),
                    rule.isPresent(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProofFault("the proof was stopped");
        } catch (ExecutionException failed) {
            throw new ProofFault("a proof failed: " + failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private CompletionService<Finding> begun(List<Subject> chosen, ExecutorService pool) {
        // a launcher for each thread: two runs share nothing
        ThreadLocal<ConformanceKit> kits = ThreadLocal.withInitial(() -> new ConformanceKit(catalogue));
        CompletionService<Finding> proofs = new ExecutorCompletionService<>(pool);
        chosen.forEach(subject -> proofs.submit(() -> prove(kits.get(), subject)));
        return proofs;
    }

    /** In the order of the subjects, whatever the order in which they come. */
    private static List<Finding> findings(List<Subject> chosen, CompletionService<Finding> proofs, Consumer<Finding> progress)
            throws InterruptedException, ExecutionException {
        Map<String, Finding> byId = new HashMap<>();
        for (int proof = 0; proof < chosen.size(); proof++) {
            Finding finding = proofs.take().get();
            progress.accept(finding);
            byId.put(finding.subject().id(), finding);
        }
        return chosen.stream().map(subject -> byId.get(subject.id())).toList();
    }

    private Finding prove(ConformanceKit kit, Subject subject) {
        try {
            return appraised(kit, subject);
        } catch (RuntimeException fault) {
            // one proof that fails must not hide what all others found
            return new Finding(subject, Finding.Kind.BROKEN, "the proof itself failed: " + fault, "", new TreeMap<>(), List.of());
        }
    }

    private Finding appraised(ConformanceKit kit, Subject subject) {
        try (Arena arena = arenas.open(List.of(subject.id()))) {
            RunResult run = kit.run(RunRequest.unwritten(arena.target(), features, arena.shortcut()), Progress.SILENT).result();
            Appraisal appraisal = new Appraisal(subject, run, arena.landed(subject.id()));
            return subject.liberty() ? appraisal.ofLiberty() : appraisal.ofDeviation(intentions.of(subject.id()));
        }
    }

    /** Everything passes on the faithful simulator, sent as in any run. */
    private List<String> faithful() {
        try (Arena arena = arenas.open(List.of())) {
            RunResult run = new ConformanceKit(catalogue).run(RunRequest.of(arena.target(), features, 1, false), Progress.SILENT).result();
            List<String> lines = new ArrayList<>();
            // faults of the kit's books stand in the verdict only
            if (run.verdict().outcome() == RunOutcome.KIT_FAULT || run.verdict().outcome() == RunOutcome.CONFIGURATION_FAULT) {
                lines.addAll(run.verdict().reasons());
            }
            Stream.concat(run.examples().stream(), run.rules().stream())
                    .filter(result -> result.outcome() != Outcome.PASSED)
                    .map(Prover::line)
                    .forEach(lines::add);
            return lines;
        }
    }

    private List<String> uncovered(List<Subject> all) {
        Set<String> covered = all.stream().map(Subject::rule).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>(rules().stream()
                .filter(rule -> !covered.contains(rule))
                .map(rule -> rule + " has no deviation, so nobody has seen its check fail")
                .toList());
        Set<String> unknown = new TreeSet<>(intentions.deviations());
        all.forEach(subject -> unknown.remove(subject.id()));
        unknown.forEach(id -> lines.add(id + " has an intention but is no deviation"));
        return lines;
    }

    private List<String> rules() {
        return Stream.concat(
                        catalogue.examples().stream().map(Example::name),
                        catalogue.rules().stream().filter(Rule::owed).map(Rule::id))
                .toList();
    }

    private static String line(SubjectResult result) {
        return result.id() + " is " + result.outcome().word() + ": " + result.reason();
    }
}
