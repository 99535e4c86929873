package dev.graphconform.config;

import java.util.Set;

/**
 * What to say of a key that is deliberately not known.
 *
 * @param sentence what is wrong and what to do
 * @param explains the JSON pointers of which nothing more needs to be said
 */
public record UnknownKeyHint(String sentence, Set<String> explains) {}
