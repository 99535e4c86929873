/**
 * Reads the {@code run.json} of earlier runs. Start at {@link dev.graphconform.report.reading.RunFileReader}; uses the
 * result types of {@code verdict} and the shapes of responses.
 */
package dev.graphconform.report.reading;
