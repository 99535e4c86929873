/**
 * A page of the API reference as data: what a reader sees and what its annotations say, wherever the Markdown is odd.
 * It is about any page of that reference, not about the one that the kit tests.
 */
package dev.graphconform.documentation.page;
