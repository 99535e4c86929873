/**
 * The commands. Each understands everything that it was told before it changes anything, ends every mistake in one
 * clear sentence, and leaves with the exit codes of {@link dev.graphconform.verdict.ExitCode}. Nothing outside this
 * package writes to the terminal.
 */
package dev.graphconform.cli;
