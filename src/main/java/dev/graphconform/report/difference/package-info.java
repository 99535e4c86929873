/**
 * What differs between two runs: rules, the form of the answers, and times. What differs from run to run anyway (ids,
 * times of day, how often one had to look) is no difference.
 */
package dev.graphconform.report.difference;
