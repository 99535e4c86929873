package dev.graphconform.target;

import dev.graphconform.target.SignIn.Proof;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Makes the credentials of a document in which nothing was found wrong; no secret is read before a token is asked for. */
final class CredentialReader {
    private static final String MAY_BE_OLD = "expired";

    private final Path file;
    private final Environment environment;
    private final SignIn signIn;
    private final Places places;
    private final Audience audience;
    private final HeldSecrets secrets;

    CredentialReader(Path file, Environment environment, SignIn signIn, Places places, Audience audience, HeldSecrets secrets) {
        this.file = file;
        this.environment = environment;
        this.signIn = signIn;
        this.places = places;
        this.audience = audience;
        this.secrets = secrets;
    }

    Map<String, Credential> read(JsonNode section) {
        Map<String, Credential> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String key = entry.getKey();
            TokenKind kind = TokenKind.valueOf(entry.getValue().path("kind").asString().toUpperCase(Locale.ROOT));
            credentials.put(key, new Credential(key, kind, noted(token(key, entry.getValue())), renewal(key, entry.getValue())));
        }
        return credentials;
    }

    private Supplier<Secret> token(String key, JsonNode credential) {
        String way = CredentialWay.of(credential).word();
        String wayKey = "credentials." + key + "." + way;
        JsonNode given = credential.path(way);
        Supplier<IssuedToken> source = switch (CredentialWay.of(credential)) {
            case TOKEN -> found(wayKey, given, "token");
            case AZURE_CLI -> azureCli(wayKey, given);
            case CLIENT_SECRET -> signIn(wayKey, given, new Proof.ClientSecret(secret(wayKey + ".secret", given.path("secret"), "client secret")));
            case CERTIFICATE -> signIn(wayKey, given, new Proof.Certificate(certificate(wayKey, given)));
            case FEDERATED_TOKEN -> signIn(wayKey, given, new Proof.FederatedToken(noted(() -> found(wayKey, given, "federated token").get().token())));
            case DEVICE_CODE -> signIn(wayKey, given, new Proof.DeviceCode());
        };
        boolean foundAsItIs = way.equals("token");
        String place = places.of(foundAsItIs ? wayKey + "." + placeWord(given) : wayKey);
        return key.equals(MAY_BE_OLD) ? new Once<>(() -> source.get().token()) : new LastingToken(source, place, Clock.systemUTC());
    }

    private static Renewal renewal(String key, JsonNode credential) {
        JsonNode token = credential.path(CredentialWay.TOKEN.word());
        if (token.has("env") || key.equals(MAY_BE_OLD)) {
            return Renewal.NEVER;
        }
        return token.has("file") ? Renewal.BY_OTHERS : Renewal.BY_THE_KIT;
    }

    private Supplier<IssuedToken> signIn(String wayKey, JsonNode given, Proof proof) {
        return signIn.source(
                new Registration(
                        audience.authority(),
                        audience.ofMicrosoft(),
                        given.path("tenantId").asString(),
                        given.path("clientId").asString(),
                        audience.scope(),
                        audience.connection(),
                        wayKey,
                        places),
                proof);
    }

    private Supplier<IssuedToken> found(String wayKey, JsonNode given, String what) {
        String place = places.of(wayKey + "." + placeWord(given));
        SecretSource source = source(given, what);
        return () -> IssuedToken.of(BearerToken.of(source.read(place), place, source.phrase()));
    }

    private Supplier<IssuedToken> azureCli(String wayKey, JsonNode given) {
        List<String> arguments = new ArrayList<>(List.of("account", "get-access-token", "--scope", audience.scope()));
        text(given, "tenantId").ifPresent(tenant -> arguments.addAll(List.of("--tenant", tenant)));
        arguments.addAll(List.of("--query", "accessToken", "--output", "tsv"));
        Subprocess az = new Subprocess(Subprocess.script("az", arguments), folder());
        String place = places.of(wayKey);
        return () -> IssuedToken.of(BearerToken.of(az.output(place + ": the Azure CLI (az account get-access-token)"), place, "what the Azure CLI prints"));
    }

    private Supplier<ClientCertificate> certificate(String wayKey, JsonNode given) {
        CertificateFile certificate = new CertificateFile(file.resolveSibling(given.path("file").asString()), places.of(wayKey + ".file"));
        Optional<Supplier<Secret>> password = given.has("password")
                ? Optional.of(secret(wayKey + ".password", given.path("password"), "password"))
                : Optional.empty();
        return () -> certificate.withKey(password.map(Supplier::get));
    }

    /** A secret ends with its line; what else is in front or behind may belong to it. */
    private Supplier<Secret> secret(String key, JsonNode given, String what) {
        String place = places.of(key + "." + placeWord(given));
        SecretSource source = source(given, what);
        return noted(() -> {
            String text = source.read(place).replaceFirst("\\R\\z", "");
            if (text.isBlank()) {
                throw new TargetFault(place + ": " + source.phrase() + " is empty; put the " + what + " there, or take the credential out of the target file");
            }
            return Secret.of(text);
        });
    }

    /** Whoever gets a secret, it is looked for in the outputs from then on. */
    private Supplier<Secret> noted(Supplier<Secret> source) {
        return () -> {
            Secret secret = source.get();
            secrets.note(secret);
            return secret;
        };
    }

    private SecretSource source(JsonNode given, String what) {
        if (given.has("env")) {
            return new SecretSource.Variable(what, given.path("env").asString(), environment);
        }
        if (given.has("command")) {
            List<String> words = new ArrayList<>();
            given.path("command").forEach(word -> words.add(word.asString()));
            return new SecretSource.Command(what, List.copyOf(words), folder());
        }
        return new SecretSource.SecretFile(what, file.resolveSibling(given.path("file").asString()));
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }

    private static String placeWord(JsonNode given) {
        return given.has("env") ? "env" : given.has("command") ? "command" : "file";
    }

    private static Optional<String> text(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.path(key).asString()) : Optional.empty();
    }
}
