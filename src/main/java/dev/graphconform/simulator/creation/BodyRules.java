package dev.graphconform.simulator.creation;

import static dev.graphconform.simulator.behavior.RefusalReason.BODY_DEPTH;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_NAMES_DISTINCT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_OBJECT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_SIZE;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_UNICODE;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_WELL_FORMED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEDIA_TYPE_JSON;
import static dev.graphconform.simulator.behavior.RefusalReason.MEDIA_TYPE_PRESENT;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.drafts.BodyReader.BodyError;
import dev.graphconform.simulator.drafts.BodyReader.BodyReadResult;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Request headers, Content-Type, and Request body: a JSON representation of a chat (messages as recorded). */
final class BodyRules {

    private static final String UNREADABLE = "Unable to read JSON request payload. Please ensure Content-Type header "
            + "is set and payload is of valid JSON format.";

    private BodyRules() {}

    /** The rules for the media type, which need no body. */
    static List<ValidationRule> ofMediaType() {
        return List.of(
                new ValidationRule(
                        MEDIA_TYPE_PRESENT,
                        context -> mediaType(context).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusal.badRequest(UNREADABLE))),
                new ValidationRule(
                        MEDIA_TYPE_JSON,
                        context -> mediaType(context)
                                .filter(type -> !type.equalsIgnoreCase("application/json"))
                                .map(type -> Refusal.of(
                                        415,
                                        "RequestBodyRead",
                                        String.format(
                                                "A supported MIME type could not "
                                                        + "be found that matches the content type '%s' of the request. "
                                                        + "Create chat takes application/json.",
                                                type)))));
    }

    /** The rules for the body as a text. */
    static List<ValidationRule> ofBody() {
        return List.of(
                rule(
                        BODY_SIZE,
                        BodyReadResult::cut,
                        Refusal.of(413, "RequestEntityTooLarge", "The request body is larger than the service reads.")),
                rule(BODY_PRESENT, BodyReadResult::empty, Refusal.badRequest(UNREADABLE)),
                readable(BODY_UNICODE, BodyError.BodyErrorKind.UNICODE),
                readable(BODY_DEPTH, BodyError.BodyErrorKind.DEPTH),
                readable(BODY_NAMES_DISTINCT, BodyError.BodyErrorKind.NAMES),
                readable(BODY_WELL_FORMED, BodyError.BodyErrorKind.SYNTAX),
                rule(BODY_OBJECT, body -> !body.tree().isObject(), Refusal.badRequest(UNREADABLE)));
    }

    private static ValidationRule readable(RefusalReason reason, BodyError.BodyErrorKind kind) {
        return new ValidationRule(
                reason,
                context -> context.body()
                        .flatMap(BodyReadResult::fault)
                        .filter(fault -> fault.kind() == kind)
                        .map(fault -> Refusal.badRequest(UNREADABLE).withInner("message", fault.words())));
    }

    private static ValidationRule rule(RefusalReason reason, Predicate<BodyReadResult> fault, Refusal refusal) {
        return new ValidationRule(
                reason, context -> context.body().filter(fault).map(unused -> refusal));
    }

    /** The media type without its parameters, which are free (recorded behaviour). */
    private static Optional<String> mediaType(RequestContext context) {
        return context.request()
                .headers()
                .first("Content-Type")
                .map(value -> value.replaceAll(";.*", "").strip())
                .filter(type -> !type.isEmpty());
    }
}
