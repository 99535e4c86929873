package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.graph.Content;
import dev.graphconform.simulator.graph.GraphAnswer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conducts that do the right thing and show it wrongly, or merely differently. */
final class Displays {

    private Displays() {
    }

    /** Certain answers are changed. */
    static Conduct showing(Predicate<Occasion> when, UnaryOperator<GraphAnswer> change) {
        return showing(when, (occasion, answer) -> change.apply(answer));
    }

    /** Certain answers are changed, depending on the request. */
    static Conduct showing(Predicate<Occasion> when, BiFunction<Occasion, GraphAnswer, GraphAnswer> change) {
        return new Conduct() {
            @Override
            public GraphAnswer answering(Occasion occasion, GraphAnswer faithful) {
                return when.test(occasion) ? change.apply(occasion, faithful) : faithful;
            }
        };
    }

    /** The JSON body of certain answers is edited. */
    static Conduct editing(Predicate<Occasion> when, Consumer<ObjectNode> edit) {
        return showing(when, answer -> answer.editing(edit));
    }

    /** Another status. */
    static UnaryOperator<GraphAnswer> status(int status) {
        return answer -> answer.withStatus(status);
    }

    /** A header field set. */
    static UnaryOperator<GraphAnswer> header(String name, String value) {
        return answer -> answer.withHeader(name, value);
    }

    /** A header field left out. */
    static UnaryOperator<GraphAnswer> without(String name) {
        return answer -> answer.withoutHeader(name);
    }

    /** Another body, of another media type. */
    static UnaryOperator<GraphAnswer> text(String mediaType, String text) {
        return answer -> answer.withContent(new Content.Text(text)).withHeader("Content-Type", mediaType);
    }

    /** The body ends before its last brace, as if the service had been cut off. */
    static GraphAnswer cutShort(GraphAnswer answer) {
        String text = new String(answer.content().bytes(), StandardCharsets.UTF_8);
        return answer.withContent(new Content.Text(text.substring(0, Math.max(0, text.length() - 1))));
    }

    /** The body stands in a list. */
    static GraphAnswer listed(GraphAnswer answer) {
        return answer.withContent(
                new Content.Text("[" + new String(answer.content().bytes(), StandardCharsets.UTF_8) + "]"));
    }

    /** No body. */
    static UnaryOperator<GraphAnswer> nothing() {
        return answer -> answer.withContent(new Content.Empty()).withoutHeader("Content-Type");
    }

    /** The answer of a service that broke, in Graph's own form. */
    static GraphAnswer broken(GraphAnswer answer) {
        ObjectNode body = answer.body().orElseGet(JsonNodeFactory.instance::objectNode);
        body.removeAll();
        ObjectNode error = body.putObject("error");
        error.put("code", "InternalServerError").put("message", "Failed to execute request.");
        error.putObject("innerError").put("request-id", answer.header("request-id").orElse(""));
        return new GraphAnswer(500, answer.headers(), new Content.Json(body))
                .withHeader("Content-Type", "application/json").withoutHeader("Location");
    }
}
