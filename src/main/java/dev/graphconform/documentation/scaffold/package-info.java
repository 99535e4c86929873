/** A starting point for another page: its examples as features in the house style, and stubs of a catalogue. */
package dev.graphconform.documentation.scaffold;
