package dev.graphconform.steps;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.evidence.AppChats;
import dev.graphconform.evidence.FirstAnswers;
import dev.graphconform.evidence.Novelty;
import dev.graphconform.schema.Schemas;
import dev.graphconform.target.Target;
import dev.graphconform.wire.ExchangeLog;
import dev.graphconform.wire.GraphClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What all scenarios of one run share. Cucumber makes the step classes itself, so the run is bound to the thread before a scenario starts on it.
 */
public final class RunContext {
    private static final ThreadLocal<RunContext> CURRENT = new ThreadLocal<>();

    private final Target target;
    private final Catalogue catalogue;
    private final GraphClient client;
    private final ExchangeLog exchanges;
    private final Prerequisites prerequisites;
    private final Novelty novelty = new Novelty();
    private final FirstAnswers firstAnswers = new FirstAnswers();
    private final AppChats appChats = new AppChats(novelty);
    private final Map<String, CopyOnWriteArrayList<String>> notes = new ConcurrentHashMap<>();

    /** A run on this target. */
    public RunContext(Target target, Catalogue catalogue, GraphClient client, ExchangeLog exchanges) {
        this.target = target;
        this.catalogue = catalogue;
        this.client = client;
        this.exchanges = exchanges;
        this.prerequisites = new Prerequisites(catalogue, target);
    }

    /** From now on scenarios on this thread belong to this run. */
    public void bind() {
        CURRENT.set(this);
    }

    /** The thread is done with the run. */
    public static void unbind() {
        CURRENT.remove();
    }

    static RunContext current() {
        RunContext run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("a scenario started outside a run of the kit");
        }
        return run;
    }

    /** The remarks of a scenario that do not decide. */
    public List<String> notes(String scenarioKey) {
        return List.copyOf(notes.getOrDefault(scenarioKey, new CopyOnWriteArrayList<>()));
    }

    /** Once each: several sentences may rest on one exchange. */
    void note(String scenarioKey, String note) {
        notes.computeIfAbsent(scenarioKey, key -> new CopyOnWriteArrayList<>()).addIfAbsent(note);
    }

    Target target() {
        return target;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    GraphClient client() {
        return client;
    }

    ExchangeLog exchanges() {
        return exchanges;
    }

    Prerequisites prerequisites() {
        return prerequisites;
    }

    FirstAnswers firstAnswers() {
        return firstAnswers;
    }

    Novelty novelty() {
        return novelty;
    }

    AppChats appChats() {
        return appChats;
    }

    Schemas schemas() {
        return Schemas.bundled();
    }
}
