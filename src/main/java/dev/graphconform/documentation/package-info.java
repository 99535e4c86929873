/**
 * A page of the API reference as data, and what is done with it: its own faults ({@code finding}), what changed between
 * two versions ({@code drift}), a start for a suite of another page ({@code scaffold}). Start with
 * {@link dev.graphconform.documentation.page.PageReader}.
 */
package dev.graphconform.documentation;
