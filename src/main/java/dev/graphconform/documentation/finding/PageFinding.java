package dev.graphconform.documentation.finding;

/**
 * A fault of the page.
 *
 * @param rule the name of the rule that found it
 * @param findingSeverity how much it matters
 * @param line where; 1 when it is about the page as a whole
 * @param place where, in words
 * @param reason what is wrong, with the evidence
 */
public record PageFinding(String rule, FindingSeverity findingSeverity, int line, String place, String reason) {}
