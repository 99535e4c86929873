package dev.graphconform.ledger;

import java.util.Optional;

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
