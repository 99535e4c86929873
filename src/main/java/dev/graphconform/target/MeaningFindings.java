package dev.graphconform.target;

import dev.graphconform.settings.Finding;
import dev.graphconform.settings.Finding.Place;
import dev.graphconform.settings.SettingsDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is wrong in a target file beyond what a schema can say. */
final class MeaningFindings {
    private final SettingsDocument document;
    private final List<Finding> findings = new ArrayList<>();

    private MeaningFindings(SettingsDocument document) {
        this.document = document;
    }

    static List<Finding> of(SettingsDocument document) {
        MeaningFindings findings = new MeaningFindings(document);
        findings.serviceRoot();
        findings.authority();
        findings.credentials();
        findings.people();
        return findings.findings;
    }

    private void serviceRoot() {
        JsonNode root = document.root().path("serviceRoot");
        if (root.isString() && !root.asString().isEmpty()) {
            ServiceRoot.objection(root.asString())
                    .ifPresent(objection -> findings.add(
                            new Finding(document.ofValue("/serviceRoot"), "serviceRoot", objection)));
        }
    }

    private void authority() {
        JsonNode authority = document.root().path("authority");
        if (authority.isString() && !authority.asString().isEmpty()) {
            ServiceRoot.objectionToAuthority(authority.asString())
                    .ifPresent(objection -> findings.add(new Finding(document.ofValue("/authority"), "authority", objection)));
        }
    }

    private void credentials() {
        for (Map.Entry<String, JsonNode> credential : document.root().path("credentials").properties()) {
            String kind = credential.getValue().path("kind").asString("");
            for (CredentialWay way : CredentialWay.values()) {
                if (credential.getValue().has(way.word())) {
                    wrongKind(credential.getKey(), kind, way);
                    wrongAuthority(credential.getKey(), way);
                }
            }
        }
    }

    private void wrongKind(String credential, String kind, CredentialWay way) {
        String other = kind.equals(TokenKind.DELEGATED.word()) ? TokenKind.APPLICATION.word() : TokenKind.DELEGATED.word();
        for (TokenKind known : TokenKind.values()) {
            if (known.word().equals(kind) && !way.gives(known)) {
                String pointer = "/credentials/" + credential + "/kind";
                findings.add(new Finding(
                        document.ofValue(pointer),
                        "credentials." + credential + ".kind",
                        way.word() + " gives tokens of kind " + other + " only; write " + other + ", or get the token another way"));
            }
        }
    }

    /** A real token of a cloud must not travel to whoever calls himself Graph. */
    private void wrongAuthority(String credential, CredentialWay way) {
        JsonNode root = document.root();
        if (root.has("cloud") || !root.has("serviceRoot")) {
            return;
        }
        String key = "credentials." + credential + "." + way.word();
        Place place = document.ofKey("/credentials/" + credential + "/" + way.word());
        if (way.signsIn() && !root.has("authority")) {
            findings.add(new Finding(place, key, "a target given by serviceRoot has no authority of its own; name who gives its tokens under"
                    + " \"authority\""));
        } else if (way == CredentialWay.AZURE_CLI) {
            findings.add(new Finding(place, key, "the Azure CLI gives tokens of Microsoft's clouds, which a mock must not get; write cloud"
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
                findings.add(new Finding(
                        document.ofValue("/people/" + person.getKey() + "/id"),
                        "people." + person.getKey() + ".id",
                        "people." + earlier + " has the same id; each part needs a person of its own"));
            }
        }
    }
}
