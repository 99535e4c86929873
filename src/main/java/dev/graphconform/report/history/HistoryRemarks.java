package dev.graphconform.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to tell people of the history while the results of a run are written. */
public final class HistoryRemarks {
    private static final int NAMED = 5;

    private final List<String> faults = new ArrayList<>();
    private List<RuleFlip> flips = List.of();

    /** Adds what is wrong with the history. */
    public void add(String fault) {
        faults.add(fault);
    }

    /** Takes the rules that came and went. */
    public void flipped(List<RuleFlip> found) {
        flips = found;
    }

    /** What is wrong with the history, a line each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The rules that came and went in a line; empty when none did. */
    public Optional<String> flips() {
        return flips.isEmpty()
                ? Optional.empty()
                : Optional.of("Flipped in the last " + flips.get(0).runs() + " runs: "
                        + flips.stream()
                                .limit(NAMED)
                                .map(flip -> flip.id() + " " + flip.often())
                                .collect(Collectors.joining(", "))
                        + (flips.size() > NAMED ? " and " + (flips.size() - NAMED) + " more" : "") + ".");
    }
}
