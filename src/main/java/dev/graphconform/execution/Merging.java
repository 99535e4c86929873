package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.own.OwnRules;
import dev.graphconform.verdict.Checks;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Gathered;
import dev.graphconform.verdict.KnownJudge;
import dev.graphconform.verdict.LedgerFacts;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.Owed;
import dev.graphconform.verdict.RunPace;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.ShardPart;
import dev.graphconform.verdict.ShardTerms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Joins the parts of a run into the result that one run of everything would have had. The parts fit: {@link Fit} has seen to it. */
final class Merging {
    private final Catalogue page;
    private final OwnRules own;
    private final List<ShardPart> parts;
    private final ShardPart first;

    /** Parts in the order of their shards; some may be missing, but not all. */
    Merging(Catalogue page, OwnRules own, List<ShardPart> parts) {
        this.page = page;
        this.own = own;
        this.parts = parts;
        this.first = parts.get(0);
    }

    RunResult result() {
        ShardTerms terms = first.terms();
        Selection selection = new Selection(terms.subjects(), terms.tagExpressions());
        KnownJudge known = new KnownJudge(terms.known(), first.gathered().target().name(), today(), selection.partial());
        List<ScenarioEntry> whole = first.whole().stream()
                .map(owed -> new ScenarioEntry(owed.key(), owed.subject(), owed.name(), owed.location(), Set.of()))
                .toList();
        return new Conclusion(new Books(page, own, whole, selection, known), own, selection, terms.strict()).of(gathered());
    }

    /** Shards may run into the next day: what has expired by then has expired. */
    private LocalDate today() {
        return parts.stream().map(part -> part.terms().today()).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Gathered gathered() {
        List<Gathered> all = parts.stream().map(ShardPart::gathered).toList();
        List<ScenarioResult> emitted = new ArrayList<>();
        all.forEach(part -> emitted.addAll(part.emitted()));
        emitted.addAll(missing());
        return new Gathered(
                runId(all),
                first.gathered().kitVersion(),
                first.gathered().target(),
                all.stream().map(Gathered::startedAt).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Gathered::finishedAt).max(Comparator.naturalOrder()).orElseThrow(),
                emitted,
                all.stream().flatMap(part -> part.faults().stream()).toList(),
                all.stream().anyMatch(Gathered::reached),
                cutShort(all),
                pace(all.stream().map(Gathered::pace).toList()),
                ledger(all.stream().flatMap(part -> part.ledger().stream()).toList()));
    }

    /** The same parts make the same run. */
    private static String runId(List<Gathered> all) {
        String ids = all.stream().map(Gathered::runId).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<String> cutShort(List<Gathered> all) {
        List<Integer> absent = absent();
        return absent.isEmpty()
                ? all.stream().flatMap(part -> part.cutShort().stream()).findFirst()
                : Optional.of(absent.stream().map(number -> number + "/" + first.shard().of()).collect(Collectors.joining(
                        ", ", absent.size() == 1 ? "a shard is missing: " : "shards are missing: ", "; run what is missing, and merge again")));
    }

    private List<Integer> absent() {
        Set<Integer> there = parts.stream().map(part -> part.shard().number()).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, first.shard().of()).filter(number -> !there.contains(number)).boxed().toList();
    }

    /** Nobody ran these; without a result of their own their rules would look proved by the rest. */
    private List<ScenarioResult> missing() {
        List<Integer> absent = absent();
        return first.whole().stream().filter(owed -> absent.contains(owed.shard())).map(this::missing).toList();
    }

    private ScenarioResult missing(Owed owed) {
        String why = "not begun: shard " + owed.shard() + "/" + first.shard().of() + " is missing";
        return new ScenarioResult(
                owed.key(), owed.subject(), owed.name(), owed.location(), Outcome.NOT_RUN, Optional.of(Failure.of(Checks.UNDECIDED, why)),
                List.of(), first.gathered().startedAt(), 0, List.of(), false);
    }

    private static RunPace pace(List<RunPace> all) {
        return new RunPace(
                all.stream().mapToInt(RunPace::requests).sum(),
                all.stream().mapToInt(RunPace::writes).sum(),
                all.stream().mapToInt(RunPace::throttledAnswers).sum(),
                all.stream().map(RunPace::waited).reduce(Duration.ZERO, Duration::plus),
                all.stream().mapToInt(RunPace::givenUp).sum(),
                all.stream().mapToInt(RunPace::late).sum(),
                all.stream().map(RunPace::latest).max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }

    private static Optional<LedgerFacts> ledger(List<LedgerFacts> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LedgerFacts(
                all.get(0).file(),
                all.stream().mapToInt(LedgerFacts::created).sum(),
                all.stream().mapToInt(LedgerFacts::deleted).sum(),
                all.stream().flatMap(ledger -> ledger.leftovers().stream()).toList(),
                all.stream().skip(1).map(LedgerFacts::file).toList()));
    }
}
