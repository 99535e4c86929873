package dev.graphconform.schema;

/**
 * One thing wrong with a body.
 *
 * @param ruleId the rule that the broken constraint belongs to
 * @param place JSON pointer to the value in the body, or {@value #WHOLE_BODY}; for a missing property, where it should
 *     be
 * @param keyword the schema keyword that failed
 * @param expected what the schema asks for, in words for people
 * @param actual what stands there, in words for people; long values are cut short
 */
public record SchemaViolation(String ruleId, String place, String keyword, String expected, String actual) {

    /** How the root of a body is spelled, whose JSON pointer is empty. */
    public static final String WHOLE_BODY = "the body";

    @Override
    public String toString() {
        return "rule %s at %s: expected %s, was %s".formatted(ruleId, place, expected, actual);
    }
}
