/**
 * What must not be in an output, and how it is found: secrets in whatever form a server gives them back, texts that
 * look like secrets, and the people of a target. Knows nothing of requests and answers.
 */
package dev.graphconform.redaction;
