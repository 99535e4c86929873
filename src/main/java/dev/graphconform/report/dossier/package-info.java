/**
 * A dossier for each failed rule: a page with the request to repeat, and a text for the issue tracker of the service.
 * Start at {@link dev.graphconform.report.dossier.Dossiers}; uses the catalogue, the results and the exchanges of a
 * run.
 */
package dev.graphconform.report.dossier;
