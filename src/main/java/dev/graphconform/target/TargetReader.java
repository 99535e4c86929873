package dev.graphconform.target;

import dev.graphconform.config.ConfigDocument;
import dev.graphconform.target.AppRegistration.TokenAudience;
import dev.graphconform.target.TeamsApp.ResourcePermission;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Creates the target of a valid target file, with defaults for what the file leaves out. */
final class TargetReader {
    /** For whom a token is made up where a file names nobody. */
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static final Duration RETRY_BUDGET = Duration.ofSeconds(60);
    private static final Pacing REMOTE =
            new Pacing(5, seconds(30), seconds(300), seconds(30), seconds(30), RETRY_BUDGET);
    /** Faster: a mock on this machine has no throttling limits, and its operations end soon. */
    private static final Pacing LOOPBACK =
            new Pacing(0, seconds(0.25), seconds(10), seconds(10), seconds(10), RETRY_BUDGET);

    private final ConfigDocument document;
    private final Path file;
    private final Environment environment;
    private final SignIn signIn;
    private final JsonNode root;

    TargetReader(ConfigDocument document, Path file, Environment environment, SignIn signIn) {
        this.document = document;
        this.file = file;
        this.environment = environment;
        this.signIn = signIn;
        this.root = document.root();
    }

    Target read() {
        Optional<Cloud> named = text(root, "cloud").flatMap(Cloud::named);
        Optional<URI> mock = text(root, "serviceRoot").map(ServiceRoot::of);
        // beside serviceRoot, the cloud is only the name in which a mock speaks
        Optional<Cloud> cloud = named.filter(unused -> mock.isEmpty());
        URI serviceRoot = mock.or(() -> cloud.map(Cloud::serviceRoot)).orElseThrow();
        PayloadRoots payloadRoots =
                cloud.isPresent() ? PayloadRoots.ofCloud(serviceRoot) : PayloadRoots.ofMock(serviceRoot, named);
        boolean loopback = ServiceRoot.isLoopback(serviceRoot);
        ConnectionSettings connectionSettings = connectionSettings(serviceRoot);
        Optional<URI> authority = text(root, "authority").map(ServiceRoot::of);
        TokenAudience tokenAudience = new TokenAudience(
                serviceRoot,
                authority.or(() -> cloud.map(Cloud::authority)).orElse(serviceRoot),
                authority.isEmpty(),
                connectionSettings);
        SecretRegistry secrets = new SecretRegistry();
        Map<Persona, Person> people = people();
        Map<String, Credential> credentials = new CredentialReader(
                        file,
                        environment,
                        signIn,
                        this::place,
                        tokenAudience,
                        secrets,
                        texts(),
                        Optional.ofNullable(people.get(Persona.INITIATOR))
                                .map(Person::id)
                                .orElse(NOBODY))
                .read(root.path("credentials"));
        return new Target(
                root.path("name").asString(),
                serviceRoot,
                text(root, "apiVersion").orElse("v1.0"),
                cloud.map(Cloud::word),
                text(root, "bindRoot")
                        .map(word -> payloadRoots.boundBy(word, serviceRoot))
                        .orElse(payloadRoots),
                text(root, "writes").map(TargetReader::writeMode).orElse(loopback ? WriteMode.LEDGER : WriteMode.NONE),
                credentials,
                people,
                apps(),
                pacing(loopback ? LOOPBACK : REMOTE),
                CredentialReader.holdsNoSecret(root.path("credentials"))
                        ? DocumentedPeople.credentials(people, credentials.get("default"))
                        : Optional.empty(),
                connectionSettings,
                this::place,
                secrets,
                !text(root, "reads").orElse("").equals("none"),
                parameters(),
                AnswerValues.of(text(root, "answers")));
    }

    private String place(String key) {
        return document.place(file, key);
    }

    private ConnectionSettings connectionSettings(URI serviceRoot) {
        List<X509Certificate> trusted = text(root, "caCertificate")
                .map(path -> new CertificateFile(file.resolveSibling(path), place("caCertificate")).certificates())
                .orElse(List.of());
        ProxyVariables proxies = new ProxyVariables(environment);
        // reports an invalid variable now, not with the first request
        proxies.select(serviceRoot);
        return new ConnectionSettings(trusted, proxies);
    }

    /** Names, ids and addresses, which stand in results. */
    private List<String> texts() {
        return Stream.of("name", "serviceRoot", "people", "apps", "parameters")
                .map(root::path)
                .flatMap(section -> section.isContainer()
                        ? section.valueStream().flatMap(JsonNode::valueStream)
                        : Stream.of(section))
                .map(value -> value.asString(""))
                .toList();
    }

    private Map<Persona, Person> people() {
        Map<Persona, Person> people = new EnumMap<>(Persona.class);
        for (Persona persona : Persona.values()) {
            JsonNode person = root.path("people").path(persona.key());
            if (!person.isMissingNode()) {
                people.put(
                        persona,
                        new Person(
                                persona,
                                person.path("id").asString(),
                                text(person, "userPrincipalName"),
                                text(person, "tenantId"),
                                text(person, "mail")));
            }
        }
        return people;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        root.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
        return parameters;
    }

    private Map<String, TeamsApp> apps() {
        Map<String, TeamsApp> apps = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> app : root.path("apps").properties()) {
            List<ResourcePermission> permissions = new ArrayList<>();
            for (JsonNode permission : app.getValue().path("permissions")) {
                permissions.add(new ResourcePermission(
                        permission.path("permissionValue").asString(),
                        permission.path("permissionType").asString()));
            }
            apps.put(
                    app.getKey(),
                    new TeamsApp(app.getKey(), app.getValue().path("id").asString(), List.copyOf(permissions)));
        }
        return apps;
    }

    private Pacing pacing(Pacing defaults) {
        JsonNode pacing = root.path("pacing");
        return new Pacing(
                pacing.path("requestsPerSecond").asDouble(defaults.requestsPerSecond()),
                duration(pacing, "operationPollSeconds", defaults.operationPoll()),
                duration(pacing, "operationBudgetSeconds", defaults.operationBudget()),
                duration(pacing, "visibilityBudgetSeconds", defaults.visibilityBudget()),
                duration(pacing, "requestTimeoutSeconds", defaults.requestTimeout()),
                duration(pacing, "retryBudgetSeconds", defaults.retryBudget()));
    }

    private static Duration duration(JsonNode pacing, String key, Duration defaultValue) {
        return pacing.has(key) ? seconds(pacing.path(key).asDouble()) : defaultValue;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }

    private static WriteMode writeMode(String word) {
        return WriteMode.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> text(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.path(key).asString()) : Optional.empty();
    }
}
