package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.BODY_OBJECT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_WELL_FORMED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEDIA_TYPE_JSON;
import static dev.graphconform.simulator.behavior.RefusalReason.MEDIA_TYPE_PRESENT;
import static dev.graphconform.simulator.deviation.Conditions.refusedBy;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** Deviations in which media types and body texts of a request are accepted. */
final class BodyDeviations {

    private BodyDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "content-type-required~missing-accepted",
                        "a request without Content-Type is carried out",
                        () -> skipping(MEDIA_TYPE_PRESENT)),
                deviation(
                        "content-type-required~any-accepted",
                        "any Content-Type is carried out",
                        () -> skipping(MEDIA_TYPE_JSON)),
                deviation(
                        "content-type-required~text-accepted",
                        "text of any kind is carried out as if it were JSON",
                        () -> skipping(mediaType(type -> type.startsWith("text/")), MEDIA_TYPE_JSON)),
                deviation(
                        "content-type-required~json-in-the-name",
                        "any media type with json in its name is carried out, application/json-patch+json too",
                        () -> skipping(mediaType(type -> type.contains("json")), MEDIA_TYPE_JSON)),
                deviation(
                        "content-type-required~parameters-refused",
                        "application/json with a parameter behind it gets 415",
                        () -> refusing(
                                MEDIA_TYPE_JSON,
                                mediaType(type -> type.contains(";")),
                                Refusal.of(415, "UnsupportedMediaType", "Parameters are not supported."))),
                deviation(
                        "content-type-required~not-acceptable",
                        "another media type gets 406",
                        () -> changingRefusal(as(406, "NotAcceptable"), MEDIA_TYPE_JSON)),
                deviation(
                        "content-type-required~missing-is-server-error",
                        "a missing Content-Type gets 500",
                        () -> changingRefusal(asServerError(), MEDIA_TYPE_PRESENT)),
                deviation(
                        "body-json-chat~malformed-is-server-error",
                        "malformed JSON gets 500",
                        () -> changingRefusal(asServerError(), BODY_WELL_FORMED)),
                deviation(
                        "body-json-chat~malformed-unprocessable",
                        "malformed JSON gets 422 instead of 400",
                        () -> changingRefusal(as(422, "UnprocessableEntity"), BODY_WELL_FORMED)),
                deviation(
                        "body-json-chat~malformed-forgiven",
                        "comments, trailing commas, single quotes and text after the JSON value are overlooked",
                        () -> skipping(BODY_WELL_FORMED)),
                deviation(
                        "body-json-chat~malformed-accepted",
                        "malformed JSON gets 201 and some chat",
                        () -> changingResponse(refusedBy(BODY_WELL_FORMED), ResponseMutations::fabricatedChat)),
                deviation(
                        "body-json-chat~empty-accepted",
                        "an empty body gets 201 and some chat",
                        () -> changingResponse(refusedBy(BODY_PRESENT), ResponseMutations::fabricatedChat)),
                deviation(
                        "body-json-chat~list-unwrapped",
                        "a list is taken for the first chat in it",
                        () -> skipping(
                                context -> context.body()
                                        .filter(body -> body.tree().isArray())
                                        .isPresent(),
                                BODY_OBJECT)),
                deviation(
                        "body-json-chat~any-value-accepted",
                        "a JSON value that is no object gets 201 and some chat",
                        () -> changingResponse(refusedBy(BODY_OBJECT), ResponseMutations::fabricatedChat)));
    }

    private static Predicate<RequestContext> mediaType(Predicate<String> like) {
        return context ->
                context.request().headers().first("Content-Type").filter(like).isPresent();
    }
}
