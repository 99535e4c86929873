package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ResponseMutations.showing;
import static dev.graphconform.simulator.deviation.ResponseMutations.without;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Faults in the ids by which answers are traced. */
final class TracingDeviations {

    private TracingDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "request-id~no-guid",
                        "the request-id is a number",
                        () -> showing(Conditions::always, header("request-id", "4711"))),
                deviation(
                        "request-id~missing",
                        "no answer has a request-id",
                        () -> showing(Conditions::always, without("request-id"))),
                deviation(
                        "request-id~missing-on-refusals",
                        "refusals have no request-id",
                        () -> showing(Conditions::refused, without("request-id"))),
                deviation(
                        "request-id~missing-on-creation",
                        "new chats come without a request-id",
                        () -> showing(Conditions::handedOver, without("request-id"))),
                deviation(
                        "request-id~missing-on-acceptance",
                        "accepted apps come without a request-id",
                        () -> showing(Conditions::accepted, without("request-id"))),
                deviation(
                        "request-id~other-inside",
                        "the request-id inside a refusal is another",
                        () -> editing(
                                Conditions::refused,
                                json -> ((ObjectNode) error(json).path("innerError"))
                                        .put("request-id", UUID.randomUUID().toString()))),
                deviation(
                        "request-id~other-outside",
                        "the request-id in the header of a refusal is another",
                        () -> showing(
                                Conditions::refused,
                                answer -> answer.withHeader(
                                        "request-id", UUID.randomUUID().toString()))),
                echo(
                        "client-request-id~missing",
                        "the client's id does not come back",
                        Conditions::always,
                        without("client-request-id")),
                echo(
                        "client-request-id~replaced",
                        "another client-request-id comes back",
                        Conditions::always,
                        answer -> answer.withHeader(
                                "client-request-id", UUID.randomUUID().toString())),
                echo(
                        "client-request-id~missing-on-refusals",
                        "the client's id does not come back with refusals",
                        Conditions::refused,
                        without("client-request-id")),
                echo(
                        "client-request-id~missing-on-groups",
                        "the client's id does not come back with a new group",
                        Conditions.in(Conditions::creatingGroup),
                        without("client-request-id")),
                echo(
                        "client-request-id~cut",
                        "the client's id loses its last character",
                        Conditions::always,
                        answer -> answer.withHeader(
                                "client-request-id",
                                answer.header("client-request-id").orElse("").replaceFirst(".$", ""))));
    }

    private static Deviation echo(
            String id, String line, Predicate<HandledRequest> when, UnaryOperator<OutgoingResponse> otherwise) {
        return deviation(
                id,
                line,
                () -> showing(
                        when.and(handledRequest -> handledRequest
                                .requestContext()
                                .request()
                                .clientRequestId()
                                .isPresent()),
                        otherwise));
    }

    private static ObjectNode error(ObjectNode json) {
        return (ObjectNode) json.path("error");
    }
}
