/**
 * The known-deviations file: reading it, and proposing one from what a run found. How its entries are judged is the
 * verdict's business.
 */
package dev.graphconform.known;
