package dev.graphconform.target;

import dev.graphconform.config.ConfigDocument;
import dev.graphconform.config.ConfigError;
import dev.graphconform.config.ConfigError.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is wrong in a target file beyond what a schema can say. */
final class TargetFileValidator {
    private final ConfigDocument document;
    private final List<ConfigError> configErrors = new ArrayList<>();

    private TargetFileValidator(ConfigDocument document) {
        this.document = document;
    }

    static List<ConfigError> of(ConfigDocument document) {
        TargetFileValidator findings = new TargetFileValidator(document);
        findings.serviceRoot();
        findings.authority();
        findings.credentials();
        findings.people();
        return findings.configErrors;
    }

    private void serviceRoot() {
        JsonNode root = document.root().path("serviceRoot");
        if (root.isString() && !root.asString().isEmpty()) {
            ServiceRoot.objection(root.asString())
                    .ifPresent(objection -> configErrors.add(
                            new ConfigError(document.ofValue("/serviceRoot"), "serviceRoot", objection)));
        }
    }

    private void authority() {
        JsonNode authority = document.root().path("authority");
        if (authority.isString() && !authority.asString().isEmpty()) {
            ServiceRoot.objectionToAuthority(authority.asString())
                    .ifPresent(objection ->
                            configErrors.add(new ConfigError(document.ofValue("/authority"), "authority", objection)));
        }
    }

    private void credentials() {
        for (Map.Entry<String, JsonNode> credential :
                document.root().path("credentials").properties()) {
            String kind = credential.getValue().path("kind").asString("");
            for (CredentialMethod way : CredentialMethod.values()) {
                if (credential.getValue().has(way.word())) {
                    wrongKind(credential.getKey(), kind, way);
                    wrongAuthority(credential.getKey(), way);
                }
            }
        }
    }

    private void wrongKind(String credential, String kind, CredentialMethod way) {
        String other =
                kind.equals(TokenKind.DELEGATED.word()) ? TokenKind.APPLICATION.word() : TokenKind.DELEGATED.word();
        for (TokenKind known : TokenKind.values()) {
            if (known.word().equals(kind) && !way.gives(known)) {
                String pointer = "/credentials/" + credential + "/kind";
                configErrors.add(new ConfigError(
                        document.ofValue(pointer),
                        "credentials." + credential + ".kind",
                        way.word() + " gives tokens of kind " + other + " only; write " + other
                                + ", or get the token another way"));
            }
        }
    }

    /** A real token of a cloud must not travel to whoever calls himself Graph. */
    private void wrongAuthority(String credential, CredentialMethod way) {
        JsonNode root = document.root();
        if (root.has("cloud") || !root.has("serviceRoot")) {
            return;
        }
        String key = "credentials." + credential + "." + way.word();
        Place place = document.ofKey("/credentials/" + credential + "/" + way.word());
        if (way.signsIn() && !root.has("authority")) {
            configErrors.add(new ConfigError(
                    place,
                    key,
                    "a target given by serviceRoot has no authority of its own; name who gives its tokens under"
                            + " \"authority\""));
        } else if (way == CredentialMethod.AZURE_CLI) {
            configErrors.add(new ConfigError(
                    place,
                    key,
                    "the Azure CLI gives tokens of Microsoft's clouds, which a mock must not get; write cloud"
                            + " instead of serviceRoot, or get the token another way"));
        }
    }

    /** The rules speak of different people; one person in two parts would make them say nothing. */
    private void people() {
        Map<String, String> partOf = new HashMap<>();
        for (Map.Entry<String, JsonNode> person : document.root().path("people").properties()) {
            JsonNode id = person.getValue().path("id");
            if (!id.isString()) {
                continue;
            }
            String earlier = partOf.putIfAbsent(id.asString().toLowerCase(Locale.ROOT), person.getKey());
            if (earlier != null) {
                configErrors.add(new ConfigError(
                        document.ofValue("/people/" + person.getKey() + "/id"),
                        "people." + person.getKey() + ".id",
                        "people." + earlier + " has the same id; each part needs a person of its own"));
            }
        }
    }
}
