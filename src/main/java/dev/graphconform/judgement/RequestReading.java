package dev.graphconform.judgement;

import dev.graphconform.check.RefusalKind;

/** What a recorded create request is by the page. */
sealed interface RequestReading {

    /**
     * One that the page allows.
     *
     * @param request what it asks for
     */
    record AllowedRequest(RecordedRequest request) implements RequestReading {}

    /**
     * One that breaks exactly one rule.
     *
     * @param rule the id of the rule
     * @param refusalKind how it has to be refused
     * @param what what is wrong with it, for people: {@code a one-on-one chat with a topic}
     */
    record FaultyRequest(String rule, RefusalKind refusalKind, String what) implements RequestReading {}

    /**
     * One of which the page does not say what becomes of it, or that breaks several rules.
     *
     * @param why what is special about it, for people
     */
    record OpenRequest(String why) implements RequestReading {}
}
