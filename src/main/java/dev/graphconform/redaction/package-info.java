/**
 * Finds and replaces what must not appear in an output: secrets in any encoding, texts that look like secrets, and the
 * people of a target. Start at {@link dev.graphconform.redaction.Redactor} for texts that are written, and at
 * {@link dev.graphconform.redaction.SecretMask} for responses. Knows nothing of HTTP; may use {@code target} only.
 */
package dev.graphconform.redaction;
