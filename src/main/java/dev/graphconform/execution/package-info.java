/**
 * Chooses, plans and runs features with Cucumber on the JUnit Platform, and collects what they emitted. What a run owes
 * is fixed before it starts and compared with what was emitted after it, also when nothing ran.
 */
package dev.graphconform.execution;
