package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.conduct.Check.BODY_DEPTH;
import static dev.graphconform.simulator.conduct.Check.MEMBERS_LIST;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.Displays.editing;
import static dev.graphconform.simulator.deviation.Displays.header;
import static dev.graphconform.simulator.deviation.Displays.nothing;
import static dev.graphconform.simulator.deviation.Displays.showing;
import static dev.graphconform.simulator.deviation.Displays.text;
import static dev.graphconform.simulator.deviation.Displays.without;
import static dev.graphconform.simulator.deviation.When.refusedBy;

import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.graph.GraphAnswer;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Faults in the form of refusals, and in the ids by which answers are traced. */
final class RefusalDeviations {

    private static final String PAGE = "<html><body><h1>Bad Request</h1></body></html>";

    private RefusalDeviations() {
    }

    static List<Deviation> all() {
        return List.of(
                envelope("page", "refusals are HTML pages", text("text/html; charset=utf-8", PAGE)),
                envelope("empty", "refusals have no body", nothing()),
                envelope("problem-json", "refusals are application/problem+json",
                        header("Content-Type", "application/problem+json")),
                inEnvelope("flat", "code and message are not inside error", RefusalDeviations::flatten),
                inEnvelope("plural", "refusals hold a list of errors", json -> {
                    json.putArray("errors").add(json.path("error").deepCopy());
                    json.remove("error");
                }),
                inEnvelope("text", "error is a text", json ->
                        json.put("error", json.path("error").path("message").stringValue(""))),
                inEnvelope("message-missing", "refusals have no message", json -> error(json).remove("message")),
                inEnvelope("code-missing", "refusals have no code", json -> error(json).remove("code")),
                inEnvelope("code-as-number", "the code of a refusal is a number", json -> error(json).put("code", 400)),
                deviation("error-envelope~page-on-401", "refusals for want of a token are HTML pages",
                        () -> showing(status(401), text("text/html", PAGE))),
                deviation("error-envelope~text-on-403", "refusals for want of a permission are plain text",
                        () -> showing(status(403), text("text/plain", "Forbidden"))),
                deviation("error-envelope~page-on-wrong-form",
                        "refusals of a body that does not fit the types are HTML pages",
                        () -> showing(refusedBy(BODY_DEPTH, MEMBERS_LIST), text("text/html", PAGE))),
                deviation("error-envelope~cut-short", "the last brace of a refusal is lost",
                        () -> showing(When::refused, Displays::cutShort)),
                deviation("request-id~no-guid", "the request-id is a number",
                        () -> showing(When::always, header("request-id", "4711"))),
                deviation("request-id~missing", "no answer has a request-id",
                        () -> showing(When::always, without("request-id"))),
                deviation("request-id~missing-on-refusals", "refusals have no request-id",
                        () -> showing(When::refused, without("request-id"))),
                deviation("request-id~missing-on-creation", "new chats come without a request-id",
                        () -> showing(When::handedOver, without("request-id"))),
                deviation("request-id~missing-on-acceptance", "accepted apps come without a request-id",
                        () -> showing(When::accepted, without("request-id"))),
                deviation("request-id~other-inside", "the request-id inside a refusal is another",
                        () -> editing(When::refused, json -> ((ObjectNode) error(json).path("innerError"))
                                .put("request-id", UUID.randomUUID().toString()))),
                deviation("request-id~other-outside", "the request-id in the header of a refusal is another",
                        () -> showing(When::refused, answer ->
                                answer.withHeader("request-id", UUID.randomUUID().toString()))),
                echo("missing", "the client's id does not come back", When::always, without("client-request-id")),
                echo("replaced", "another client-request-id comes back", When::always,
                        answer -> answer.withHeader("client-request-id", UUID.randomUUID().toString())),
                echo("missing-on-refusals", "the client's id does not come back with refusals", When::refused,
                        without("client-request-id")),
                echo("cut", "the client's id loses its last character", When::always,
                        answer -> answer.withHeader("client-request-id",
                                answer.header("client-request-id").orElse("").replaceFirst(".$", ""))));
    }

    private static Deviation envelope(String name, String line, UnaryOperator<GraphAnswer> otherwise) {
        return deviation("error-envelope~".concat(name), line, () -> showing(When::refused, otherwise));
    }

    private static Deviation inEnvelope(String name, String line, Consumer<ObjectNode> edit) {
        return deviation("error-envelope~".concat(name), line, () -> editing(When::refused, edit));
    }

    private static Deviation echo(
            String name, String line, Predicate<Occasion> when, UnaryOperator<GraphAnswer> otherwise) {
        return deviation("client-request-id~".concat(name), line, () -> showing(
                when.and(occasion -> occasion.situation().request().clientRequestId().isPresent()), otherwise));
    }

    private static Predicate<Occasion> status(int status) {
        return occasion -> occasion.outcome() instanceof Outcome.Refused refused
                && refused.refusal().status() == status;
    }

    private static ObjectNode error(ObjectNode json) {
        return (ObjectNode) json.path("error");
    }

    private static void flatten(ObjectNode json) {
        ObjectNode error = error(json);
        json.remove("error");
        json.setAll(error);
    }
}
