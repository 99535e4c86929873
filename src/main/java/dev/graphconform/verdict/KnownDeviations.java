package dev.graphconform.verdict;

import java.util.List;
import java.util.Set;

/**
 * What people know does not hold, and what they count on.
 *
 * @param entries the deviations
 * @param expectedToRun rules and examples that must not be not-run; {@link #ALL} for all of them
 */
public record KnownDeviations(List<KnownDeviation> entries, Set<String> expectedToRun) {
    /** The word for every rule and example. */
    public static final String ALL = "all";
    /** Nothing is known. */
    public static final KnownDeviations NONE = new KnownDeviations(List.of(), Set.of());

    /** Copies both. */
    public KnownDeviations {
        entries = List.copyOf(entries);
        expectedToRun = Set.copyOf(expectedToRun);
    }

    boolean countsOn(String subject) {
        return expectedToRun.contains(ALL) || expectedToRun.contains(subject);
    }

    /** The entries about this rule or example on this target. */
    List<KnownDeviation> about(String subject, String target) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(subject) && entry.isAbout(target))
                .toList();
    }
}
