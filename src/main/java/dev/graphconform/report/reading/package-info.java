/** Earlier runs, as their {@code run.json} holds them. */
package dev.graphconform.report.reading;
