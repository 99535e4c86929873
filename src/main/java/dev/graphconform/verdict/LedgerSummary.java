package dev.graphconform.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What a result says of the ledger of its run.
 *
 * @param file the ledger's name in the results' folder
 * @param created how many chats the run made for sure
 * @param unclear how many more it may have made: their answers were lost, or do not say
 * @param deleted how many of them a clean-up at its end deleted
 * @param leftoverNotes what such a clean-up left, or could not rule out; empty when none was asked for
 * @param others the names of the other ledgers, where a run was merged from shards that each kept one
 */
public record LedgerSummary(
        String file, int created, int unclear, int deleted, List<LeftoverNote> leftoverNotes, List<String> others) {

    /** A run with one ledger. */
    public LedgerSummary(String file, int created, int unclear, int deleted, List<LeftoverNote> leftoverNotes) {
        this(file, created, unclear, deleted, leftoverNotes, List.of());
    }

    /**
     * Something left on the target.
     *
     * @param chatId the chat, if it is known
     * @param state what is known of it, in the ledger's words
     * @param why for people
     */
    public record LeftoverNote(Optional<String> chatId, String state, String why) {
        /** One line for people. */
        public String line() {
            return "left on the target, " + state + chatId.map(id -> " " + id).orElse("") + ": " + why;
        }
    }
}
