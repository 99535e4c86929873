package dev.graphconform.target;

import dev.graphconform.config.ConfigDocument;
import dev.graphconform.config.ConfigError;
import dev.graphconform.config.ConfigError.Place;
import dev.graphconform.config.SpellingSuggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds the errors of a target file that its schema cannot express. */
final class TargetFileValidator {
    private final ConfigDocument document;
    private final List<ConfigError> configErrors = new ArrayList<>();

    private TargetFileValidator(ConfigDocument document) {
        this.document = document;
    }

    static List<ConfigError> of(ConfigDocument document) {
        List<ConfigError> errors = new ArrayList<>(withoutPeople(document));
        JsonNode root = document.root();
        boolean misspelt = root.propertyNames().stream()
                .anyMatch(key -> SpellingSuggestion.to(key, List.of("people")).isPresent());
        if (root.isObject() && !root.has("people") && !misspelt) {
            errors.add(new ConfigError(
                    document.ofKey(""),
                    "people",
                    "this key is missing; write it: who plays which part; only --only-own needs nobody"));
        }
        return errors;
    }

    /** The errors of a file that may name nobody. */
    static List<ConfigError> withoutPeople(ConfigDocument document) {
        TargetFileValidator validator = new TargetFileValidator(document);
        boolean withoutSecrets = CredentialReader.holdsNoSecret(document.root().path("credentials"));
        validator.checkAddress("serviceRoot", root -> ServiceRoot.objection(root, withoutSecrets));
        validator.checkAddress("bindRoot", PayloadRoots::objection);
        validator.checkAddress("authority", ServiceRoot::objectionToAuthority);
        validator.checkCredentials();
        validator.checkPeople();
        validator.checkAnswers();
        return validator.configErrors;
    }

    private void checkAddress(String key, Function<String, Optional<String>> objecting) {
        JsonNode address = document.root().path(key);
        if (address.isString() && !address.asString().isEmpty()) {
            objecting
                    .apply(address.asString())
                    .ifPresent(objection ->
                            configErrors.add(new ConfigError(document.ofValue("/" + key), key, objection)));
        }
    }

    private void checkCredentials() {
        for (Map.Entry<String, JsonNode> credential :
                document.root().path("credentials").properties()) {
            checkMadeUp(credential.getKey(), credential.getValue().path(CredentialMethod.TOKEN.word()));
            String kind = credential.getValue().path("kind").asString("");
            for (CredentialMethod method : CredentialMethod.values()) {
                if (credential.getValue().has(method.word())) {
                    checkKind(credential.getKey(), kind, method);
                    checkAuthority(credential.getKey(), method);
                }
            }
        }
    }

    /** A tenant takes neither a token that is made up nor one that is no secret. */
    private void checkMadeUp(String credential, JsonNode token) {
        boolean plain = token.has("plain");
        if ((plain || token.isString()) && !document.root().has("serviceRoot")) {
            String key = "credentials." + credential + ".token" + (plain ? ".plain" : "");
            configErrors.add(new ConfigError(
                    document.ofKey("/" + key.replace('.', '/')),
                    key,
                    (plain ? "a token that is no secret" : "a token that is made up")
                            + " is for mocks only; write serviceRoot, or get the token by env, file or command"));
        }
    }

    private void checkKind(String credential, String kind, CredentialMethod method) {
        String other =
                kind.equals(TokenKind.DELEGATED.word()) ? TokenKind.APPLICATION.word() : TokenKind.DELEGATED.word();
        for (TokenKind known : TokenKind.values()) {
            if (known.word().equals(kind) && !method.supports(known)) {
                String pointer = "/credentials/" + credential + "/kind";
                configErrors.add(new ConfigError(
                        document.ofValue(pointer),
                        "credentials." + credential + ".kind",
                        method.word() + " gives tokens of kind " + other + " only; write " + other
                                + ", or get the token another way"));
            }
        }
    }

    /** A token of a Microsoft cloud must not be sent to a mock. */
    private void checkAuthority(String credential, CredentialMethod method) {
        JsonNode root = document.root();
        if (!root.has("serviceRoot")) {
            return;
        }
        String key = "credentials." + credential + "." + method.word();
        Place place = document.ofKey("/credentials/" + credential + "/" + method.word());
        if (method.usesAuthority() && !root.has("authority")) {
            configErrors.add(new ConfigError(
                    place,
                    key,
                    "a target given by serviceRoot has no authority of its own; name who gives its tokens under"
                            + " \"authority\""));
        } else if (method == CredentialMethod.AZURE_CLI) {
            configErrors.add(new ConfigError(
                    place,
                    key,
                    "the Azure CLI gives tokens of Microsoft's clouds, which a mock must not get; write cloud"
                            + " instead of serviceRoot, or get the token another way"));
        }
    }

    /** No tenant has the ids and dates of a page. */
    private void checkAnswers() {
        JsonNode root = document.root();
        if (root.path("answers").asString("").equals("as-printed") && !root.has("serviceRoot")) {
            configErrors.add(new ConfigError(
                    document.ofValue("/answers"),
                    "answers",
                    "a tenant answers with ids and dates of its own; write own-values"));
        }
    }

    /** The rules need different people; one person in two roles would make them meaningless. */
    private void checkPeople() {
        Map<String, String> personaById = new HashMap<>();
        for (Map.Entry<String, JsonNode> person : document.root().path("people").properties()) {
            JsonNode id = person.getValue().path("id");
            if (!id.isString()) {
                continue;
            }
            String earlier = personaById.putIfAbsent(id.asString().toLowerCase(Locale.ROOT), person.getKey());
            if (earlier != null) {
                configErrors.add(new ConfigError(
                        document.ofValue("/people/" + person.getKey() + "/id"),
                        "people." + person.getKey() + ".id",
                        "people." + earlier + " has the same id; each part needs a person of its own"));
            }
        }
    }
}
