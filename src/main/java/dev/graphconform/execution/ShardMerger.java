package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RawRunData;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.ShardResult;
import dev.graphconform.verdict.ShardResult.ExpectedScenario;
import dev.graphconform.verdict.ShardResult.ShardConditions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Merges the shards of a run into the run that they are parts of. */
public final class ShardMerger {
    private final Catalogue page;
    private final CustomRules own;

    /** A merger that judges by this catalogue and these rules of a team's own: those that the shards were run by. */
    public ShardMerger(Catalogue page, CustomRules own) {
        this.page = page;
        this.own = own;
    }

    /**
     * The whole run. A shard that is missing leaves it incomplete.
     *
     * @param given at least one
     * @throws ShardException if they are not parts of one run
     */
    public CompletedRun merge(List<LoadedShard> given) {
        List<LoadedShard> shards =
                new ShardCompatibility(ShardCompatibility.checksum(page, own)).requireCompatible(given);
        RunResult result = new JoinedShards(
                        page, own, shards.stream().map(LoadedShard::part).toList())
                .result();
        ExchangeLog exchanges = exchanges(shards);
        boolean strict = shards.get(0).part().conditions().strict();
        // what shards hand on has people replaced already, where it is to have
        return new CompletedRun(
                result.with(new SharedCauseFinder(
                                result, exchanges, strict, UnaryOperator.identity(), UnaryOperator.identity())
                        .causes()),
                () -> exchanges);
    }

    /** Their numbers go on from shard to shard, so that no two are the same. */
    private static ExchangeLog exchanges(List<LoadedShard> shards) {
        ExchangeLog all = new ExchangeLog();
        int before = 0;
        for (LoadedShard shard : shards) {
            int highest = before;
            for (ScenarioResult result : shard.part().rawRunData().emitted()) {
                for (Exchange exchange : shard.exchanges().of(result.key())) {
                    Exchange renumbered = exchange.numbered(before + exchange.number());
                    all.add(result.key(), renumbered);
                    highest = Math.max(highest, renumbered.number());
                }
                all.scenarioEnded(result.key());
            }
            before = highest;
        }
        return all;
    }

    /**
     * A shard's part as it is given to be merged.
     *
     * @param name what people call it: where it was read from
     * @param part the part
     * @param exchanges the requests and answers of its scenarios
     */
    public record LoadedShard(String name, ShardResult part, ExchangeLog exchanges) {}

    /**
     * Joins the results of shards into the result that one unsharded run would have had. The shards fit together:
     * {@link ShardCompatibility} has checked it.
     */
    private static final class JoinedShards {
        private final Catalogue page;
        private final CustomRules own;
        private final List<ShardResult> parts;
        private final ShardResult first;

        /** Parts in the order of their shards; some may be missing, but not all. */
        JoinedShards(Catalogue page, CustomRules own, List<ShardResult> parts) {
            this.page = page;
            this.own = own;
            this.parts = parts;
            this.first = parts.get(0);
        }

        RunResult result() {
            ShardConditions terms = first.conditions();
            Selection selection = new Selection(terms.subjects(), terms.tagExpressions()).with(terms.level());
            KnownDeviationMatcher known = new KnownDeviationMatcher(
                    terms.known(), first.rawRunData().target().name(), today(), selection.partial());
            List<ScenarioEntry> whole = first.whole().stream()
                    .map(expectedScenario -> new ScenarioEntry(
                            expectedScenario.key(),
                            expectedScenario.subject(),
                            expectedScenario.name(),
                            expectedScenario.location(),
                            Set.of()))
                    .toList();
            return new RunResultAssembler(
                            new ExpectedResults(page, own, whole, selection, known), own, selection, terms.strict())
                    .of(rawRunData());
        }

