package dev.graphconform.schema;

/**
 * A broken constraint: where it stands in its schema, and what is said of the body.
 *
 * @param constraint JSON pointer to the keyword in the schema file
 * @param fault what is said of the body
 */
record ConstraintViolation(String constraint, SchemaViolation fault) {}
