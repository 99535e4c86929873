package dev.graphconform.shard;

import java.util.List;

/**
 * A scenario and what it says.
 *
 * @param key its stable identity
 * @param texts its sentences, and the documents that they hold
 */
public record ScenarioText(String key, List<String> texts) {}
