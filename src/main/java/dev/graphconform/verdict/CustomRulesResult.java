package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The results of a team's own rules: reported beside the verdict on the page, and never part of it.
 *
 * @param features the folder that they came from, as people named it
 * @param rules their results, in the order of their catalogue
 * @param waiting how many rules and examples of the folder nobody has worked on yet
 * @param strict whether a failed should counts like a failed must
 */
public record CustomRulesResult(String features, List<SubjectResult> rules, int waiting, boolean strict) {
    private static final Set<Outcome> UNPROVED = EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN);

    /**
     * The exit code that these rules alone would give: 1 when one does not hold, 2 when one was not proved or none was
     * tested, else 0.
     */
    public int exitCode() {
        return ending().code();
    }

    ExitCode ending() {
        if (!failed().isEmpty()) {
            return ExitCode.NON_CONFORMANT;
        }
        return rules.isEmpty() || !unproved().isEmpty() ? ExitCode.INCOMPLETE : ExitCode.SUCCESS;
    }

    /** One line for each rule that led to it; empty when all hold. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        failed().forEach(rule -> reasons.add(line(rule)));
        unproved().forEach(rule -> reasons.add(line(rule)));
        if (rules.isEmpty()) {
            reasons.add(summary());
        }
        return List.copyOf(reasons);
    }

    /** All of it in a few words. */
    public String summary() {
        return tested()
                + (waiting > 0 ? " (" + waiting + (waiting == 1 ? " waits" : " wait") + " to be worked on)" : "");
    }

    private String tested() {
        if (rules.isEmpty()) {
            return "no own rule of " + features + " was tested";
        }
        int failed = failed().size();
        int unproved = unproved().size();
        String all = rules.size() + (rules.size() == 1 ? " own rule" : " own rules") + " of " + features;
        if (failed > 0) {
            return failed + " of " + all + (failed == 1 ? " does" : " do") + " not hold"
                    + (unproved > 0 ? ", " + unproved + " not proved" : "");
        }
        return unproved > 0
                ? unproved + " of " + all + (unproved == 1 ? " was" : " were") + " not proved"
                : all + ": nothing failed";
    }

    private List<SubjectResult> failed() {
        return rules.stream()
                .filter(rule -> rule.outcome() == Outcome.STALE
                        || rule.outcome() == Outcome.FAILED
                                && (rule.level() == Level.MUST || strict && rule.level() == Level.SHOULD))
                .toList();
    }

    private List<SubjectResult> unproved() {
        return rules.stream()
                .filter(rule -> !rule.excepted()
                        && (rule.outcome() == Outcome.BROKEN
                                || rule.level() == Level.MUST && UNPROVED.contains(rule.outcome())))
                .toList();
    }

    private static String line(SubjectResult rule) {
        return rule.id() + " " + rule.outcome().word() + ": " + rule.reason();
    }
}
