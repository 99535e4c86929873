package dev.graphconform.judgement;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.ChatIdentityChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.LocationAddress.OperationAddress;
import dev.graphconform.check.MemberChecks;
import dev.graphconform.check.ReadBackChecks;
import dev.graphconform.check.Response;
import dev.graphconform.http.HttpDate;
import dev.graphconform.judgement.GraphAddress.GraphResource;
import dev.graphconform.judgement.RecordedRequest.RecordedApp;
import dev.graphconform.request.ListedMember;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a request with an app must bring (Create chat, Examples 3 and 4), and the chat that it makes. */
final class AppQuestions {
    private final ChatTraffic traffic;
    private final ChatHistories histories;
    private final OperationQuestions operations;
    private final QuestionList questions;
    private final Set<String> askedFor = new HashSet<>();
    private final Map<String, Instant> beginning = new HashMap<>();
    private final Map<String, RecordedCreation> withApp = new HashMap<>();

    AppQuestions(ChatTraffic traffic, ChatHistories histories, OperationQuestions operations, QuestionList questions) {
        this.traffic = traffic;
        this.histories = histories;
        this.operations = operations;
        this.questions = questions;
        for (GraphExchange each : traffic.exchanges()) {
            HttpDate.of(each.exchange().responseHeaders())
                    .ifPresent(date -> beginning.putIfAbsent(each.service(), date));
        }
    }

    /** An allowed request, in the order of time; those without an app only tell which pairs were asked for. */
    void ask(RecordedCreation creation, RecordedRequest request) {
        String pair = pair(creation, request);
        boolean firstTime = request.oneOnOne() && askedFor.add(pair);
        if (request.app().isEmpty()) {
            sameAsWithApp(creation, request, pair);
            return;
        }
        RecordedApp app = request.app().get();
        GraphExchange exchange = creation.exchange();
        String asked = request.phrase(traffic.people());
        String rule = !request.oneOnOne() ? "apps-group" : app.consented() ? "apps-consent-accepted" : "apps-accepted";
        if (!exchange.accepted()) {
            CreationQuestions.refused(exchange, rule, asked, traffic, questions);
            return;
        }
        if (!exchange.headersRecorded()) {
            return;
        }
        Response response = creation.response();
        boolean newForSure = !request.oneOnOne() || firstTime && madeSinceBeginning(exchange);
        questions.ask(rule, asked, to -> AppChecks.accepted(response, newForSure, to), exchange);
        Optional<String> location =
                exchange.exchange().responseHeaders().first("Location").filter(any -> exchange.status() == 202);
        if (location.isEmpty()) {
            return;
        }
        GraphAddress address = exchange.address();
        questions.ask(
                "apps-location-operation",
                asked,
                to -> AppChecks.location(response, address.serviceRoot(), address.apiVersion(), to),
                exchange);
        if (LocationAddress.of(location.get(), address.serviceRoot(), address.apiVersion())
                instanceof OperationAddress operation) {
            withApp.putIfAbsent(pair, creation);
            people(creation, request, operation, asked);
            operations.ask(creation, request, app, operation);
        }
    }

    /** The operation's chat is the one asked for. */
    private void people(RecordedCreation creation, RecordedRequest request, OperationAddress operation, String asked) {
        if (!request.members().stream().allMatch(traffic.people()::identified)) {
            return;
        }
        List<ListedMember> listed =
                request.members().stream().map(traffic.people()::listed).toList();
        ListedMember other = listed.get(listed.size() - 1);
        List<RecordedCollection> found =
                RecordedCollection.of(histories.reads(creation.exchange(), operation.chatId(), GraphResource.MEMBERS));
        if (found.isEmpty()) {
            return;
        }
        RecordedCollection last = found.get(found.size() - 1);
        questions.ask(
                "apps-location-operation",
                asked + ", members read back",
                to -> {
                    boolean there = last.entries().stream().anyMatch(entry -> MemberChecks.is(other, entry));
                    if (!there && last.last().after(creation.exchange()).compareTo(traffic.patience()) < 0) {
                        throw InconclusiveException.leftOut(
                                "left out: " + last.last().recorded().place()
                                        + " does not show the members yet, and the recordings show no later read");
                    }
                    ReadBackChecks.isChatOf(
                            listed, other, last.entries(), last.last().response(), to);
                },
                creation.exchange(),
                last.last());
    }

    /** Two people have the chat that was asked for with an app, whether they had it before or not. */
    private void sameAsWithApp(RecordedCreation creation, RecordedRequest request, String pair) {
        RecordedCreation before = withApp.get(pair);
        if (before == null || !request.oneOnOne() || creation.chatId().isEmpty()) {
            return;
        }
        GraphAddress address = before.exchange().address();
        LocationAddress location = LocationAddress.of(
                AppChecks.rawLocation(before.response()), address.serviceRoot(), address.apiVersion());
        if (location instanceof OperationAddress operation && !operations.failed(before, operation)) {
            questions.ask(
                    "one-on-one-unique",
                    request.phrase(traffic.people()) + ", asked for with an app in "
                            + before.exchange().recorded().place(),
                    to -> ChatIdentityChecks.isChat(operation.chatId(), creation.response(), to),
                    creation.exchange(),
                    before.exchange());
        }
    }

    /** By the clock of the service. */
    private boolean madeSinceBeginning(GraphExchange exchange) {
        Optional<Instant> created = exchange.time("createdDateTime");
        Instant first = beginning.get(exchange.service());
        return first != null && created.filter(time -> !time.isBefore(first)).isPresent();
    }

    private String pair(RecordedCreation creation, RecordedRequest request) {
        return traffic.tenant(creation.exchange())
                + request.members().stream()
                        .map(member -> traffic.people().identity(member))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
