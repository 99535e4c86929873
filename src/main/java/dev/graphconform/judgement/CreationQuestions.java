package dev.graphconform.judgement;

import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.ODataContexts;
import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.Response;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.check.TimeChecks;
import dev.graphconform.schema.Schemas;
import dev.graphconform.target.Persona;

/** What the answer to a request that the page allows must bring (Create chat, Response and Examples). */
final class CreationQuestions {
    /** How results call a person where ids are not shown; what is made of such names has no form. */
    private static final String PSEUDONYM = "people.";

    private final ChatTraffic traffic;
    private final Schemas schemas;
    private final QuestionList questions;

    CreationQuestions(ChatTraffic traffic, Schemas schemas, QuestionList questions) {
        this.traffic = traffic;
        this.schemas = schemas;
        this.questions = questions;
    }

    /** An allowed request without an app. */
    void ask(RecordedCreation creation, RecordedRequest request) {
        GraphExchange exchange = creation.exchange();
        String asked = request.phrase(traffic.people());
        if (exchange.accepted()) {
            questions.ask("chat-created", asked, to -> StatusChecks.created(creation.response(), to), exchange);
            if (exchange.bodyRecorded()) {
                body(exchange, request, asked);
                values(exchange, request, asked);
                members(exchange, request, asked);
            }
        } else {
            refused(exchange, "chat-created", asked, traffic, questions);
        }
    }

    /**
     * Why an allowed request was refused a recording does not tell: who the people are, what the token holds. It counts
     * only where none was accepted.
     */
    static void refused(
            GraphExchange exchange, String rule, String asked, ChatTraffic traffic, QuestionList questions) {
        if (!RefusalKind.ANY.covers(exchange.status()) || exchange.status() == 403) {
            return;
        }
        boolean othersAccepted = traffic.accepts(exchange);
        String told =
                "%s was answered %s, though the page allows it: %s; whether the people exist and the token may ask"
                                .formatted(
                                        exchange.exchange().line(),
                                        exchange.response().summary(),
                                        asked)
                        + " for it, the recording does not tell";
        questions.ask(
                rule,
                asked,
                to -> {
                    throw othersAccepted
                            ? InconclusiveException.leftOut("left out beside accepted ones: " + told)
                            : InconclusiveException.inconclusive(told);
                },
                exchange);
    }

    private void body(GraphExchange exchange, RecordedRequest request, String asked) {
        Response response = exchange.response();
        boolean declared = exchange.headersRecorded() && traffic.habits().showsResponseTypes(exchange);
        questions.ask(
                "chat-body",
                asked,
                to -> {
                    if (declared) {
                        ChatChecks.body(response, schemas, to);
                    } else {
                        ChatChecks.shape(response, schemas, to);
                    }
                },
                exchange);
        GraphAddress address = exchange.address();
        questions.ask(
                "chat-context",
                asked,
                to -> ChatChecks.context(
                        response,
                        ODataContexts.below(
                                ContextRoots.of(address.serviceRoot(), traffic.target()), address.apiVersion()),
                        schemas,
                        to),
                exchange);
        questions.ask(
                "times-utc",
                asked,
                to -> {
                    TimeChecks.utc(response, schemas, to);
                    if (!request.oneOnOne()) {
                        TimeChecks.noLocalTime(response, to);
                    }
                },
                exchange);
    }

    private void values(GraphExchange exchange, RecordedRequest request, String asked) {
        Response response = exchange.response();
        questions.ask(
                "chat-type-returned",
                asked,
                to -> ChatChecks.chatType(response, request.chatType(), schemas, to),
                exchange);
        if (!response.text("id").orElse("").contains(PSEUDONYM)) {
            questions.ask(
                    "chat-id-form",
                    asked,
                    to -> ChatChecks.idForm(response, request.chatType(), schemas, to),
                    exchange);
        }
        if (request.oneOnOne()) {
            questions.ask(
                    "topic-null-one-on-one",
                    asked,
                    to -> ChatChecks.topicPresentAndNull(response, schemas, to),
                    exchange);
            return;
        }
        questions.ask("times-equal-when-new", asked, to -> TimeChecks.equal(response, to), exchange);
        if (request.topic().isPresent()) {
            questions.ask(
                    "topic-returned",
                    asked,
                    to -> {
                        RecordedTopic.readRightly(response, request.topic().get());
                        ChatChecks.topic(response, request.topic().get(), to);
                    },
                    exchange);
        } else {
            questions.ask("topic-optional", asked, to -> ChatChecks.topicNull(response, to), exchange);
        }
    }

    /** Taken was each way in which a member was named, and each role. */
    private void members(GraphExchange exchange, RecordedRequest request, String asked) {
        boolean byName = request.members().stream().anyMatch(RecordedMember::byName);
        accepted(byName ? "member-bound-by-upn" : "member-bound-by-id", exchange, asked);
        for (RecordedMember member : request.members()) {
            traffic.people().person(member).map(person -> person.persona()).ifPresent(persona -> {
                if (persona == Persona.GUEST) {
                    accepted("guest-has-guest-role", exchange, asked);
                } else if (persona == Persona.PARTNER) {
                    accepted("external-has-owner-role", exchange, asked);
                }
            });
        }
    }

    private void accepted(String rule, GraphExchange exchange, String asked) {
        questions.ask(rule, asked, to -> StatusChecks.accepted(exchange.response(), to), exchange);
    }
}
