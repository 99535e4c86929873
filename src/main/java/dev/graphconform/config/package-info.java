/**
 * Files that people write for the kit, in YAML: read with line and column, checked against a schema, and what is wrong
 * with them in words for people. What a file means is the business of the package that asks for it.
 */
package dev.graphconform.config;
