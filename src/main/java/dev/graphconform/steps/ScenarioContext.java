package dev.graphconform.steps;

import dev.graphconform.catalogue.Need;
import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.RuleViolationException;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.evidence.ChatReader;
import dev.graphconform.evidence.ScenarioClient;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphRequest;
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
import java.util.stream.Stream;

/** What the steps of one scenario share; Cucumber makes a fresh one for each scenario. */
public final class ScenarioContext {
    private static final List<Persona> TRIO = List.of(Persona.INITIATOR, Persona.COLLEAGUE, Persona.SECOND_COLLEAGUE);

    private final RunContext run = RunContext.current();
    private ScenarioIdentity identity;
    private ScenarioClient client;
    private ViolationFactory violations;
    private ChatRequestBuilder draft;
    private Response earlier;
    private Response response;
    private boolean askedForNothingServed;

    void begin(ScenarioIdentity begun) {
        identity = begun;
        client = new ScenarioClient(
                run.target(),
                run.client(),
                run.readPatience(),
                run.newChatDetector(),
                run.brokenRequests(),
                run.createRequests(),
                this::log,
                this::note,
                new ServerErrorReporter(run, begun),
                run.findings().expectsRefusal(begun.key()));
        violations = new ViolationFactory(begun.ruleContext(run.catalogue()));
    }

    private void log(Exchange exchange) {
        run.exchanges().add(identity.key(), exchange);
        run.requestIds().add(exchange);
        if (!exchange.attempts().isEmpty()) {
            boolean refused = exchange.attempts().stream().allMatch(attempt -> attempt.startsWith("401"));
            String why = refused ? "token: " : exchange.mayHaveBeenDoneBefore() ? "gateway: " : "throttled: ";
            note(why + exchange.line() + " was answered " + String.join(", ", exchange.attempts()) + " and then "
                    + exchange.answer());
        }
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
        run.findings().note(identity.key(), note);
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
                target().payloadRoots().bindRoot(),
                people.stream().map(this::person).toList()));
    }

    /** Begins a valid request for a group of these people. */
    void draftGroup(List<Persona> people) {
        draft(ChatRequestBuilder.group(
                target().payloadRoots().bindRoot(),
                people.stream().map(this::person).toList()));
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

    /** The answer that is judged, which is that to a valid request. */
    Response validResponse() {
        run.unservedRequests().add(response);
        return response;
    }

    /** The answer that is judged, which is that to an accepted request; else there is nothing to judge. */
    Response acceptedResponse() {
        ValidRequest asked = validRequest();
        StatusChecks.setUp(response, asked.rule(), asked.asked());
        return response;
    }

    /** The request that was answered last, which is valid, and counts as such. */
    ValidRequest validRequest() {
        validResponse();
        ValidRequest asked = Optional.ofNullable(draft)
                .map(built -> ValidRequest.of(built, response))
                .orElse(new ValidRequest("a documented one", "documented chats", RuleId.CHAT_CREATED));
        run.validRequests()
                .add(
                        identity.key(),
                        asked.kind(),
                        Optional.ofNullable(draft).flatMap(ChatRequestBuilder::topic),
                        response);
        if (response.status() == 201) {
            ChatChecks.otherMediaType(response, violations)
                    .ifPresent(doubt -> run.findings().doubt(identity.key(), doubt));
        }
        return asked;
    }

    /** The request is one that a service may answer that nothing is served there. */
    void askForNothingServed() {
        askedForNothingServed = true;
    }

    boolean askedForNothingServed() {
        return askedForNothingServed;
    }

    /** The answer before it, to the request that was sent as a set-up. */
    Response earlier() {
        return earlier;
    }

    void answered(Response latest) {
        earlier = response;
        response = latest;
    }

    /** The answer to a valid one-on-one request of this sender; the request is sent once a run. */
    Response control(RequestSender requestSender) {
        return control(
                requestSender,
                Stream.of(Persona.values())
                        .filter(target().people()::containsKey)
                        .limit(2)
                        .toList());
    }

    /** The same for the chat of two certain people. */
    Response control(RequestSender requestSender, List<Persona> pair) {
        // before the lookup: whoever waits for the pair must not hold up who has it
        takePair(pair);
        ChatRequestBuilder judged = draft;
        draftOneOnOne(pair);
        Response control = client.createBeside(draft, requestSender.authorization(target()));
        draft = judged;
        return control;
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

    /**
     * Whether the chat in an answer was made in this run, as far as the server's time is known. Where nothing has told
     * it, a group of the run's own does.
     */
    boolean madeInThisRun(Response answer) {
        if (!run.newChatDetector().knowsTime() && answer.text("createdDateTime").isPresent()) {
            makeGroup(TRIO, "What time is it?");
        }
        return run.newChatDetector().madeInThisRun(answer);
    }

    /**
     * Judges the answer as a refusal. One that a valid request is given just so says nothing of what is wrong with this
     * one.
     */
    void refused(RefusalKind refusalKind) {
        try {
            StatusChecks.refused(response, refusalKind, violations);
        } catch (RuleViolationException | InconclusiveException otherwise) {
            if (response.status() >= 300 && response.status() < 500 && !response.nothingServed()) {
                StatusChecks.toldApart(response, makeGroup(TRIO, "What time is it?"));
            }
            throw otherwise;
        }
    }

    /** The answer to a valid group request with the guest: the one that the rule on guests asks for. */
    Response groupWithGuest() {
        return makeGroup(List.of(Persona.INITIATOR, Persona.COLLEAGUE, Persona.GUEST), "Launch");
    }

    /** The answer to a valid group request, sent once a run: it needs no pair to itself. */
    private Response makeGroup(List<Persona> people, String topic) {
        ChatRequestBuilder asked = draft;
        draftGroup(people.stream().filter(target().people()::containsKey).toList());
        draft.topic(topic);
        addMarker();
        Response made = client.createBeside(
                draft, new GraphRequest.Authorization.CredentialAuthorization(target().defaultCredential()));
        draft = asked;
        return made;
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

    /** Whether the target's own people and apps can take the places of those of the scenario's documented example. */
    boolean offersNeedsOfExample() {
        return identity.documentedExample(run.catalogue()).needs().stream()
                .allMatch(need -> target().offers(need.section(), need.key()));
    }
}
