package dev.graphconform.verdict;

/**
 * A scenario that the whole run owes, and whose it is.
 *
 * @param key its stable identity
 * @param subject the rule or example that it belongs to
 * @param name its name
 * @param location feature file and line
 * @param shard the number of the shard that it falls to
 */
public record ExpectedScenario(String key, String subject, String name, String location, int shard) {}