        /** Shards may run into the next day: what has expired by then has expired. */
        private LocalDate today() {
            return parts.stream()
                    .map(part -> part.conditions().today())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private RawRunData rawRunData() {
            List<RawRunData> all = parts.stream().map(ShardResult::rawRunData).toList();
            List<ScenarioResult> emitted = new ArrayList<>();
            all.forEach(part -> emitted.addAll(part.emitted()));
            emitted.addAll(missing());
            return new RawRunData(
                    runId(all),
                    first.rawRunData().kitVersion(),
                    first.rawRunData().target(),
                    all.stream()
                            .map(RawRunData::startedAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    all.stream()
                            .map(RawRunData::finishedAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    emitted,
                    all.stream().flatMap(part -> part.faults().stream()).toList(),
                    all.stream().anyMatch(RawRunData::reached),
                    setUpFaults(all),
                    all.stream().flatMap(part -> part.firstRemark().stream()).findFirst(),
                    earlyStopReason(all),
                    pace(all.stream().map(RawRunData::pace).toList()),
                    ledger(all.stream().flatMap(part -> part.ledger().stream()).toList()),
                    Optional.empty());
        }

        /** What only some of the shards saw is no fault of the whole: where scenarios were not begun, they say so. */
        private static List<String> setUpFaults(List<RawRunData> all) {
            return all.stream().anyMatch(part -> part.setUpFaults().isEmpty())
                    ? List.of()
                    : all.stream()
                            .flatMap(part -> part.setUpFaults().stream())
                            .distinct()
                            .toList();
        }

        /** The same parts make the same run. */
        private static String runId(List<RawRunData> all) {
            String ids = all.stream().map(RawRunData::runId).collect(Collectors.joining("\n"));
            return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
        }

        private Optional<String> earlyStopReason(List<RawRunData> all) {
            List<Integer> absent = absent();
            return absent.isEmpty()
                    ? all.stream()
                            .flatMap(part -> part.earlyStopReason().stream())
                            .findFirst()
                    : Optional.of(absent.stream()
                            .map(number -> number + "/" + first.shard().of())
                            .collect(Collectors.joining(
                                    ", ",
                                    absent.size() == 1 ? "a shard is missing: " : "shards are missing: ",
                                    "; run what is missing, and merge again")));
        }

        private List<Integer> absent() {
            Set<Integer> there =
                    parts.stream().map(part -> part.shard().number()).collect(Collectors.toSet());
            return IntStream.rangeClosed(1, first.shard().of())
                    .filter(number -> !there.contains(number))
                    .boxed()
                    .toList();
        }

        /** Nobody ran these; without a result of their own their rules would look proved by the rest. */
        private List<ScenarioResult> missing() {
            List<Integer> absent = absent();
            return first.whole().stream()
                    .filter(expectedScenario -> absent.contains(expectedScenario.shard()))
                    .map(this::missing)
                    .toList();
        }

        private ScenarioResult missing(ExpectedScenario expectedScenario) {
            String why = "not begun: shard " + expectedScenario.shard() + "/"
                    + first.shard().of() + " is missing";
            return new ScenarioResult(
                    expectedScenario.key(),
                    expectedScenario.subject(),
                    expectedScenario.name(),
                    expectedScenario.location(),
                    Outcome.NOT_RUN,
                    Optional.of(Failure.of(KitFailureNames.UNDECIDED, why)),
                    List.of(),
                    first.rawRunData().startedAt(),
                    0,
                    List.of(),
                    false);
        }

        private static PaceSummary pace(List<PaceSummary> all) {
            return new PaceSummary(
                    all.stream().mapToInt(PaceSummary::requests).sum(),
                    all.stream().mapToInt(PaceSummary::writes).sum(),
                    all.stream().mapToInt(PaceSummary::throttledAnswers).sum(),
                    all.stream().mapToInt(PaceSummary::gatewayAnswers).sum(),
                    all.stream().map(PaceSummary::waited).reduce(Duration.ZERO, Duration::plus),
                    all.stream().mapToInt(PaceSummary::givenUp).sum(),
                    all.stream().mapToInt(PaceSummary::late).sum(),
                    all.stream()
                            .map(PaceSummary::latest)
                            .max(Comparator.naturalOrder())
                            .orElse(Duration.ZERO));
        }

        private static Optional<LedgerSummary> ledger(List<LedgerSummary> all) {
            if (all.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new LedgerSummary(
                    all.get(0).file(),
                    all.stream().mapToInt(LedgerSummary::created).sum(),
                    all.stream().mapToInt(LedgerSummary::unclear).sum(),
                    all.stream().mapToInt(LedgerSummary::deleted).sum(),
                    all.stream()
                            .flatMap(ledger -> ledger.leftoverNotes().stream())
                            .toList(),
                    all.stream().skip(1).map(LedgerSummary::file).toList()));
        }
    }
}
