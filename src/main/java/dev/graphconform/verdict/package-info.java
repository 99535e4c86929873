/**
 * From single outcomes to a verdict: what a run owed, what it emitted, what follows, and with which exit code. Pure
 * values and decisions: nothing here sends, reads files or knows Cucumber.
 */
package dev.graphconform.verdict;
