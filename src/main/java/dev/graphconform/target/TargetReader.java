package dev.graphconform.target;

import dev.graphconform.target.App.ResourcePermission;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes the target of a document in which nothing was found wrong, and fills in what it leaves out. */
final class TargetReader {
    private static final Duration RETRY_BUDGET = Duration.ofSeconds(60);
    private static final Pacing REMOTE = new Pacing(
            5, seconds(30), seconds(300), seconds(30), seconds(30), RETRY_BUDGET);
    /** A mock on this machine has no throttling limits, and nobody wants to wait half a minute for its operations. */
    private static final Pacing LOOPBACK = new Pacing(
            0, seconds(0.25), seconds(10), seconds(10), seconds(10), RETRY_BUDGET);

    private final TargetDocument document;
    private final Path file;
    private final Environment environment;
    private final JsonNode root;

    TargetReader(TargetDocument document, Path file, Environment environment) {
        this.document = document;
        this.file = file;
        this.environment = environment;
        this.root = document.root();
    }

    Target read() {
        Optional<Cloud> cloud = text(root, "cloud").flatMap(Cloud::named);
        URI serviceRoot = cloud.map(Cloud::serviceRoot)
                .orElseGet(() -> ServiceRoot.of(root.path("serviceRoot").asString()));
        boolean loopback = ServiceRoot.isLoopback(serviceRoot);
        return new Target(
                root.path("name").asString(),
                serviceRoot,
                text(root, "apiVersion").orElse("v1.0"),
                cloud.map(Cloud::word),
                text(root, "writes").map(TargetReader::writeMode).orElse(loopback ? WriteMode.LEDGER : WriteMode.NONE),
                credentials(),
                people(),
                apps(),
                pacing(loopback ? LOOPBACK : REMOTE),
                Optional.empty());
    }

    private Map<String, Credential> credentials() {
        Map<String, Credential> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("credentials").properties()) {
            String key = entry.getKey();
            TokenKind kind = TokenKind.valueOf(entry.getValue().path("kind").asString().toUpperCase(Locale.ROOT));
            credentials.put(key, new Credential(key, kind, token(key, entry.getValue().path("token"))));
        }
        return credentials;
    }

    private Once<Secret> token(String credential, JsonNode token) {
        String way = token.has("env") ? "env" : "file";
        String pointer = "/credentials/" + credential + "/token/" + way;
        String place = new Finding(document.ofKey(pointer), "credentials." + credential + ".token." + way, "").line(file.toString());
        String where = place.substring(0, place.length() - ": ".length());
        String named = token.path(way).asString();
        TokenSource source = way.equals("env")
                ? new TokenSource.Variable(named, environment)
                : new TokenSource.TokenFile(file.resolveSibling(named));
        return new Once<>(() -> source.fetch(where));
    }

    private Map<Part, Person> people() {
        Map<Part, Person> people = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            JsonNode person = root.path("people").path(part.key());
            if (!person.isMissingNode()) {
                people.put(part, new Person(
                        part,
                        person.path("id").asString(),
                        text(person, "userPrincipalName"),
                        text(person, "tenantId"),
                        text(person, "mail")));
            }
        }
        return people;
    }

    private Map<String, App> apps() {
        Map<String, App> apps = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> app : root.path("apps").properties()) {
            List<ResourcePermission> permissions = new ArrayList<>();
            for (JsonNode permission : app.getValue().path("permissions")) {
                permissions.add(new ResourcePermission(
                        permission.path("permissionValue").asString(), permission.path("permissionType").asString()));
            }
            apps.put(app.getKey(), new App(app.getKey(), app.getValue().path("id").asString(), List.copyOf(permissions)));
        }
        return apps;
    }

    private Pacing pacing(Pacing otherwise) {
        JsonNode pacing = root.path("pacing");
        return new Pacing(
                pacing.path("requestsPerSecond").asDouble(otherwise.requestsPerSecond()),
                duration(pacing, "operationPollSeconds", otherwise.operationPoll()),
                duration(pacing, "operationBudgetSeconds", otherwise.operationBudget()),
                duration(pacing, "visibilityBudgetSeconds", otherwise.visibilityBudget()),
                duration(pacing, "requestTimeoutSeconds", otherwise.requestTimeout()),
                duration(pacing, "retryBudgetSeconds", otherwise.retryBudget()));
    }

    private static Duration duration(JsonNode pacing, String key, Duration otherwise) {
        return pacing.has(key) ? seconds(pacing.path(key).asDouble()) : otherwise;
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
