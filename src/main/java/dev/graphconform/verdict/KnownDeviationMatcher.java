package dev.graphconform.verdict;

import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.NotRun;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the results of rules with the entries of the known-deviations file.
 *
 * @param known what people said
 * @param target the name of the target
 * @param today the day that decides what has expired
 * @param partial whether a filter narrowed the run: a listed scenario may then be missing without being gone
 * @param part whether this is one shard: what is listed may then fail in another one
 * @param recorded whether recorded traffic is judged: it need not show all that is listed, and nobody can name its
 *     exchanges beforehand
 */
public record KnownDeviationMatcher(
        KnownDeviations known, String target, LocalDate today, boolean partial, boolean part, boolean recorded) {
    /** Has no entries and changes nothing. */
    public static final KnownDeviationMatcher NONE =
            new KnownDeviationMatcher(KnownDeviations.NONE, "", LocalDate.EPOCH, false);

    /** For a run that sees all that it owes. */
    public KnownDeviationMatcher(KnownDeviations known, String target, LocalDate today, boolean partial) {
        this(known, target, today, partial, false);
    }

    /** For a run, or for one shard of it. */
    public KnownDeviationMatcher(KnownDeviations known, String target, LocalDate today, boolean partial, boolean part) {
        this(known, target, today, partial, part, false);
    }

    /** For recorded traffic. */
    public static KnownDeviationMatcher ofRecorded(KnownDeviations known, String target, LocalDate today) {
        return new KnownDeviationMatcher(known, target, today, true, false, true);
    }

    /** The same rule or example, with known failures called so, and what was said wrongly called stale. */
    public SubjectResult judge(SubjectResult subject) {
        List<KnownDeviation> entries = known.about(subject.id(), target);
        boolean leftOut = subject.scenarios().stream().allMatch(ScenarioResult::leftOut);
        ScenarioDeviationMatcher judge = new ScenarioDeviationMatcher(entries, today, recorded);
        List<ScenarioResult> scenarios = subject.scenarios().stream()
                .map(scenario -> scenario.leftOut() && !leftOut ? scenario : judge.judge(scenario))
                .toList();
        SubjectResult judged =
                SubjectResult.of(subject.id(), subject.kind(), subject.level(), subject.title(), scenarios);
        SubjectResult noted = noted(judged);
        if (judged.outcome() == Outcome.STALE) {
            return noted;
        }
        boolean countedOn = judged.outcome() == Outcome.NOT_RUN && known.countsOn(subject.id()) && !(part && leftOut);
        return stale(noted, entries, judge)
                .orElseGet(() ->
                        countedOn && !noted.excepted() ? noted.withOutcome(Outcome.STALE, expected(noted)) : noted);
    }

    private String expected(SubjectResult subject) {
        return recorded
                ? JudgedTraffic.EXPECTED + ": " + subject.reason()
                : "expected to run, but it is not-run: " + subject.reason();
    }

    /** What an entry that ends soon, or hardly ever, asks a person to do: one line for each that is about what ran. */
    public List<String> remarks(Set<String> owed) {
        Map<String, List<KnownDeviation>> byPlace = known.entries().stream()
                .filter(entry -> owed.contains(entry.subject()) && entry.isAbout(target))
                .collect(Collectors.groupingBy(KnownDeviation::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.values().stream()
                .flatMap(entries ->
                        entries.get(0).listing().remark(today).stream().map(remark -> remark(entries, remark)))
                .toList();
    }

    private static String remark(List<KnownDeviation> entries, String remark) {
        List<String> subjects =
                entries.stream().map(KnownDeviation::subject).distinct().toList();
        KnownDeviation entry = entries.get(0);
        return "Known deviation " + entry.place() + " (" + subjects.get(0)
                + (subjects.size() > 1 ? " and " + (subjects.size() - 1) + " more" : "") + "; "
                + entry.listing().owner() + ", " + entry.listing().link() + ") " + remark + ".";
    }

    /** With what people said of its outcome. What is not decided is excused when each such scenario is. */
    private static SubjectResult noted(SubjectResult judged) {
        Optional<ScenarioResult> open = judged.counting().stream()
                .filter(scenario -> ScenarioDeviationMatcher.UNDECIDED.contains(scenario.outcome())
                        && scenario.listing().isEmpty())
                .max(Comparator.comparing(ScenarioResult::outcome));
        if (open.isPresent() && ScenarioDeviationMatcher.UNDECIDED.contains(judged.outcome())) {
            return judged.withOutcome(open.get().outcome(), open.get().reason());
        }
        return judged.withNote(judged.counting().stream()
                .filter(scenario -> scenario.outcome() == judged.outcome())
                .map(ScenarioResult::listing)
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** Where an entry says something that did not happen: the list is out of date. */
    private Optional<SubjectResult> stale(
            SubjectResult subject, List<KnownDeviation> entries, ScenarioDeviationMatcher judge) {
        for (KnownDeviation entry : entries) {
            if (!judge.used(entry)) {
                Optional<String> but = entry.listing().expired(today)
                        ? Optional.of(ScenarioDeviationMatcher.until(entry))
                        : otherwise(subject, entry, entries, judge);
                if (but.isPresent()) {
                    return Optional.of(
                            subject.withOutcome(Outcome.STALE, ScenarioDeviationMatcher.sentence(entry, but.get()))
                                    .withNote(Optional.of(entry.listing())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> otherwise(
            SubjectResult subject, KnownDeviation entry, List<KnownDeviation> entries, ScenarioDeviationMatcher judge) {
        if (part) {
            // what is listed may come out so in another shard
            return Optional.empty();
        }
        if (recorded) {
            return entry.expected() instanceof Fails
                            && entry.scenario().isEmpty()
                            && subject.outcome() == Outcome.PASSED
                    ? Optional.of("but it passes")
                    : Optional.empty();
        }
        if (entry.expected() instanceof Fails) {
            return entry.scenario()
                    .filter(name -> !partial && subject.scenarios().stream().noneMatch(entry::names))
                    .map(name -> "but it has no scenario \"" + name + "\"");
        }
        boolean idle = entry.expected() instanceof NotRun;
        boolean anotherReason = idle
                ? subject.outcome() == Outcome.NOT_RUN
                : subject.outcome() == Outcome.INCONCLUSIVE || subject.outcome() == Outcome.BROKEN;
        if (anotherReason) {
            boolean alike = entries.stream()
                    .anyMatch(other -> judge.used(other)
                            && other.expected().getClass() == entry.expected().getClass());
            return alike
                    ? Optional.empty()
                    : Optional.of("but it is " + subject.outcome().word() + " for another reason: " + subject.reason());
        }
        return switch (subject.outcome()) {
            case PASSED, KNOWN ->
                Optional.of(
                        idle ? "but it ran" : "but it is " + subject.outcome().word());
            case FAILED, INCONCLUSIVE -> idle ? Optional.of("but it ran") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
