package dev.graphconform.verdict;

/**
 * What a result says of its target.
 *
 * @param name the target file's {@code name}, or {@code simulator}
 * @param serviceRoot scheme, host and port, and a path where it serves below one; without a version and without a
 *     trailing slash
 * @param apiVersion {@code v1.0} or {@code beta}
 */
public record TargetSummary(String name, String serviceRoot, String apiVersion) {}
