package dev.graphconform.report.content;

import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SuiteSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict of a run in one sentence: the same on the terminal, in the summary, the report and the files. */
public final class VerdictSentence {
    private static final Set<RunOutcome> CONFORMANCE =
            EnumSet.of(RunOutcome.CONFORMANT, RunOutcome.CONFORMANT_WITH_EXCEPTIONS, RunOutcome.NON_CONFORMANT);

    private static final int MOST_NAMED = 3;

    private final RunDigest digest;
    private final RunResult run;

    /** The sentence about this run. */
    public VerdictSentence(RunDigest digest) {
        this.digest = digest;
        this.run = digest.run();
    }

    /** The whole: the word, the exit code and what they mean. */
    public String line() {
        return word() + " " + exitCode() + ": " + meaning();
    }

    /** The outcome in capitals, with what a team's own rules add to it. */
    public String word() {
        RunOutcome outcome = run.verdict().outcome();
        int exitCode = run.verdict().exitCode();
        boolean decidedByOwn = exitCode != ExitCode.SUCCESS.code()
                && ExitCode.SUCCESS.outcomes().contains(outcome)
                && outcome != RunOutcome.SHARD;
        String beside = !decidedByOwn
                ? ""
                : exitCode == ExitCode.INCOMPLETE.code() ? ", own rules not proved" : ", own rules do not hold";
        return outcome.word().toUpperCase(Locale.ROOT) + about() + beside;
    }

    /** What the word is about; nothing for Create chat. */
    private String about() {
        String joint = CONFORMANCE.contains(run.verdict().outcome()) ? " to " : " for ";
        return run.target().suite().map(suite -> joint + suite.title()).orElse("");
    }

    /** The exit code in brackets, with what the run was narrowed to. */
    public String exitCode() {
        return "(exit code " + run.verdict().exitCode()
                + run.shard().map(part -> ", shard " + part.shard().word()).orElse("")
                + run.narrowing().map(given -> ", " + given).orElse("") + ")";
    }

    /** What the outcome means, as a sentence without a capital. */
    public String meaning() {
        return run.target().suite().flatMap(this::ofSuite).orElseGet(this::ofCreateChat);
    }

    /** Empty where the sentence of any run is true. */
    private Optional<String> ofSuite(SuiteSummary suite) {
        int waiting = suite.waiting().size();
        String rest = waiting == 0
                ? "."
                : "; " + waiting + (waiting == 1 ? " rule or example waits." : " rules or examples wait.");
        return switch (run.verdict().outcome()) {
            case CONFORMANT -> Optional.of("every rule and example of " + suite.folder() + " holds" + rest);
            case NON_CONFORMANT -> Optional.of(failures() + rest);
            case INCOMPLETE ->
                Optional.of("nothing failed, but not everything "
                        + (run.partial() ? "that was asked for" : "of " + suite.folder()) + " was proved" + rest);
            default -> Optional.empty();
        };
    }

    private String ofCreateChat() {
        return switch (run.verdict().outcome()) {
            case CONFORMANT ->
                "every rule and example that the page states holds"
                        + (run.filters().isEmpty() ? "" : "; rules of lower levels were not asked") + warnings();
            case CONFORMANT_WITH_EXCEPTIONS ->
                "every rule and example that the page states holds, or is listed as known ("
                        + digest.known().size() + ")" + warnings();
            case NON_CONFORMANT -> failures() + warnings();
            case SELECTION_HOLDS -> String.join("; ", run.verdict().reasons()) + ".";
            case NO_DEVIATION_SEEN -> run.verdict().reasons().get(0) + ".";
            case INCOMPLETE -> run.recorded().isPresent() ? "nothing that was recorded could be judged." : incomplete();
            case SHARD -> "only the merged run has a verdict (conform merge).";
            case CONFIGURATION_FAULT -> "the target could not be tested.";
            case KIT_FAULT -> "the kit failed; this says nothing about the target.";
            case SECRET_LEAK -> "a secret was found in an output.";
            case LEFTOVERS -> "something that the run created is still on the target.";
        };
    }

    private String failures() {
        List<SubjectResult> stale = digest.failed().stream()
                .filter(subject -> subject.outcome() == Outcome.STALE && !JudgedTraffic.isMissed(subject))
                .toList();
        List<SubjectResult> missed =
                digest.failed().stream().filter(JudgedTraffic::isMissed).toList();
        List<SubjectResult> failed = digest.failed().stream()
                .filter(subject -> subject.outcome() != Outcome.STALE)
                .toList();
        List<String> parts = new ArrayList<>();
        if (!failed.isEmpty()) {
            parts.add(counted(failed) + (failed.size() == 1 ? " does" : " do") + " not hold");
        }
        if (!stale.isEmpty()) {
            parts.add("the list of known deviations is out of date for " + counted(stale));
        }
        if (!missed.isEmpty()) {
            parts.add("the recording does not put " + named(missed) + " in question, which --known expects");
        }
        return parts.isEmpty() ? "something that is owed does not hold" : String.join("; ", parts);
    }

    private static String named(List<SubjectResult> rules) {
        return rules.size() > MOST_NAMED
                ? counted(rules)
                : rules.stream().map(SubjectResult::id).collect(Collectors.joining(", "));
    }

    private String incomplete() {
        List<SubjectResult> asked =
                digest.warned().stream().filter(digest::inVerdict).toList();
        if (!asked.isEmpty()) {
            return askedFor(asked);
        }
        if (run.verdict().reasons().isEmpty() && run.own().isPresent()) {
            return run.own().get().summary() + ".";
        }
        return (digest.warned().isEmpty() ? "nothing failed" : "nothing that decides failed")
                + ", but not everything that " + (run.partial() ? "was asked for" : "is owed") + " was proved"
                + warnings();
    }

    /** What was asked for by name does not hold, whatever its level: that is told, and is no failure. */
    private String askedFor(List<SubjectResult> wrong) {
        int all = run.rules().size() + run.examples().size();
        boolean one = wrong.size() == 1;
        boolean every = wrong.size() == all;
        long open = digest.unproved().stream().filter(digest::inVerdict).count();
        return (every ? "the " + counted(wrong) : wrong.size() + " of the " + all + " rules and examples")
                + " asked for " + (one ? "does" : "do") + " not hold; " + (one ? "it does" : "they do")
                + " not decide" + (open > 0 ? "; " + open + (open == 1 ? " was" : " were") + " not proved" : "") + ".";
    }

    private String warnings() {
        int count = digest.warned().size();
        return (count == 0
                        ? ""
                        : count == 1
                                ? "; 1 rule that does not decide does not hold"
                                : "; " + count + " rules that do not decide do not hold")
                + ".";
    }

    private static String counted(List<SubjectResult> subjects) {
        long examples = subjects.stream()
                .filter(subject -> subject.kind() == SubjectResult.SubjectKind.EXAMPLE)
                .count();
        long rules = subjects.size() - examples;
        String ofRules = rules + (rules == 1 ? " rule" : " rules");
        String ofExamples = examples + (examples == 1 ? " example" : " examples");
        return examples == 0 ? ofRules : rules == 0 ? ofExamples : ofRules + " and " + ofExamples;
    }
}
