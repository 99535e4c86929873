package dev.graphconform.steps;

import dev.graphconform.catalogue.Example;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.Answer;
import dev.graphconform.check.Judge;
import dev.graphconform.check.Yardstick;
import dev.graphconform.evidence.Graph;
import dev.graphconform.evidence.ReadBack;
import dev.graphconform.request.ChatDraft;
import dev.graphconform.schema.Schemas;
import dev.graphconform.target.App;
import dev.graphconform.target.Part;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the steps of one scenario share; Cucumber makes a fresh one for each scenario. */
public final class World {
    private final RunContext run = RunContext.current();
    private ScenarioIdentity identity;
    private Graph graph;
    private Judge judge;
    private ChatDraft draft;
    private Answer earlier;
    private Answer answer;

    void begin(ScenarioIdentity begun) {
        identity = begun;
        graph = new Graph(run.target(), run.client(), exchange -> {
            run.novelty().answered(exchange);
            run.exchanges().add(begun.key(), exchange);
            if (!exchange.attempts().isEmpty()) {
                note("throttled: " + exchange.line() + " was answered " + String.join(", ", exchange.attempts()) + " and then " + exchange.status());
            }
        });
        judge = new Judge(yardstick(begun));
    }

    Graph graph() {
        return graph;
    }

    Target target() {
        return run.target();
    }

    Judge judge() {
        return judge;
    }

    Schemas schemas() {
        return run.schemas();
    }

    RunContext run() {
        return run;
    }

    ReadBack readBack() {
        return new ReadBack(graph, this::note);
    }

    void note(String note) {
        run.note(identity.key(), note);
    }

    ChatDraft draft() {
        return draft;
    }

    void draft(ChatDraft begun) {
        draft = begun;
    }

    /** Two people have one chat: the scenario waits until no other one is about theirs. */
    void takePair(List<Part> people) {
        run.pairs().take(people.stream().map(part -> person(part).id()).toList());
    }

    /** The ids of people who are named by id or by user principal name; a name that the target file does not know stays. */
    List<String> idsOf(List<String> userKeys) {
        Map<String, String> ids = target().people().values().stream()
                .filter(person -> person.userPrincipalName().isPresent())
                .collect(Collectors.toMap(person -> person.userPrincipalName().get(), Person::id, (one, same) -> one));
        return userKeys.stream().map(key -> ids.getOrDefault(key, key)).toList();
    }

    /**
     * Lets a group's topic tell whose it is. The rules on topics send theirs code point for code point, and a group that a scenario gives no topic has
     * none: those stay as they are.
     */
    void sign() {
        if (!identity.subject().startsWith("topic-") && !draft.oneOnOne()) {
            run.marker(identity.subject()).ifPresent(draft::sign);
        }
    }

    /** The answer that is judged. */
    Answer answer() {
        return answer;
    }

    /** The answer before it, to the request that was sent as a set-up. */
    Answer earlier() {
        return earlier;
    }

    void answered(Answer latest) {
        earlier = answer;
        answer = latest;
    }

    /** Remembers the answer to a one-on-one request for later comparison. */
    void remember(Answer latest) {
        if (draft.oneOnOne()) {
            run.firstAnswers().remember(draft.personIds(), latest);
        }
    }

    /** The first answer that this run was given for the pair of the request. */
    Optional<Answer> firstForPair() {
        return draft.oneOnOne() ? run.firstAnswers().of(draft.personIds()) : Optional.empty();
    }

    Person person(Part part) {
        return offered(target().people().get(part), "people", part.key());
    }

    App app(String key) {
        return offered(target().apps().get(key), "apps", key);
    }

    /** The tags should have asked for it; a scenario whose tags forgot is left out, and does not stumble. */
    private static <T> T offered(T entry, String section, String key) {
        return Optional.ofNullable(entry).orElseThrow(() -> Prerequisites.leftOut(new Need(section, key)));
    }

    private Yardstick yardstick(ScenarioIdentity begun) {
        if (begun.example()) {
            Example example = run.catalogue().example(begun.subject()).orElseThrow(() -> unknown(begun));
            return new Yardstick(
                    example.name(), "example", "must", example.title(), "the answer as printed", "Create chat, " + example.title());
        }
        Rule rule = run.catalogue().rule(begun.subject()).orElseThrow(() -> unknown(begun));
        return new Yardstick(
                rule.id(), "rule", rule.level().word(), rule.title(), rule.quote(), rule.source().label());
    }

    private static IllegalStateException unknown(ScenarioIdentity begun) {
        return new IllegalStateException("the catalogue does not know \"" + begun.subject() + "\"");
    }
}
