package dev.graphconform.judgement;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.ChatIdentityChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.LocationAddress.OperationAddress;
import dev.graphconform.check.OperationChecks;
import dev.graphconform.check.Response;
import dev.graphconform.judgement.GraphAddress.GraphResource;
import dev.graphconform.judgement.RecordedRequest.RecordedApp;
import dev.graphconform.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client saw of an operation that it followed, and of the apps of the chat afterwards. */
final class OperationQuestions {
    /** Of the token, of the way, or on v1.0 documented nowhere. */
    private static final Set<Integer> NO_LOOK = Set.of(0, 401, 403, 404, 408, 410, 429, 501, 502, 503, 504);

    private final ChatTraffic traffic;
    private final ChatHistories histories;
    private final Schemas schemas;
    private final QuestionList questions;

    OperationQuestions(ChatTraffic traffic, ChatHistories histories, Schemas schemas, QuestionList questions) {
        this.traffic = traffic;
        this.histories = histories;
        this.schemas = schemas;
        this.questions = questions;
    }

    /** The operation of an accepted request. */
    void ask(RecordedCreation creation, RecordedRequest request, RecordedApp app, OperationAddress operation) {
        List<GraphExchange> looks = looks(creation, operation);
        if (looks.isEmpty()) {
            return;
        }
        List<Response> responses = looks.stream().map(GraphExchange::response).toList();
        String asked = request.phrase(traffic.people()) + ", its operation read";
        GraphExchange[] evidence = evidence(creation, looks);
        questions.ask(
                "operation-readable",
                asked,
                to -> OperationChecks.readable(responses, operation.operationId(), schemas, to),
                evidence);
        questions.ask(
                "operation-ends",
                asked,
                to -> OperationChecks.ends(readable(responses), false, timeline(looks), to),
                evidence);
        questions.ask("operation-type", asked, to -> OperationChecks.type(readable(responses), schemas, to), evidence);
        GraphExchange last = looks.get(looks.size() - 1);
        if (OperationChecks.succeeded(last.response())) {
            questions.ask(
                    "operation-targets-chat",
                    asked,
                    to -> OperationChecks.targets(last.response(), operation.chatId(), to),
                    creation.exchange(),
                    last);
            installed(creation, request, app, operation, last);
        }
    }

    /** Whether the recordings show that the operation failed. */
    boolean failed(RecordedCreation creation, OperationAddress operation) {
        return looks(creation, operation).stream()
                .anyMatch(
                        look -> OperationChecks.ended(look.response()) && !OperationChecks.succeeded(look.response()));
    }

    private void installed(
            RecordedCreation creation,
            RecordedRequest request,
            RecordedApp app,
            OperationAddress operation,
            GraphExchange success) {
        List<RecordedCollection> lists =
                RecordedCollection.of(histories.reads(creation.exchange(), operation.chatId(), GraphResource.APPS))
                        .stream()
                        .filter(list -> list.entries().stream()
                                .allMatch(entry -> entry.has("teamsApp") || entry.has("teamsAppDefinition")))
                        .toList();
        List<RecordedCollection> afterwards = lists.stream()
                .filter(list ->
                        list.last().exchange().number() > success.exchange().number())
                .toList();
        if (afterwards.isEmpty()) {
            return;
        }
        boolean absentBefore = !request.oneOnOne()
                || lists.stream().filter(list -> !afterwards.contains(list)).anyMatch(list -> !has(list, app));
        RecordedCollection last = afterwards.get(afterwards.size() - 1);
        boolean early = last.last().after(success).compareTo(traffic.patience()) < 0;
        questions.ask(
                "app-installed",
                request.phrase(traffic.people()) + ", its apps read",
                to -> {
                    boolean listed = afterwards.stream().anyMatch(list -> has(list, app));
                    if (!listed && early) {
                        throw InconclusiveException.leftOut(
                                "left out: " + last.last().recorded().place()
                                        + " does not list the app yet, and the recordings show no later read");
                    }
                    AppChecks.installed(listed, app.id(), last.last().exchange(), to);
                    if (!absentBefore) {
                        throw InconclusiveException.inconclusive(
                                "the chat lists the app, but may have had it before the request");
                    }
                },
                creation.exchange(),
                last.last());
    }

    private static boolean has(RecordedCollection list, RecordedApp app) {
        return list.entries().stream().anyMatch(entry -> AppChecks.isApp(entry, app.id()));
    }

    private List<GraphExchange> looks(RecordedCreation creation, OperationAddress operation) {
        return histories.reads(creation.exchange(), operation.chatId(), GraphResource.OPERATIONS).stream()
                .filter(look -> look.address()
                        .partId()
                        .filter(id -> ChatIdentityChecks.sameId(id, operation.operationId()))
                        .isPresent())
                .filter(look -> !NO_LOOK.contains(look.status()) && look.bodyRecorded())
                .filter(look -> look.headersRecorded() && traffic.habits().showsResponseTypes(look))
                .toList();
    }

    private static List<Response> readable(List<Response> looks) {
        Optional<Response> other =
                looks.stream().filter(look -> look.status() != 200).findFirst();
        other.ifPresent(look -> {
            throw InconclusiveException.inconclusive(
                    "the operation could not be read: " + look.summary() + "; look at rule operation-readable");
        });
        return looks;
    }

    private static GraphExchange[] evidence(RecordedCreation creation, List<GraphExchange> looks) {
        List<GraphExchange> all = new ArrayList<>(List.of(creation.exchange()));
        all.addAll(looks);
        return all.toArray(GraphExchange[]::new);
    }

    private static String timeline(List<GraphExchange> looks) {
        return looks.stream()
                .map(look ->
                        look.response().text("status").orElse(look.response().summary()) + " in "
                                + look.recorded().place())
                .collect(Collectors.joining(", "));
    }
}
