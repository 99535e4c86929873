/**
 * The kill matrix for people and programs: rules by deviations, as JSON, as Markdown and as one page. What it shows
 * comes from the simulator and from declarations, yet all of it is escaped. Start at
 * {@link dev.graphconform.proof.matrix.ProofReport}.
 */
package dev.graphconform.proof.matrix;
