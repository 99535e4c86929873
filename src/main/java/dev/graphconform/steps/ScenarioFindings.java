package dev.graphconform.steps;

import dev.graphconform.check.RuleViolationException;
import dev.graphconform.http.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the scenarios of a run found besides their own outcome, by the keys of the scenarios. */
public final class ScenarioFindings {
    private final Map<String, CopyOnWriteArrayList<String>> notes = new ConcurrentHashMap<>();
    private final Map<String, RuleViolationException> doubts = new ConcurrentHashMap<>();
    private final Map<String, CopyOnWriteArrayList<ServiceFailure>> serviceFailures = new ConcurrentHashMap<>();
    private final Set<String> refusalsExpected = ConcurrentHashMap.newKeySet();

    ScenarioFindings() {}

    /**
     * What is wrong with an answer that a scenario passed on, for {@code chat-body} to tell, or for the scenario where
     * that rule did not see it.
     */
    public Optional<RuleViolationException> doubt(String scenarioKey) {
        return Optional.ofNullable(doubts.get(scenarioKey));
    }

    void doubt(String scenarioKey, RuleViolationException doubt) {
        doubts.putIfAbsent(scenarioKey, doubt);
    }

    /** The remarks of a scenario that do not decide. */
    public List<String> notes(String scenarioKey) {
        return List.copyOf(notes.getOrDefault(scenarioKey, new CopyOnWriteArrayList<>()));
    }

    /** Once each: several sentences may rest on one exchange. */
    void note(String scenarioKey, String note) {
        notes.computeIfAbsent(scenarioKey, key -> new CopyOnWriteArrayList<>()).addIfAbsent(note);
    }

    /**
     * A request that the service fails on, which a scenario of another rule met.
     *
     * @param exchange the request, without an answer
     * @param violation what it breaks
     */
    public record ServiceFailure(Exchange exchange, RuleViolationException violation) {}

    /** What a scenario met that its own rule does not judge. */
    public List<ServiceFailure> serviceFailures(String scenarioKey) {
        return List.copyOf(serviceFailures.getOrDefault(scenarioKey, new CopyOnWriteArrayList<>()));
    }

    void found(String scenarioKey, ServiceFailure serviceFailure) {
        serviceFailures
                .computeIfAbsent(scenarioKey, key -> new CopyOnWriteArrayList<>())
                .add(serviceFailure);
    }

    /** The requests of a scenario have to be refused, as its sentences say. */
    public void expectRefusal(String scenarioKey) {
        refusalsExpected.add(scenarioKey);
    }

    boolean expectsRefusal(String scenarioKey) {
        return refusalsExpected.contains(scenarioKey);
    }
}
