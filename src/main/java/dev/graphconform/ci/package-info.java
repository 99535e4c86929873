/**
 * What build servers understand: commands in the log that mark what failed, and the summary of a job. Texts only;
 * nothing here prints.
 */
package dev.graphconform.ci;
