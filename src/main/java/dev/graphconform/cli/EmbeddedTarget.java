package dev.graphconform.cli;

import dev.graphconform.http.Header;
import dev.graphconform.http.HttpSender;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.proof.DeviatingTarget;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.simulator.SimulatorResponse;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Memoized;
import dev.graphconform.target.Pacing;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import dev.graphconform.target.TeamsApp;
import dev.graphconform.target.TeamsApp.ResourcePermission;
import dev.graphconform.target.TokenKind;
import dev.graphconform.target.WriteMode;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The kit's own simulator as a target, with every credential, person and app; the people of the documentation too. */
final class EmbeddedTarget implements DeviatingTarget {
    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final Pacing PACING =
            new Pacing(0, Duration.ofMillis(10), BUDGET, BUDGET, BUDGET, Duration.ofSeconds(60));

    /** For proofs: a short timeout for what never comes, long enough for a few polls. */
    private static final Duration SOON = Duration.ofMillis(150);

    private static final Pacing IMPATIENT =
            new Pacing(0, Duration.ofMillis(5), SOON, SOON, Duration.ofSeconds(5), Duration.ofSeconds(20));

    private final GraphSimulator simulator;
    private final Pacing pacing;
    private final Map<String, Credential> documented = new ConcurrentHashMap<>();

    private EmbeddedTarget(GraphSimulator simulator, Pacing pacing) {
        this.simulator = simulator;
        this.pacing = pacing;
    }

    static EmbeddedTarget start() {
        return new EmbeddedTarget(GraphSimulator.start(SimulatorOptions.defaults()), PACING);
    }

    /** A simulator that deviates, for a proof. */
    static EmbeddedTarget deviating(List<String> deviationIds) {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withOperationDuration(Duration.ofMillis(15))
                .withDeviations(deviationIds);
        return new EmbeddedTarget(GraphSimulator.start(options), IMPATIENT);
    }

    @Override
    public Target target() {
        SimulatedTenant tenant = simulator.tenant();
        return new Target(
                "simulator",
                simulator.serviceRoot(),
                "v1.0",
                Optional.empty(),
                WriteMode.LEDGER,
                credentials(tenant),
                people(tenant),
                apps(tenant),
                pacing,
                Optional.of(userKey -> documented.computeIfAbsent(userKey, key -> documentedPerson(tenant, key))));
    }

    @Override
    public HttpTransport transport() {
        return (timeout, connectionSettings) -> new InProcessTransport(simulator);
    }

    @Override
    public long activations(String deviationId) {
        return simulator.activations(deviationId);
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static Map<String, Credential> credentials(SimulatedTenant tenant) {
        Map<String, Credential> credentials = new LinkedHashMap<>();
        SimulatorTargetMapping.tokens().forEach((key, kind) -> {
            TokenKind tokenKind =
                    SimulatorTargetMapping.isApplication(kind) ? TokenKind.APPLICATION : TokenKind.DELEGATED;
            credentials.put(key, new Credential(key, tokenKind, new Memoized<>(() -> Secret.of(tenant.token(kind)))));
        });
        return credentials;
    }

    private static Credential documentedPerson(SimulatedTenant tenant, String userKey) {
        return new Credential(userKey, TokenKind.DELEGATED, new Memoized<>(() -> Secret.of(tenant.tokenOf(userKey))));
    }

    private static Map<Persona, Person> people(SimulatedTenant tenant) {
        Map<Persona, Person> people = new EnumMap<>(Persona.class);
        SimulatorTargetMapping.people(tenant)
                .forEach((persona, person) -> people.put(persona, person(persona, person)));
        return people;
    }

    private static Person person(Persona persona, SimulatedPerson person) {
        return persona == Persona.PARTNER
                ? new Person(persona, person.id(), Optional.empty(), person.tenantId(), person.mail())
                : new Person(
                        persona,
                        person.id(),
                        Optional.of(person.userPrincipalName()),
                        Optional.empty(),
                        Optional.empty());
    }

    private static Map<String, TeamsApp> apps(SimulatedTenant tenant) {
        List<ResourcePermission> permissions = tenant.consentedPermissions().stream()
                .map(permission -> new ResourcePermission(permission.permissionValue(), permission.permissionType()))
                .toList();
        return Map.of(
                "plain", new TeamsApp("plain", tenant.plainAppId(), List.of()),
                "consented", new TeamsApp("consented", tenant.consentedAppId(), permissions));
    }

    /**
     * Passes requests to the simulator by method call. A proof sends some hundred thousand of them, and sockets would
     * take most of its time; a test checks that the network gives the same responses.
     */
    private static final class InProcessTransport implements HttpSender {
        private static final byte[] NOTHING = {};

        private final GraphSimulator simulator;

        InProcessTransport(GraphSimulator simulator) {
            this.simulator = simulator;
        }

        @Override
        public RawResponse send(String method, URI uri, List<Header> headers, byte[] body) throws IOException {
            Map<String, List<String>> lines = new LinkedHashMap<>();
            headers.forEach(header -> lines.computeIfAbsent(header.name(), name -> new ArrayList<>())
                    .add(header.value()));
            SimulatorResponse response = simulator
                    .answer(method, uri, lines, body == null ? NOTHING : body)
                    .orElseThrow(() -> new SocketException("closed by the simulator"));
            List<Header> responseHeaders = new ArrayList<>();
            response.headers().forEach((name, value) -> responseHeaders.add(new Header(name, value)));
            return new RawResponse(response.status(), responseHeaders, response.body());
        }

        @Override
        public void close() {
            // the simulator belongs to whoever started it
        }
    }
}
