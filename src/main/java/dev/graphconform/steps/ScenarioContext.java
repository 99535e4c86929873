package dev.graphconform.steps;

import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.check.ViolationFactory.RuleContext;
import dev.graphconform.evidence.ChatReader;
import dev.graphconform.evidence.ScenarioClient;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.schema.Schemas;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import dev.graphconform.target.TeamsApp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the steps of one scenario share; Cucumber makes a fresh one for each scenario. */
public final class ScenarioContext {
    private final RunContext run = RunContext.current();
    private ScenarioIdentity identity;
    private ScenarioClient client;
    private ViolationFactory violations;
    private ChatRequestBuilder draft;
    private Response earlier;
    private Response response;

    void begin(ScenarioIdentity begun) {
        identity = begun;
        client = new ScenarioClient(run.target(), run.client(), run.createRequests(), exchange -> {
            run.newChatDetector().answered(exchange);
            run.exchanges().add(begun.key(), exchange);
            if (!exchange.attempts().isEmpty()) {
                note("throttled: " + exchange.line() + " was answered " + String.join(", ", exchange.attempts())
                        + " and then " + exchange.status());
            }
        });
        violations = new ViolationFactory(ruleContext(begun));
    }

    ScenarioClient client() {
        return client;
    }

    Target target() {
        return run.target();
    }

    ViolationFactory violations() {
        return violations;
    }

    Schemas schemas() {
        return run.schemas();
    }

    RunContext run() {
        return run;
    }

    ChatReader chatReader() {
        return new ChatReader(client, this::note);
    }

    void note(String note) {
        run.note(identity.key(), note);
    }

    ChatRequestBuilder draft() {
        return draft;
    }

    void draft(ChatRequestBuilder begun) {
        draft = begun;
    }

    /** Two people have one chat: the scenario waits until no other one is about theirs. */
    void takePair(List<Persona> people) {
        run.pairLocks()
                .take(people.stream().map(persona -> person(persona).id()).toList());
    }

    /** Begins a valid request for the one chat of these people. */
    void draftOneOnOne(List<Persona> people) {
        takePair(people);
        draft(ChatRequestBuilder.oneOnOne(
                target().serviceRoot(), people.stream().map(this::person).toList()));
    }

    /** Begins a valid request for a group of these people. */
    void draftGroup(List<Persona> people) {
        draft(ChatRequestBuilder.group(
                target().serviceRoot(), people.stream().map(this::person).toList()));
    }

    /**
     * The ids of people who are named by id or by user principal name; a name that the target file does not know stays.
     */
    List<String> idsOf(List<String> userKeys) {
        Map<String, String> ids = target().people().values().stream()
                .filter(person -> person.userPrincipalName().isPresent())
                .collect(Collectors.toMap(person -> person.userPrincipalName().get(), Person::id, (one, same) -> one));
        return userKeys.stream().map(key -> ids.getOrDefault(key, key)).toList();
    }

    /**
     * Lets a group's topic tell whose it is. Those of a rule that has its topics sent as they are written stay as they
     * are; so does a group that a scenario gives no topic.
     */
    void addMarker() {
        if (!draft.oneOnOne()) {
            run.marker(identity.subject()).ifPresent(draft::addMarker);
        }
    }

    /** The answer that is judged. */
    Response response() {
        return response;
    }

    /** The answer that is judged, which is that to an accepted request; else there is nothing to judge. */
    Response acceptedResponse() {
        StatusChecks.setUp(response, RuleId.CHAT_CREATED);
        return response;
    }

    /** The answer before it, to the request that was sent as a set-up. */
    Response earlier() {
        return earlier;
    }

    void answered(Response latest) {
        earlier = response;
        response = latest;
    }

    /** Remembers the answer to a one-on-one request for later comparison. */
    void remember(Response latest) {
        if (draft.oneOnOne()) {
            run.firstResponses().remember(draft.personIds(), latest);
        }
    }

    /** The first answer that this run was given for the pair of the request. */
    Optional<Response> firstForPair() {
        return draft.oneOnOne() ? run.firstResponses().of(draft.personIds()) : Optional.empty();
    }

    Person person(Persona persona) {
        return offered(target().people().get(persona), "people", persona.key());
    }

    TeamsApp teamsApp(String key) {
        return offered(target().apps().get(key), "apps", key);
    }

    /** The tags should have asked for it; a scenario whose tags forgot is left out, and does not stumble. */
    private static <T> T offered(T entry, String section, String key) {
        return Optional.ofNullable(entry).orElseThrow(() -> Prerequisites.leftOut(new Need(section, key)));
    }

    private RuleContext ruleContext(ScenarioIdentity begun) {
        if (begun.example()) {
            DocumentedExample documentedExample =
                    run.catalogue().documentedExample(begun.subject()).orElseThrow(() -> unknown(begun));
            return new RuleContext(
                    documentedExample.name(),
                    "example",
                    "must",
                    documentedExample.title(),
                    "the answer as printed",
                    "Create chat, " + documentedExample.title());
        }
        Rule rule = run.catalogue().rule(begun.subject()).orElseThrow(() -> unknown(begun));
        return new RuleContext(
                rule.id(),
                "rule",
                rule.level().word(),
                rule.title(),
                rule.quote(),
                rule.pageReference().label());
    }

    private static IllegalStateException unknown(ScenarioIdentity begun) {
        return new IllegalStateException("the catalogue does not know \"" + begun.subject() + "\"");
    }
}
