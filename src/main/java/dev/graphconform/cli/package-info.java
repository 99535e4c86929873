/**
 * The command line: one class for each command, and what they print. Start reading at
 * {@link dev.graphconform.cli.Conform}, then {@link dev.graphconform.cli.RunCommand}. A command validates its options
 * before it changes anything; every error ends in one clear sentence and an exit code of
 * {@link dev.graphconform.verdict.ExitCode}, see {@link dev.graphconform.cli.ErrorReporter}. Only this package writes
 * to the terminal, through {@link dev.graphconform.cli.Console}. It may use every other package; none uses it.
 */
package dev.graphconform.cli;
