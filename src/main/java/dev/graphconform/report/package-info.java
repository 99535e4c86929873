/**
 * Writes the results of a run: {@code run.json} for programs, JUnit XML for CI systems, a summary and an Allure report
 * for people. Everything is made from the run's result alone, and whatever a server sent is escaped before it is shown.
 * Reads no environment and sends nothing. Start at {@link dev.graphconform.report.ReportWriter}; it may use the
 * packages below this one and the results of {@code verdict}.
 */
package dev.graphconform.report;
