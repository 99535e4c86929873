package dev.graphconform.execution;

import java.util.Set;

/**
 * A scenario, or a row of an outline, as the features hold it.
 *
 * @param key stable identity, {@code <subject>/<name>}
 * @param subject the rule id or example name that it belongs to
 * @param name its name with the row's values filled in
 * @param location feature file and line
 * @param tags its tags with the at sign, inherited ones included
 */
public record ScenarioEntry(String key, String subject, String name, String location, Set<String> tags) {}
