package dev.graphconform.steps;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RefusedCredential;
import dev.graphconform.evidence.AppChats;
import dev.graphconform.evidence.BrokenRequests;
import dev.graphconform.evidence.CreateRequests;
import dev.graphconform.evidence.FirstResponses;
import dev.graphconform.evidence.NewChatDetector;
import dev.graphconform.evidence.PairLocks;
import dev.graphconform.evidence.ReadPatience;
import dev.graphconform.evidence.RequestIdRegister;
import dev.graphconform.evidence.SharedRequests;
import dev.graphconform.http.CredentialRefusal;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.http.GraphClient;
import dev.graphconform.schema.Schemas;
import dev.graphconform.target.ServiceRoot;
import dev.graphconform.target.Target;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * What all scenarios of one run share. Cucumber makes the step classes itself, so the run is bound to the thread before
 * a scenario starts on it.
 */
public final class RunContext {
    private static final ThreadLocal<RunContext> CURRENT = new ThreadLocal<>();

    private final Target target;
    private final Catalogue catalogue;
    private final GraphClient client;
    private final ExchangeLog exchanges;
    private final Prerequisites prerequisites;
    private final CreateRequests createRequests;
    private final NewChatDetector newChatDetector = new NewChatDetector();
    private final FirstResponses firstResponses = new FirstResponses();
    private final RequestIdRegister requestIds = new RequestIdRegister();
    private final AppChats appChats = new AppChats(newChatDetector);
    private final ScenarioFindings findings = new ScenarioFindings();
    private final ValidRequestTally validRequests = new ValidRequestTally();
    private final BrokenRequests brokenRequests = new BrokenRequests();
    private final PairLocks pairLocks = new PairLocks();
    private final ReadPatience readPatience;
    private final UnservedRequests unservedRequests = new UnservedRequests();
    private final Function<String, Optional<String>> marker;
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> stopped = new AtomicReference<>();
    private volatile boolean cutShort;
    private volatile String setUpFault;

    /** A run on this target, which sends each distinct request once. */
    public RunContext(
            Target target,
            Catalogue catalogue,
            GraphClient client,
            ExchangeLog exchanges,
            Function<String, Optional<String>> marker) {
        this(target, catalogue, client, exchanges, marker, new SharedRequests());
    }

    /**
     * A run on this target.
     *
     * @param createRequests what becomes of the requests for chats
     * @param marker what the topics of a rule's groups carry; empty for a rule that has its topics sent as they are
     *     written
     */
    public RunContext(
            Target target,
            Catalogue catalogue,
            GraphClient client,
            ExchangeLog exchanges,
            Function<String, Optional<String>> marker,
            CreateRequests createRequests) {
        this.target = target;
        this.catalogue = catalogue;
        this.client = client;
        this.exchanges = exchanges;
        this.marker = marker;
        this.createRequests = createRequests;
        this.readPatience = new ReadPatience(ServiceRoot.isLoopback(target.serviceRoot()));
        this.prerequisites = new Prerequisites(catalogue, target);
    }

    /** From now on scenarios on this thread belong to this run. */
    public void bind() {
        CURRENT.set(this);
        busy.add(Thread.currentThread());
    }

    /** The thread is done with its scenario. */
    public void unbind() {
        pairLocks.release();
        synchronized (busy) {
            busy.remove(Thread.currentThread());
        }
        if (stopped.get() != null) {
            // the interrupt was for the scenario; what follows, reports for instance, must not stumble over it
            Thread.interrupted();
        }
        CURRENT.remove();
    }

    /** From now on no scenario begins, and none waits; what is on its way is waited for. */
    public void stop(String why) {
        stopped.set(why);
        synchronized (busy) {
            cutShort |= !busy.isEmpty();
            busy.forEach(Thread::interrupt);
        }
    }

    /** No scenario begins, since the target cannot be tested as it is set up. */
    public void refuse(String why) {
        setUpFault = why;
    }

    /** Why the run ended before its end; empty when nothing was lost by it. */
    public Optional<String> earlyStopReason() {
        return Optional.ofNullable(stopped.get())
                .filter(why -> cutShort)
                .or(() ->
                        defaultRefusal().filter(CredentialRefusal::takenBefore).map(RefusedCredential::sentence));
    }

    private Optional<CredentialRefusal> defaultRefusal() {
        return client.refusal(target.defaultCredential());
    }

    /** What to know before all else, where valid requests were answered as if nothing were served there. */
    public Optional<String> unservedRequestsSentence() {
        return unservedRequests.sentence();
    }

    /** That not one valid request for a chat is served at this address; empty where that is not so, or not certain. */
    public Optional<String> nothingServed() {
        return unservedRequests
                .nothingServed()
                .map(sentence -> target.keyLocations().of(target.rootKey()) + ": /" + target.apiVersion() + sentence);
    }

    UnservedRequests unservedRequests() {
        return unservedRequests;
    }

    /**
     * What stands in the way of a scenario that has not sent anything yet; without the default credential none begins.
     */
    Optional<RuntimeException> obstacle(String subject, Collection<String> tags) {
        return stopped()
                .or(() -> prerequisites.ofSubject(subject))
                .or(() -> prerequisites.ofScenario(tags))
                .<RuntimeException>map(Function.identity())
                .or(() -> defaultRefusal().map(RefusedCredential::ending));
    }

    private Optional<InconclusiveException> stopped() {
        if (setUpFault != null) {
            return Optional.of(InconclusiveException.unusable("not begun: " + setUpFault));
        }
        Optional<InconclusiveException> stop =
                Optional.ofNullable(stopped.get()).map(why -> InconclusiveException.notRun("not begun: " + why));
        cutShort |= stop.isPresent();
        return stop;
    }

    PairLocks pairLocks() {
        return pairLocks;
    }

    Optional<String> marker(String subject) {
        return marker.apply(subject);
    }

    static RunContext current() {
        RunContext run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("a scenario started outside a run of the kit");
        }
        return run;
    }

    /** How many valid requests were accepted of the kind of which the scenario saw one refused. */
    public Optional<String> acceptedOfRefusedKind(String scenarioKey) {
        return validRequests.sentence(scenarioKey);
    }

    /** What scenarios found besides their own outcome. */
    public ScenarioFindings findings() {
        return findings;
    }

    BrokenRequests brokenRequests() {
        return brokenRequests;
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

    CreateRequests createRequests() {
        return createRequests;
    }

    /** The requests and answers of the run. */
    public ExchangeLog exchanges() {
        return exchanges;
    }

    ValidRequestTally validRequests() {
        return validRequests;
    }

    RequestIdRegister requestIds() {
        return requestIds;
    }

    FirstResponses firstResponses() {
        return firstResponses;
    }

    NewChatDetector newChatDetector() {
        return newChatDetector;
    }

    ReadPatience readPatience() {
        return readPatience;
    }

    AppChats appChats() {
        return appChats;
    }

    Schemas schemas() {
        return Schemas.bundled();
    }
}
