package dev.graphconform.check;

import dev.graphconform.http.Exchange;

/**
 * Creates the exceptions of failed checks, with a message that names the rule, the expected and the actual value, and
 * the place in the response.
 */
public final class ViolationFactory {
    private static final int LONGEST = 2_000;

    private final RuleContext ruleContext;

    /** Creates violations of this rule or example. */
    public ViolationFactory(RuleContext ruleContext) {
        this.ruleContext = ruleContext;
    }

    /** The rule or example that is judged. */
    public RuleContext ruleContext() {
        return ruleContext;
    }

    /**
     * The target deviates.
     *
     * @param check the check that says so
     * @param expected what the rule asks for
     * @param actual what came
     * @param where the place in the answer, for instance {@code /topic} or {@code the status}
     * @param exchange the exchange that shows it
     */
    public RuleViolationException violation(
            CheckName check, String expected, String actual, String where, Exchange exchange) {
        String shown = actual.length() > LONGEST ? actual.substring(0, LONGEST) + " ..." : actual;
        String place = where + " of the answer to " + exchange.line();
        String message = """
                %s %s (%s): %s
                  expected: %s
                  actual:   %s
                  where:    %s
                  request:  request-id %s%s
                  quote:    %s (%s)""".formatted(
                        ruleContext.kind(),
                        ruleContext.id(),
                        ruleContext.level(),
                        ruleContext.title(),
                        expected,
                        shown,
                        place,
                        exchange.requestId().orElse("(none)"),
                        exchange.principal()
                                .map(principal -> ", sent with " + principal)
                                .orElse(", sent without a token of the target"),
                        ruleContext.quote(),
                        ruleContext.source());
        return new RuleViolationException(check, message, expected, shown, where, exchange.requestId());
    }

    /**
     * The rule or documented example that a scenario tests, for its messages.
     *
     * @param id rule id, or the request name of a documented example
     * @param kind {@code rule} or {@code example}
     * @param level the level's word
     * @param title the rule in a few words, or the example's heading
     * @param quote the words or the payload that it rests on
     * @param source page and heading
     */
    public record RuleContext(String id, String kind, String level, String title, String quote, String source) {}
}
