/**
 * What is tested and as whom: the target file, clouds, people, apps and credentials. The only reader of environment
 * variables and of secrets; a secret lives in {@link dev.graphconform.target.Secret} and prints as {@code ***}.
 */
package dev.graphconform.target;
