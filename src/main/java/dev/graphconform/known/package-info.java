/**
 * The known-deviations file: reading and checking it, and generating one from the result of a run. The entries are
 * applied to results in the package {@code verdict}.
 *
 * <p>Start with {@link dev.graphconform.known.KnownDeviationsFile}. Uses {@code catalogue}, {@code config} and
 * {@code verdict}.
 */
package dev.graphconform.known;
