/**
 * The words of the features: each step translates a sentence into a call on requests, evidence or checks, in a few
 * lines. No HTTP and no JSON here. One class for each thing that sentences speak of.
 */
package dev.graphconform.steps;
