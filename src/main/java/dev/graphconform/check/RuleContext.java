package dev.graphconform.check;

/**
 * What a scenario measures by, for its messages.
 *
 * @param id rule id, or the request name of a documented example
 * @param kind {@code rule} or {@code example}
 * @param level the level's word
 * @param title the rule in a few words, or the example's heading
 * @param quote the words or the payload that it rests on
 * @param source page and heading
 */
public record RuleContext(String id, String kind, String level, String title, String quote, String source) {}
