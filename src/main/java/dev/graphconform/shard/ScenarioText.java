package dev.graphconform.shard;

import java.util.List;

/**
 * A scenario with the text of its steps.
 *
 * @param key its stable identity
 * @param texts the text of its steps, and their doc strings
 */
public record ScenarioText(String key, List<String> texts) {}
