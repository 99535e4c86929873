package dev.graphconform.judgement;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RefusalChecks;
import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.Response;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.judgement.RequestReading.FaultyRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a request that breaks one rule of the page: where it is accepted the rule does not hold; that it is
 * refused says something beside an accepted request of the same token only.
 */
final class RefusalQuestions {
    private static final String AUTHORIZATION = "authorization-required";
    private static final Set<Integer> NOT_OF_THE_REQUEST = Set.of(401, 403, 404, 405, 406, 410, 501);

    private final ChatTraffic traffic;
    private final QuestionList questions;

    RefusalQuestions(ChatTraffic traffic, QuestionList questions) {
        this.traffic = traffic;
        this.questions = questions;
    }

    /** A request with one fault. */
    void ask(RecordedCreation creation, FaultyRequest fault) {
        ask(creation, fault.rule(), fault.refusalKind(), fault.what());
    }

    /** Whether there is what a refusal of the request is judged by. */
    boolean judges(RecordedCreation creation, FaultyRequest fault) {
        return traffic.acceptedTwin(creation, fault.rule().equals(AUTHORIZATION))
                .isPresent();
    }

    /** A request that the page allows, sent where chats are only read. */
    void askOwnChats(RecordedCreation creation, RecordedRequest request) {
        String asked = request.phrase(traffic.people()) + ", in the caller's own list of chats";
        ask(creation, "create-path-only", RefusalKind.METHOD_NOT_ALLOWED, asked);
    }

    private void ask(RecordedCreation creation, String rule, RefusalKind kind, String asked) {
        GraphExchange exchange = creation.exchange();
        Response response = creation.response();
        if (rule.equals("guest-has-guest-role") && exchange.accepted()) {
            return;
        }
        if (exchange.accepted()) {
            questions.ask(rule, asked, to -> StatusChecks.refused(response, kind, to), exchange);
            return;
        }
        boolean ofAnyToken = rule.equals(AUTHORIZATION);
        if (NOT_OF_THE_REQUEST.contains(response.status())
                && !kind.covers(response.status())
                && !blamable(rule, kind)) {
            return;
        }
        Optional<RecordedCreation> twin = traffic.acceptedTwin(creation, ofAnyToken);
        if (twin.isEmpty()) {
            questions.ask(rule, asked, to -> alone(response), exchange);
            return;
        }
        questions.ask(
                rule,
                asked,
                to -> {
                    StatusChecks.refused(response, kind, to);
                    if (rule.equals("bad-request-refused")) {
                        RefusalChecks.noChat(response, to);
                    }
                },
                exchange,
                twin.get().exchange());
    }

    /**
     * Another refusal than the named one is wrong, whatever the token may do: nobody had a token, or it is the path.
     */
    private static boolean blamable(String rule, RefusalKind kind) {
        return rule.equals(AUTHORIZATION) || kind == RefusalKind.METHOD_NOT_ALLOWED;
    }

    private static void alone(Response response) {
        throw InconclusiveException.leftOut("left out: "
                + response.exchange().line()
                + " was answered "
                + response.summary()
                + ", and the recordings show no accepted request of the same token, so that it says nothing of"
                + " this one");
    }
}
