/**
 * The target under test: the target file with clouds, people, apps and credentials. Start at
 * {@link dev.graphconform.target.TargetFile}, which reads a file into a {@link dev.graphconform.target.Target}. Only
 * this package reads environment variables and the sources of secrets; a secret is a
 * {@link dev.graphconform.target.Secret}, which prints as {@code ***}. May use {@code config} only.
 */
package dev.graphconform.target;
