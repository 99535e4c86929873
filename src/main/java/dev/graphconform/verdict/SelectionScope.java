package dev.graphconform.verdict;

import java.util.List;

/**
 * What a narrowed run was asked for.
 *
 * @param named the rules and examples that were asked for by name; empty where tags alone chose
 * @param byTags whether tags chose: of a rule perhaps some of its scenarios only
 * @param others how many rules and examples were not asked for
 */
public record SelectionScope(List<String> named, boolean byTags, int others) {
    /** Copies the names. */
    public SelectionScope {
        named = List.copyOf(named);
    }

    /** Whether somebody asked for this rule or example itself: then its level does not matter. */
    boolean names(SubjectResult subject) {
        return named.contains(subject.id());
    }

    /** The verdict with what it says of all that was asked for, where that holds. */
    public Verdict told(Verdict verdict, List<SubjectResult> asked) {
        return verdict.outcome() == RunOutcome.SELECTION_HOLDS
                ? new Verdict(verdict.outcome(), verdict.exitCode(), List.of(holds(asked)))
                : verdict;
    }

    private String holds(List<SubjectResult> asked) {
        long rules = asked.stream()
                .filter(subject -> subject.kind() != SubjectResult.SubjectKind.EXAMPLE)
                .count();
        long examples = asked.size() - rules;
        String what = rules > 0 && examples > 0
                ? counted(rules, "rule") + " and " + counted(examples, "example")
                : rules > 0 ? counted(rules, "rule") : counted(examples, "example");
        long passed = asked.stream()
                .filter(subject -> subject.outcome() == Outcome.PASSED)
                .count();
        long excepted = asked.stream().filter(SubjectResult::excepted).count();
        long beside = asked.size() - passed - excepted;
        return "the " + what + " asked for " + (asked.size() == 1 ? "holds" : "hold")
                + (byTags ? ", in the scenarios that --tags chose" : "")
                + (excepted > 0 ? ", but for " + excepted + " listed as known" : "")
                + (beside > 0
                        ? ", but for " + beside + " that " + (beside == 1 ? "decides" : "decide") + " nothing"
                        : "")
                + (others > 0 ? "; " + others + (others == 1 ? " other was" : " others were") + " not asked" : "");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
