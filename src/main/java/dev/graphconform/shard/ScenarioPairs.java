package dev.graphconform.shard;

import java.util.Set;

/**
 * A scenario and the pairs of people whose chats it is about.
 *
 * @param key its stable identity
 * @param pairs the pairs, each written the same whoever is named first
 */
public record ScenarioPairs(String key, Set<String> pairs) {}
