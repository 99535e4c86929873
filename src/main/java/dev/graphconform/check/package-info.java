/**
 * What an answer must be. Each check compares the answer with what a rule or a documented example asks for and, where
 * they differ, says what was expected, what came and where; it sends nothing and decides nothing about the run.
 */
package dev.graphconform.check;
