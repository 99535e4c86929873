/**
 * What changed between two versions of a page, and which rules and examples stand on what changed. The kit's own
 * version is a fingerprint: hashes of what the features encode, not the page's sentences.
 */
package dev.graphconform.documentation.drift;
