/**
 * Compares two versions of a documentation page and names the rules and examples that a change affects. The version
 * that the kit's features are written for is stored as a fingerprint: hashes, not the text of the page.
 *
 * <p>Start with {@link dev.graphconform.documentation.drift.PageComparison};
 * {@link dev.graphconform.documentation.drift.SnapshotReader} and
 * {@link dev.graphconform.documentation.drift.FingerprintFile} read the versions to compare. Uses
 * {@code documentation.page} and {@code catalogue}.
 */
package dev.graphconform.documentation.drift;
