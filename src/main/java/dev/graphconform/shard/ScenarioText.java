package dev.graphconform.shard;

import java.util.Set;

/**
 * A scenario and whom it is about.
 *
 * @param key its stable identity
 * @param pairs the pairs of people whose chat it is about, each the same whoever is named first
 */
public record ScenarioText(String key, Set<String> pairs) {}
