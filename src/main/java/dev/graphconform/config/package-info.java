/**
 * Config files in YAML that users write, such as the target file: parsed with line and column, checked against a JSON
 * Schema, with error messages for users. The packages that define the files add their own checks.
 *
 * <p>Start with {@link dev.graphconform.config.ConfigFile}. Uses {@code errors} only.
 */
package dev.graphconform.config;
