/**
 * The checks of the {@code doctor} command: configuration, tokens, people, apps, clock and result folder are checked
 * before a run, by reading only; those that cost nothing, or one request, are made by a run too. Start at
 * {@link dev.graphconform.doctor.Doctor} and {@link dev.graphconform.doctor.PreRunCheck}, which run the checks in
 * order; each {@code *Check} adds findings to a {@code Diagnosis}. Claims of tokens are hints; responses of the target
 * are facts. May use {@code http} and {@code target}; only {@code LookupClient} sends requests.
 */
package dev.graphconform.doctor;
