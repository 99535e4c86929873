package dev.graphconform.target;

import dev.graphconform.target.SignIn.ClientCredential;
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

/**
 * Makes the credentials of a document in which nothing was found wrong; no secret is read before a token is asked for.
 */
final class CredentialReader {
    private static final String MAY_BE_OLD = "expired";

    private final Path file;
    private final Environment environment;
    private final SignIn signIn;
    private final KeyLocations keyLocations;
    private final TokenAudience tokenAudience;
    private final SecretRegistry secrets;

    CredentialReader(
            Path file,
            Environment environment,
            SignIn signIn,
            KeyLocations keyLocations,
            TokenAudience tokenAudience,
            SecretRegistry secrets) {
        this.file = file;
        this.environment = environment;
        this.signIn = signIn;
        this.keyLocations = keyLocations;
        this.tokenAudience = tokenAudience;
        this.secrets = secrets;
    }

    Map<String, Credential> read(JsonNode section) {
        Map<String, Credential> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String key = entry.getKey();
            TokenKind kind =
                    TokenKind.valueOf(entry.getValue().path("kind").asString().toUpperCase(Locale.ROOT));
            credentials.put(
                    key,
                    new Credential(
                            key, kind, noted(token(key, entry.getValue())), tokenRefresh(key, entry.getValue())));
        }
        return credentials;
    }

    private Supplier<Secret> token(String key, JsonNode credential) {
        String way = CredentialMethod.of(credential).word();
        String wayKey = "credentials." + key + "." + way;
        JsonNode given = credential.path(way);
        Supplier<IssuedToken> source = switch (CredentialMethod.of(credential)) {
            case TOKEN -> found(wayKey, given, "token");
            case AZURE_CLI -> azureCli(wayKey, given);
            case CLIENT_SECRET ->
                signIn(
                        wayKey,
                        given,
                        new ClientCredential.ClientSecret(
                                secret(wayKey + ".secret", given.path("secret"), "client secret")));
            case CERTIFICATE -> signIn(wayKey, given, new ClientCredential.Certificate(certificate(wayKey, given)));
            case FEDERATED_TOKEN ->
                signIn(
                        wayKey,
                        given,
                        new ClientCredential.FederatedToken(noted(() ->
                                found(wayKey, given, "federated token").get().token())));
            case DEVICE_CODE -> signIn(wayKey, given, new ClientCredential.DeviceCode());
        };
        boolean foundAsItIs = way.equals("token");
        String place = keyLocations.of(foundAsItIs ? wayKey + "." + placeWord(given) : wayKey);
        return key.equals(MAY_BE_OLD)
                ? new Memoized<>(() -> source.get().token())
                : new RefreshingToken(source, place, Clock.systemUTC());
    }

    private static TokenRefresh tokenRefresh(String key, JsonNode credential) {
        JsonNode token = credential.path(CredentialMethod.TOKEN.word());
        if (token.has("env") || key.equals(MAY_BE_OLD)) {
            return TokenRefresh.NEVER;
        }
        return token.has("file") ? TokenRefresh.BY_OTHERS : TokenRefresh.BY_THE_KIT;
    }

    private Supplier<IssuedToken> signIn(String wayKey, JsonNode given, ClientCredential clientCredential) {
        return signIn.source(
                new AppRegistration(
                        tokenAudience.authority(),
                        tokenAudience.ofMicrosoft(),
                        given.path("tenantId").asString(),
                        given.path("clientId").asString(),
                        tokenAudience.scope(),
                        tokenAudience.connectionSettings(),
                        wayKey,
                        keyLocations),
                clientCredential);
    }

    private Supplier<IssuedToken> found(String wayKey, JsonNode given, String what) {
        String place = keyLocations.of(wayKey + "." + placeWord(given));
        SecretSource source = source(given, what);
        return () -> IssuedToken.of(BearerToken.of(source.read(place), place, source.phrase()));
    }

    private Supplier<IssuedToken> azureCli(String wayKey, JsonNode given) {
        List<String> arguments =
                new ArrayList<>(List.of("account", "get-access-token", "--scope", tokenAudience.scope()));
        text(given, "tenantId").ifPresent(tenant -> arguments.addAll(List.of("--tenant", tenant)));
        arguments.addAll(List.of("--query", "accessToken", "--output", "tsv"));
        Subprocess az = new Subprocess(Subprocess.script("az", arguments), folder());
        String place = keyLocations.of(wayKey);
        return () -> IssuedToken.of(BearerToken.of(
                az.output(place + ": the Azure CLI (az account get-access-token)"),
                place,
                "what the Azure CLI prints"));
    }

    private Supplier<ClientCertificate> certificate(String wayKey, JsonNode given) {
        CertificateFile certificate = new CertificateFile(
                file.resolveSibling(given.path("file").asString()), keyLocations.of(wayKey + ".file"));
        Optional<Supplier<Secret>> password = given.has("password")
                ? Optional.of(secret(wayKey + ".password", given.path("password"), "password"))
                : Optional.empty();
        return () -> certificate.withKey(password.map(Supplier::get));
    }

    /** A secret ends with its line; what else is in front or behind may belong to it. */
    private Supplier<Secret> secret(String key, JsonNode given, String what) {
        String place = keyLocations.of(key + "." + placeWord(given));
        SecretSource source = source(given, what);
        return noted(() -> {
            String text = source.read(place).replaceFirst("\\R\\z", "");
            if (text.isBlank()) {
                throw new TargetFileException(place + ": " + source.phrase() + " is empty; put the " + what
                        + " there, or take the credential out of the target file");
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
        return new SecretSource.SecretFile(
                what, file.resolveSibling(given.path("file").asString()));
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
