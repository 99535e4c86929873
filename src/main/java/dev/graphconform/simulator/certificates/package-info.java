/** Certificates that a simulator makes for itself and for the applications of its tenant. */
package dev.graphconform.simulator.certificates;
