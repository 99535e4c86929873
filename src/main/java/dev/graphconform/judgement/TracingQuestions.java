package dev.graphconform.judgement;

import dev.graphconform.check.RefusalChecks;
import dev.graphconform.check.Response;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.check.TracingChecks;
import dev.graphconform.schema.Schemas;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for the answer to any create request, whatever it asks for. */
final class TracingQuestions {
    /** Whether Graph said so, or a stub that serves nothing there, a recording does not tell. */
    private static final Set<Integer> NOTHING_SERVED = Set.of(404, 405, 406, 410, 501);

    private final RecordingHabits habits;
    private final Schemas schemas;
    private final QuestionList questions;
    private final Map<String, GraphExchange> byRequestId = new HashMap<>();

    TracingQuestions(RecordingHabits habits, Schemas schemas, QuestionList questions) {
        this.habits = habits;
        this.schemas = schemas;
        this.questions = questions;
    }

    /**
     * Asks.
     *
     * @param judgedElsewhere whether another rule says that a server error is no answer to this request
     */
    void ask(RecordedCreation creation, String asked, boolean judgedElsewhere) {
        GraphExchange exchange = creation.exchange();
        Response response = creation.response();
        if (exchange.headersRecorded()) {
            headers(exchange, asked);
        }
        boolean refused = response.refused() && !NOTHING_SERVED.contains(response.status());
        if (refused && exchange.bodyRecorded() && exchange.headersRecorded()) {
            questions.ask(
                    "error-envelope",
                    asked,
                    to -> {
                        if (habits.showsResponseTypes(exchange)) {
                            RefusalChecks.envelope(response, true, schemas, to);
                        } else {
                            RefusalChecks.shape(response, schemas, to);
                        }
                    },
                    exchange);
        }
        if (response.status() != 501
                && !(judgedElsewhere && response.status() >= 500)
                && (!response.accepted() || exchange.bodyRecorded() && !exchange.prefersAnotherAnswer())) {
            questions.ask("never-server-error", asked, to -> StatusChecks.notFailed(response, true, to), exchange);
        }
    }

    private void headers(GraphExchange exchange, String asked) {
        Response response = exchange.response();
        Optional<GraphExchange> holder = exchange.exchange()
                .requestId()
                .map(id -> exchange.recorded().recording() + " " + id.strip().toLowerCase(Locale.ROOT))
                .map(id -> byRequestId.putIfAbsent(id, exchange));
        questions.ask(
                "request-id",
                asked,
                to -> {
                    TracingChecks.requestId(response, to);
                    TracingChecks.ownRequestId(
                            response, holder.map(other -> other.exchange().line()), to);
                },
                exchange);
        if (exchange.exchange().requestHeaders().first("client-request-id").isPresent()) {
            questions.ask("client-request-id", asked, to -> TracingChecks.clientRequestId(response, to), exchange);
        }
    }
}
