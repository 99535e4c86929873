package dev.graphconform.verdict;

import java.util.List;

/**
 * A suite of a team's own that was run by itself, without the page Create chat.
 *
 * @param folder where it stands, as people named it
 * @param title what it is about
 * @param waiting its rules and examples that nobody has worked on yet: listed, and not tested
 */
public record SuiteSummary(String folder, String title, List<WaitingSubject> waiting) {
    /** Copies the list. */
    public SuiteSummary {
        waiting = List.copyOf(waiting);
    }

    /**
     * A rule or an example that waits.
     *
     * @param id rule id or example name
     * @param title in a few words
     * @param reason why it is not tested yet
     */
    public record WaitingSubject(String id, String title, String reason) {}
}
