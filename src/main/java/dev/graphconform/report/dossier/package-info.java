/**
 * What one needs to show somebody else that a rule failed, rule by rule: a page with the request to repeat, and a text
 * for their issue tracker.
 */
package dev.graphconform.report.dossier;
