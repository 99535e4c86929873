package dev.graphconform.report.content;

import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page's rules and examples that did not simply pass, in the parts in which every text about a run tells them: on
 * the terminal, in the summary, the report and the files for programs. Each stands in one part.
 *
 * @param run what is told
 * @param failed what does not hold and decides, stale entries of the known-deviations file among it
 * @param warned what does not hold and does not decide
 * @param known what does not hold, or was not proved, as people said
 * @param unproved what was not proved, or is not about this target
 */
public record RunDigest(
        RunResult run,
        List<SubjectResult> failed,
        List<SubjectResult> warned,
        List<SubjectResult> known,
        List<SubjectResult> unproved) {
    /** The heading of what decides. */
    public static final String FAILED = "What failed";
    /** The heading of what does not hold and does not decide. */
    public static final String WARNED = "Warnings (they do not hold, and do not decide)";
    /** The heading of what people said. */
    public static final String KNOWN = "What is known not to hold";
    /** The heading of what is open. */
    public static final String UNPROVED = "What was not proved";

    private static final String WARNINGS = "warnings";
    private static final Set<Outcome> OPEN =
            EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN, Outcome.NOT_APPLICABLE);
    private static final String INSTEAD = ", but it fails otherwise: ";
    private static final int VALUE_LIMIT = 120;

    /** Of this run. */
    public static RunDigest of(RunResult run) {
        FailureWeight weight = FailureWeight.of(run);
        Predicate<SubjectResult> red = subject -> FailureWeight.red(subject.outcome());
        Predicate<SubjectResult> deciding = subject -> weight.decides(subject, subject.outcome());
        Predicate<SubjectResult> listed = subject -> subject.excepted() || subject.outcome() == Outcome.KNOWN;
        return new RunDigest(
                run,
                chosen(run, red.and(deciding)),
                chosen(run, red.and(deciding.negate())),
                chosen(run, listed),
                chosen(run, listed.negate().and(subject -> OPEN.contains(subject.outcome()))));
    }

    /** The heading of what is open; a recording owes nothing. */
    public String unprovedHeading() {
        return run.recorded().isPresent() ? "What was not put in question, or could not be told" : UNPROVED;
    }

    /** The parts by the names that programs read. */
    public Map<String, List<SubjectResult>> parts() {
        Map<String, List<SubjectResult>> parts = new LinkedHashMap<>();
        parts.put("failed", failed);
        parts.put("warnings", warned);
        parts.put("known", known);
        parts.put("notProved", unproved);
        return parts;
    }

    private static List<SubjectResult> chosen(RunResult run, Predicate<SubjectResult> which) {
        return subjects(run).filter(which).toList();
    }

    private static Stream<SubjectResult> subjects(RunResult run) {
        return Stream.concat(run.rules().stream(), run.examples().stream());
    }

    /** What was not proved, by its outcome and reason. */
    public Map<String, List<SubjectResult>> byReason(List<SubjectResult> subjects) {
        return subjects.stream()
                .collect(Collectors.groupingBy(
                        subject -> subject.outcome().word() + ": "
                                + cause(subject).map(SharedCause::answer).orElse(subject.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The reasons of the verdict that are about no single rule or example, which have a line of their own. */
    public List<String> otherReasons() {
        return run.verdict().reasons().stream()
                .filter(reason -> subjects(run).noneMatch(subject -> FailureWeight.isAbout(reason, subject)))
                .distinct()
                .toList();
    }

    /** Whether the verdict names this rule or example among its reasons. */
    public boolean inVerdict(SubjectResult subject) {
        return run.verdict().reasons().stream().anyMatch(reason -> FailureWeight.isAbout(reason, subject));
    }

    /** What was expected and what came in one line, or the reason where nothing was compared. */
    public String why(SubjectResult subject) {
        boolean told = cause(subject).isPresent();
        if (subject.outcome() == Outcome.STALE) {
            return stale(subject);
        }
        return compared(subject, told)
                .orElseGet(() -> told ? "by the one answer above" : SafeText.atMost(2 * VALUE_LIMIT, subject.reason()));
    }

    /** What is listed may be long; what came instead is shown all the same. */
    private String stale(SubjectResult subject) {
        String reason = subject.reason();
        int instead = reason.indexOf(INSTEAD);
        return instead < 0
                ? SafeText.atMost(3 * VALUE_LIMIT, reason)
                : SafeText.atMost(2 * VALUE_LIMIT, reason.substring(0, instead))
                        + INSTEAD
                        + compared(subject, false)
                                .orElseGet(() ->
                                        SafeText.atMost(2 * VALUE_LIMIT, reason.substring(instead + INSTEAD.length())));
    }

    private Optional<String> compared(SubjectResult subject, boolean told) {
        return subject.scenarios().stream()
                .filter(scenario -> scenario.outcome() == subject.outcome() && !scenario.leftOut())
                .map(scenario -> scenario.failure()
                        .flatMap(failure -> comparison(failure, told))
                        .map(line -> run.recorded().isPresent() ? line + ": " + scenario.name() : line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What was expected, what came, and where; empty where nothing was compared. */
    public static Optional<String> comparison(Failure failure) {
        return comparison(failure, false);
    }

    private static Optional<String> comparison(Failure failure, boolean told) {
        return failure.expected()
                .flatMap(expected -> failure.actual()
                        .map(actual -> "expected " + shortened(expected) + ", was "
                                + (told ? "the one answer above" : shortened(actual))
                                + failure.where()
                                        .map(where -> " (" + where + ")")
                                        .orElse("")));
    }

    private Optional<SharedCause> cause(SubjectResult subject) {
        return SharedCause.of(subject, run.causes());
    }

    private static String shortened(String value) {
        return SafeText.atMost(VALUE_LIMIT, value.strip());
    }

    /** How many there are of which outcome, where a failure that does not decide is a warning. */
    public String counts(List<SubjectResult> subjects) {
        List<String> parts = new ArrayList<>();
        byWord(subjects).forEach((word, count) -> {
            if (count > 0) {
                parts.add(count + " " + (count == 1 && word.equals(WARNINGS) ? "warning" : word));
            }
        });
        return subjects.size() + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    /** The same by word, those of which there are none too; what is failed is what decides. */
    public Map<String, Long> byWord(List<SubjectResult> subjects) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(
                    outcome.word(),
                    subjects.stream()
                            .filter(subject -> subject.outcome() == outcome && !warned.contains(subject))
                            .count());
        }
        counts.put(WARNINGS, subjects.stream().filter(warned::contains).count());
        return counts;
    }
}
