package dev.graphconform.verdict;

import dev.graphconform.verdict.KnownDeviation.Expected;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.NotRun;
import dev.graphconform.verdict.KnownDeviation.Undecided;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Compares the results of rules with the entries of the known-deviations file.
 *
 * @param known what people said
 * @param target the name of the target
 * @param today the day that decides what has expired
 * @param partial whether a filter narrowed the run: a listed scenario may then be missing without being gone
 * @param part whether this is one shard: what is listed may then fail in another one
 */
public record KnownDeviationMatcher(
        KnownDeviations known, String target, LocalDate today, boolean partial, boolean part) {
    /** Has no entries and changes nothing. */
    public static final KnownDeviationMatcher NONE =
            new KnownDeviationMatcher(KnownDeviations.NONE, "", LocalDate.EPOCH, false);

    /** For a run that sees all that it owes. */
    public KnownDeviationMatcher(KnownDeviations known, String target, LocalDate today, boolean partial) {
        this(known, target, today, partial, false);
    }

    /** The same rule or example, with known failures called so, and what was said wrongly called stale. */
    public SubjectResult judge(SubjectResult subject) {
        List<KnownDeviation> entries = known.about(subject.id(), target);
        List<KnownDeviation> fails = saying(entries, Fails.class);
        SubjectResult judged =
                subject.outcome() == Outcome.NOT_RUN || fails.isEmpty() ? subject : failing(subject, fails);
        if (judged.outcome() == Outcome.STALE) {
            return judged;
        }
        return switch (judged.outcome()) {
            case NOT_RUN -> notRun(judged, entries);
            case INCONCLUSIVE, BROKEN -> undecided(judged, entries);
            default -> decided(judged, entries);
        };
    }

    private SubjectResult notRun(SubjectResult subject, List<KnownDeviation> entries) {
        List<KnownDeviation> idle = saying(entries, NotRun.class);
        for (KnownDeviation entry : idle) {
            if (((NotRun) entry.expected()).matches(subject.reason())) {
                return excused(subject, entry);
            }
        }
        if (!idle.isEmpty()) {
            return stale(subject, idle.get(0), "but for another reason: " + subject.reason());
        }
        if (known.countsOn(subject.id())) {
            return subject.withOutcome(Outcome.STALE, "expected to run, but it is not-run: " + subject.reason());
        }
        return expired(subject, entries);
    }

    private SubjectResult undecided(SubjectResult subject, List<KnownDeviation> entries) {
        List<KnownDeviation> listed = saying(entries, Undecided.class);
        for (KnownDeviation entry : listed) {
            if (((Undecided) entry.expected()).matches(subject)) {
                return excused(subject, entry);
            }
        }
        if (!listed.isEmpty()) {
            return stale(
                    subject,
                    listed.get(0),
                    "but it is " + subject.outcome().word() + " for another reason: " + subject.reason());
        }
        return decided(subject, entries);
    }

    private SubjectResult decided(SubjectResult subject, List<KnownDeviation> entries) {
        Optional<KnownDeviation> idle = saying(entries, NotRun.class).stream().findFirst();
        if (idle.isPresent() && ran(subject)) {
            return stale(subject, idle.get(), "but it ran");
        }
        Optional<KnownDeviation> undecided =
                saying(entries, Undecided.class).stream().findFirst();
        if (undecided.isPresent()
                && !part
                && (subject.outcome() == Outcome.PASSED || subject.outcome() == Outcome.KNOWN)) {
            return stale(
                    subject, undecided.get(), "but it is " + subject.outcome().word());
        }
        return saying(entries, Fails.class).isEmpty() ? expired(subject, entries) : subject;
    }

    private SubjectResult excused(SubjectResult subject, KnownDeviation entry) {
        return entry.listing().expired(today)
                ? staleByDate(subject, entry)
                : subject.withNote(Optional.of(entry.listing()));
    }

    private static List<KnownDeviation> saying(List<KnownDeviation> entries, Class<? extends Expected> what) {
        return entries.stream()
                .filter(entry -> what.isInstance(entry.expected()))
                .toList();
    }

    private SubjectResult failing(SubjectResult subject, List<KnownDeviation> entries) {
        ScenarioDeviationMatcher judge = new ScenarioDeviationMatcher(entries, today);
        List<ScenarioResult> scenarios =
                subject.scenarios().stream().map(judge::judge).toList();
        SubjectResult judged =
                SubjectResult.of(subject.id(), subject.kind(), subject.level(), subject.title(), scenarios);
        SubjectResult listed = judged.withNote(scenarios.stream()
                .filter(scenario -> scenario.outcome() == judged.outcome())
                .map(ScenarioResult::listing)
                .flatMap(Optional::stream)
                .findFirst());
        if (judged.outcome() == Outcome.FAILED || judged.outcome() == Outcome.STALE) {
            return listed;
        }
        for (KnownDeviation entry : judge.unused()) {
            if (entry.listing().expired(today)) {
                return staleByDate(listed, entry);
            }
            if (entry.scenario().isPresent()
                    && !partial
                    && !part
                    && scenarios.stream().noneMatch(entry::names)) {
                return stale(
                        listed,
                        entry,
                        "but it has no scenario \"" + entry.scenario().get() + "\"");
            }
            if (entry.scenario().isEmpty() && !part && judge.passes(scenarios)) {
                return stale(listed, entry, "but it passes");
            }
        }
        return listed;
    }

    private SubjectResult expired(SubjectResult subject, List<KnownDeviation> entries) {
        return entries.stream()
                .filter(entry -> entry.listing().expired(today))
                .findFirst()
                .map(entry -> staleByDate(subject, entry))
                .orElse(subject);
    }

    private SubjectResult staleByDate(SubjectResult subject, KnownDeviation entry) {
        return stale(subject, entry, "but only until " + entry.listing().expires());
    }

    private static SubjectResult stale(SubjectResult subject, KnownDeviation entry, String but) {
        return subject.withOutcome(Outcome.STALE, ScenarioDeviationMatcher.sentence(entry, but))
                .withNote(Optional.of(entry.listing()));
    }

    private static boolean ran(SubjectResult subject) {
        return subject.outcome() != Outcome.NOT_APPLICABLE && subject.outcome() != Outcome.BROKEN;
    }
}
