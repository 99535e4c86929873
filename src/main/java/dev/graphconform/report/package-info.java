/**
 * Writes what a run found: {@code run.json} for programs, JUnit XML for CI systems, a summary and an Allure report for
 * people. Everything is made from the run's result alone, and whatever a server sent is escaped before it is shown.
 * Reads no environment and sends nothing.
 */
package dev.graphconform.report;
