package dev.graphconform.target;

import dev.graphconform.settings.Finding;
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
