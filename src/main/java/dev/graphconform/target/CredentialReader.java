package dev.graphconform.target;

import dev.graphconform.target.AppRegistration.TokenAudience;
import dev.graphconform.target.Credential.TokenRefresh;
import dev.graphconform.target.SignIn.ClientCertificate;
import dev.graphconform.target.SignIn.ClientCredential;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Creates the credentials of a valid target file. Secrets are not read before a token is requested. */
final class CredentialReader {
    private static final String EXPIRED = "expired";
    private static final String PLAIN = "plain";

    private final Path file;
    private final Environment environment;
    private final SignIn signIn;
    private final KeyLocations keyLocations;
    private final TokenAudience tokenAudience;
    private final SecretRegistry secrets;
    private final Collection<String> targetTexts;
    private final String initiator;

    /**
     * A reader.
     *
     * @param targetTexts names, ids and addresses of the target file; a secret must be none of them
     * @param initiator the id of the person for whom tokens are made up
     */
    CredentialReader(
            Path file,
            Environment environment,
            SignIn signIn,
            KeyLocations keyLocations,
            TokenAudience tokenAudience,
            SecretRegistry secrets,
            Collection<String> targetTexts,
            String initiator) {
        this.initiator = initiator;
        this.file = file;
        this.environment = environment;
        this.signIn = signIn;
        this.keyLocations = keyLocations;
        this.tokenAudience = tokenAudience;
        this.secrets = secrets;
        this.targetTexts = List.copyOf(targetTexts);
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
                            key,
                            kind,
                            registered(token(key, kind, entry.getValue()), tokenOrigin(key, entry.getValue())),
                            tokenRefresh(key, entry.getValue())));
        }
        return credentials;
    }

    private Supplier<Secret> token(String key, TokenKind kind, JsonNode credential) {
        CredentialMethod method = CredentialMethod.of(credential);
        String methodKey = "credentials." + key + "." + method.word();
        JsonNode given = credential.path(method.word());
        TokenSource source = switch (method) {
            case TOKEN -> given(key, kind, methodKey, given);
            case AZURE_CLI -> azureCli(methodKey, given);
            case CLIENT_SECRET ->
                signIn(
                        methodKey,
                        given,
                        new ClientCredential.ClientSecret(
                                secret(methodKey + ".secret", given.path("secret"), "client secret")));
            case CERTIFICATE ->
                signIn(methodKey, given, new ClientCredential.Certificate(certificate(methodKey, given)));
            case FEDERATED_TOKEN ->
                signIn(
                        methodKey,
                        given,
                        new ClientCredential.FederatedToken(registered(
                                () -> storedToken(methodKey, given, "federated token")
                                        .issue(TokenDemand.USUAL)
                                        .token(),
                                origin(methodKey, given, "federated token"))));
            case DEVICE_CODE -> signIn(methodKey, given, new ClientCredential.DeviceCode());
        };
        boolean isStored = method == CredentialMethod.TOKEN;
        String place = keyLocations.of(isStored && given.isObject() ? methodKey + "." + sourceKey(given) : methodKey);
        return key.equals(EXPIRED)
                ? new Memoized<>(() -> source.issue(TokenDemand.USUAL).token())
                : new RefreshingToken(source, place, Clock.systemUTC());
    }

    private SecretOrigin tokenOrigin(String key, JsonNode credential) {
        CredentialMethod method = CredentialMethod.of(credential);
        String methodKey = "credentials." + key + "." + method.word();
        return method == CredentialMethod.TOKEN
                ? origin(methodKey, credential.path(method.word()), "token")
                : new SecretOrigin("token", keyLocations.of(methodKey), "the token that " + method.word() + " gives");
    }

    private SecretOrigin origin(String key, JsonNode given, String what) {
        return new SecretOrigin(
                what,
                keyLocations.of(key + "." + sourceKey(given)),
                source(given, what).phrase());
    }

    private static TokenRefresh tokenRefresh(String key, JsonNode credential) {
        JsonNode token = credential.path(CredentialMethod.TOKEN.word());
        if (token.has("env") || key.equals(EXPIRED)) {
            return TokenRefresh.NEVER;
        }
        if (token.isString()) {
            return TokenRefresh.MADE_UP;
        }
        return token.has(PLAIN)
                ? TokenRefresh.NEVER
                : token.has("file") ? TokenRefresh.BY_OTHERS : TokenRefresh.BY_THE_KIT;
    }

    private TokenSource signIn(String methodKey, JsonNode given, ClientCredential clientCredential) {
        return signIn.source(
                new AppRegistration(
                        tokenAudience,
                        given.path("tenantId").asString(),
                        given.path("clientId").asString(),
                        methodKey,
                        keyLocations),
                clientCredential);
    }

    /** A token of a mock may be made up here, or be no secret; any other is stored somewhere. */
    private TokenSource given(String key, TokenKind kind, String methodKey, JsonNode given) {
        if (given.isString()) {
            return demand -> GeneratedToken.of(key, kind, initiator);
        }
        return given.has(PLAIN)
                ? demand -> new IssuedToken(Secret.plain(given.path(PLAIN).asString()), Optional.empty())
                : storedToken(methodKey, given, "token");
    }

    /** Whether no credential has a token that anybody would mind to see: all are made up, or no secrets. */
    static boolean holdsNoSecret(JsonNode section) {
        return !section.isEmpty()
                && section.valueStream()
                        .map(credential -> credential.path(CredentialMethod.TOKEN.word()))
                        .allMatch(token -> token.isString() || token.has(PLAIN));
    }

    private TokenSource storedToken(String methodKey, JsonNode given, String what) {
        String place = keyLocations.of(methodKey + "." + sourceKey(given));
        SecretSource source = source(given, what);
        return demand -> IssuedToken.parse(source.read(place, demand), place, source.phrase());
    }

    private TokenSource azureCli(String methodKey, JsonNode given) {
        List<String> arguments =
                new ArrayList<>(List.of("account", "get-access-token", "--scope", tokenAudience.scope()));
        text(given, "tenantId").ifPresent(tenant -> arguments.addAll(List.of("--tenant", tenant)));
        arguments.addAll(List.of("--query", "accessToken", "--output", "tsv"));
        Subprocess az = new Subprocess(Subprocess.script("az", arguments), folder(), Map.of());
        String place = keyLocations.of(methodKey);
        return demand -> IssuedToken.parse(
                az.output(place + ": the Azure CLI (az account get-access-token)"), place, "what the Azure CLI prints");
    }

    private Supplier<ClientCertificate> certificate(String methodKey, JsonNode given) {
        CertificateFile certificate = new CertificateFile(
                file.resolveSibling(given.path("file").asString()), keyLocations.of(methodKey + ".file"));
        Optional<Supplier<Secret>> password = given.has("password")
                ? Optional.of(secret(methodKey + ".password", given.path("password"), "password"))
                : Optional.empty();
        return () -> certificate.withKey(password.map(Supplier::get));
    }

    /** A secret without the line break at its end; other white space may belong to it. */
    private Supplier<Secret> secret(String key, JsonNode given, String what) {
        String place = keyLocations.of(key + "." + sourceKey(given));
        SecretSource source = source(given, what);
        Supplier<Secret> read = () -> {
            String text = source.read(place).replaceFirst("\\R\\z", "");
            if (text.isBlank()) {
                throw new TargetFileException(place + ": " + source.phrase() + " is empty; put the " + what
                        + " there, or take the credential out of the target file");
            }
            return Secret.of(text);
        };
        return registered(read, origin(key, given, what));
    }

    /**
     * Registers each secret that the source returns, so that it is masked and searched for in all outputs. Every secret
     * of a target passes here, and none that could not be told from the other words of an output.
     */
    private Supplier<Secret> registered(Supplier<Secret> source, SecretOrigin origin) {
        return source instanceof RenewableToken token
                ? new RegisteredToken(token, secret -> registered(secret, origin))
                : () -> registered(source.get(), origin);
    }

    private Secret registered(Secret secret, SecretOrigin origin) {
        if (!secret.isPlain() && !secrets.holds(secret)) {
            SecretWording.reasonAgainst(secret.reveal(), targetTexts).ifPresent(reason -> {
                throw origin.refused(reason);
            });
            secrets.register(secret);
        }
        return secret;
    }

    private record RegisteredToken(RenewableToken token, UnaryOperator<Secret> registration) implements RenewableToken {
        @Override
        public Secret get() {
            return registration.apply(token.get());
        }

        @Override
        public Secret renewed(Secret refused, Optional<String> claims) {
            return registration.apply(token.renewed(refused, claims));
        }
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

    private static String sourceKey(JsonNode given) {
        return List.of("env", "command", PLAIN).stream()
                .filter(given::has)
                .findFirst()
                .orElse("file");
    }

    private static Optional<String> text(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.path(key).asString()) : Optional.empty();
    }
}
