package dev.graphconform.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a clean-up did.
 *
 * @param deleted the chats that are gone now
 * @param existed the chats that the run was given and that were not proved to be its own; they are left alone and are
 *     no leftovers
 * @param leftovers what a person has to look at
 */
public record CleanUpResult(List<String> deleted, List<String> existed, List<Leftover> leftovers) {

    /**
     * Something that a clean-up left on the target, or could not rule out.
     *
     * @param chatId the chat, if it is known
     * @param state what is known of it
     * @param why for people, with what to do where they can do something
     */
    public record Leftover(Optional<String> chatId, String state, String why) {

        static Leftover of(Optional<String> chatId, WriteState state, String why) {
            return new Leftover(chatId, state.word(), why);
        }

        /** One line for people. */
        public String line() {
            return state + " " + chatId.orElse("(no id)") + ": " + why;
        }
    }
}
