package dev.graphconform.ledger;

import java.util.List;

/**
 * What a clean-up did.
 *
 * @param deleted the chats that are gone now
 * @param existed the chats that the run was given and that were not proved to be its own; they are left alone and are
 *     no leftovers
 * @param leftovers what a person has to look at
 */
public record CleanUpResult(List<String> deleted, List<String> existed, List<Leftover> leftovers) {}
