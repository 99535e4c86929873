package dev.graphconform.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The recorded traffic that a judgement rests on, in place of requests of its own.
 *
 * @param recordings the recordings, in the order in which they were given
 */
public record JudgedTraffic(List<JudgedRecording> recordings) {
    /** Why a rule is stale that no listed entry is about. */
    static final String EXPECTED = "--known expects the recording to put it in question";

    private static final Set<Outcome> UNASKED = EnumSet.of(Outcome.NOT_RUN, Outcome.NOT_APPLICABLE);

    /** Copies the recordings. */
    public JudgedTraffic {
        recordings = List.copyOf(recordings);
    }

    /**
     * One recording.
     *
     * @param name its file, as people are told
     * @param entries how many entries it has, of whatever host
     * @param exchanges how many exchanges of Create chat they hold, reads that follow included
     * @param unjudged what of them cannot be judged, and why: a line each, with the number of the entry
     */
    public record JudgedRecording(String name, int entries, int exchanges, List<String> unjudged) {
        /** Copies the lines. */
        public JudgedRecording {
            unjudged = List.copyOf(unjudged);
        }
    }

    /** What cannot be judged, of all recordings. */
    public List<String> unjudged() {
        return recordings.stream()
                .map(JudgedRecording::unjudged)
                .flatMap(List::stream)
                .toList();
    }

    /** How many exchanges there are in all recordings. */
    public int exchanges() {
        return recordings.stream().mapToInt(JudgedRecording::exchanges).sum();
    }

    /** The rules that the traffic put in question. */
    public static List<SubjectResult> asked(List<SubjectResult> rules) {
        return rules.stream().filter(JudgedTraffic::isAsked).toList();
    }

    /** Whether the rule was expected to be put in question, and was not. */
    public static boolean isMissed(SubjectResult rule) {
        return rule.outcome() == Outcome.STALE && rule.reason().startsWith(EXPECTED);
    }

    private static boolean isAsked(SubjectResult rule) {
        return rule.scenarios().stream().anyMatch(scenario -> !UNASKED.contains(scenario.outcome()));
    }

    private static boolean isTold(SubjectResult rule) {
        return isAsked(rule) && rule.outcome() != Outcome.INCONCLUSIVE;
    }

    /** The verdict on these rules, none of which failed in a way that decides. */
    Verdict verdict(List<SubjectResult> rules) {
        List<SubjectResult> asked = asked(rules);
        List<String> broken = asked.stream()
                .filter(rule -> rule.outcome() == Outcome.BROKEN)
                .map(VerdictCalculator::line)
                .toList();
        if (!broken.isEmpty()) {
            return new Verdict(RunOutcome.INCOMPLETE, ExitCode.INCOMPLETE, broken);
        }
        return asked.stream().anyMatch(JudgedTraffic::isTold)
                ? new Verdict(RunOutcome.NO_DEVIATION_SEEN, ExitCode.SUCCESS, seen(rules, asked))
                : new Verdict(RunOutcome.INCOMPLETE, ExitCode.INCOMPLETE, nothingJudged(asked));
    }

    private List<String> nothingJudged(List<SubjectResult> asked) {
        List<String> reasons = new ArrayList<>(List.of("of " + counted(exchanges(), "exchange")
                + " of Create chat in " + (recordings.size() == 1 ? "the recording" : "the recordings")
                + " nothing could be judged"));
        reasons.addAll(unjudged());
        asked.stream().map(VerdictCalculator::line).forEach(reasons::add);
        return reasons;
    }

    private static List<String> seen(List<SubjectResult> rules, List<SubjectResult> asked) {
        long holding =
                asked.stream().filter(rule -> rule.outcome() == Outcome.PASSED).count();
        long excepted = asked.stream().filter(SubjectResult::excepted).count();
        long open = asked.stream().filter(JudgedTraffic::isOpen).count();
        long beside = asked.size() - holding - excepted - open;
        String told = asked.size() + " of " + counted(rules.size(), "rule")
                + (asked.size() == 1 ? " was" : " were") + " put in question: " + holding
                + (holding == 1 ? " holds" : " hold")
                + (excepted > 0 ? ", " + excepted + " as listed as known" : "")
                + (beside > 0 ? ", " + beside + (beside == 1 ? " does" : " do") + " not, and decide" : "")
                + (beside > 0 ? (beside == 1 ? "s" : "") + " nothing" : "")
                + (open == 0 ? "" : ", " + open + " could not be told");
        return Stream.concat(Stream.of(told), leftOpen(rules).stream()).toList();
    }

    /** A line for each kind of rule of which the traffic tells nothing. */
    public static List<String> leftOpen(List<SubjectResult> rules) {
        return Stream.of(
                        named("could not be told", rules.stream().filter(JudgedTraffic::isOpen)),
                        named("not in question", rules.stream().filter(rule -> !isAsked(rule))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isOpen(SubjectResult rule) {
        return isAsked(rule) && rule.outcome() == Outcome.INCONCLUSIVE && !rule.excepted();
    }

    private static Optional<String> named(String what, Stream<SubjectResult> rules) {
        List<String> ids = rules.map(SubjectResult::id).toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(what + ": " + String.join(", ", ids));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
