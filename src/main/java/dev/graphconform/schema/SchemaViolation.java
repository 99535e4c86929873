package dev.graphconform.schema;

/**
 * One violation of a schema by a body.
 *
 * @param ruleId the rule that the violated constraint belongs to
 * @param place JSON pointer to the value in the body, or {@value #WHOLE_BODY}; for a missing property, where it should
 *     be
 * @param keyword the violated schema keyword
 * @param expected the value that the schema requires, for people
 * @param actual the value in the body, for people; long values are shortened
 */
public record SchemaViolation(String ruleId, String place, String keyword, String expected, String actual) {

    /** The place of the root of a body, whose JSON pointer is empty. */
    public static final String WHOLE_BODY = "the body";

    @Override
    public String toString() {
        return "rule %s at %s: expected %s, was %s".formatted(ruleId, place, expected, actual);
    }
}
