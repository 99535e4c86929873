package dev.graphconform.simulator.creation;

import static dev.graphconform.simulator.conduct.Check.BODY_DEPTH;
import static dev.graphconform.simulator.conduct.Check.BODY_NAMES_DISTINCT;
import static dev.graphconform.simulator.conduct.Check.BODY_OBJECT;
import static dev.graphconform.simulator.conduct.Check.BODY_PRESENT;
import static dev.graphconform.simulator.conduct.Check.BODY_SIZE;
import static dev.graphconform.simulator.conduct.Check.BODY_UNICODE;
import static dev.graphconform.simulator.conduct.Check.BODY_WELL_FORMED;
import static dev.graphconform.simulator.conduct.Check.MEDIA_TYPE_JSON;
import static dev.graphconform.simulator.conduct.Check.MEDIA_TYPE_PRESENT;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.drafts.BodyFault;
import dev.graphconform.simulator.drafts.BodyReading;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Request headers, Content-Type, and Request body: a JSON representation of a chat (messages as recorded). */
final class BodyRules {

    private static final String UNREADABLE = "Unable to read JSON request payload. Please ensure Content-Type header "
            + "is set and payload is of valid JSON format.";

    private BodyRules() {
    }

    /** The rules for the media type, which need no body. */
    static List<Rule> ofMediaType() {
        return List.of(
                new Rule(MEDIA_TYPE_PRESENT, situation -> mediaType(situation).isPresent()
                        ? Optional.empty() : Optional.of(Refusal.badRequest(UNREADABLE))),
                new Rule(MEDIA_TYPE_JSON, situation -> mediaType(situation)
                        .filter(type -> !type.equalsIgnoreCase("application/json"))
                        .map(type -> Refusal.of(415, "RequestBodyRead", String.format("A supported MIME type could not "
                                + "be found that matches the content type '%s' of the request. "
                                + "Create chat takes application/json.", type)))));
    }

    /** The rules for the body as a text. */
    static List<Rule> ofBody() {
        return List.of(
                rule(BODY_SIZE, BodyReading::cut, Refusal.of(413, "RequestEntityTooLarge",
                        "The request body is larger than the service reads.")),
                rule(BODY_PRESENT, BodyReading::empty, Refusal.badRequest(UNREADABLE)),
                readable(BODY_UNICODE, BodyFault.Kind.UNICODE),
                readable(BODY_DEPTH, BodyFault.Kind.DEPTH),
                readable(BODY_NAMES_DISTINCT, BodyFault.Kind.NAMES),
                readable(BODY_WELL_FORMED, BodyFault.Kind.SYNTAX),
                rule(BODY_OBJECT, body -> !body.tree().isObject(), Refusal.badRequest(UNREADABLE)));
    }

    private static Rule readable(Check check, BodyFault.Kind kind) {
        return new Rule(check, situation -> situation.body().flatMap(BodyReading::fault)
                .filter(fault -> fault.kind() == kind)
                .map(fault -> Refusal.badRequest(UNREADABLE).withInner("message", fault.words())));
    }

    private static Rule rule(Check check, Predicate<BodyReading> fault,
            Refusal refusal) {
        return new Rule(check, situation -> situation.body().filter(fault).map(unused -> refusal));
    }

    /** The media type without its parameters, which are free (recorded behaviour). */
    private static Optional<String> mediaType(Situation situation) {
        return situation.request().headers().first("Content-Type")
                .map(value -> value.replaceAll(";.*", "").strip()).filter(type -> !type.isEmpty());
    }
}
