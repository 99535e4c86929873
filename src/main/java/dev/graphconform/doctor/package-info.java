/**
 * Examines a target before a run, and only ever reads: configuration, tokens, people, apps, clock and the folder for
 * results. What tokens say about themselves is taken for a hint; what the target says, when it may be asked, for the
 * truth.
 */
package dev.graphconform.doctor;
