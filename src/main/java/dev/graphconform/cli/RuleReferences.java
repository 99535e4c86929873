package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.DocsReport.DocsReportEntry.Detail;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ScenarioEntry;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the scenarios, schemas and deviations that refer to rules and documented examples. Reads the features and
 * schemas on first use.
 */
final class RuleReferences {
    private final Catalogue catalogue;
    private List<ScenarioEntry> scenarios;
    private Map<String, Set<String>> schemas;

    RuleReferences(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The references to these rules and examples, by label; empty ones are left out. */
    List<Detail> of(Collection<String> subjects) {
        List<Detail> details = new ArrayList<>();
        if (!subjects.isEmpty()) {
            add(
                    details,
                    "rules",
                    subjects.stream()
                            .filter(id -> catalogue.rule(id).isPresent())
                            .toList());
            add(
                    details,
                    "examples",
                    subjects.stream()
                            .filter(id -> catalogue.documentedExample(id).isPresent())
                            .toList());
            add(details, "scenarios", scenarios(subjects));
            add(details, "schemas", schemas(subjects));
            add(details, "deviations", deviations(subjects));
        }
        return details;
    }

    private static void add(List<Detail> details, String label, List<String> values) {
        if (!values.isEmpty()) {
            details.add(new Detail(label, values));
        }
    }

    /** Each feature with the lines of its scenarios. */
    private List<String> scenarios(Collection<String> subjects) {
        if (scenarios == null) {
            scenarios = new ConformanceRunner(catalogue).scenarios();
        }
        Map<String, Set<Integer>> lines = new LinkedHashMap<>();
        scenarios.stream()
                .filter(scenario -> subjects.contains(scenario.subject()))
                .map(ScenarioEntry::location)
                .forEach(location -> {
                    int colon = location.lastIndexOf(':');
                    lines.computeIfAbsent(location.substring(0, colon), file -> new TreeSet<>())
                            .add(Integer.valueOf(location.substring(colon + 1)));
                });
        return lines.entrySet().stream()
                .map(file -> file.getKey() + ":"
                        + String.join(
                                ":",
                                file.getValue().stream().map(String::valueOf).toList()))
                .toList();
    }

    private List<String> schemas(Collection<String> subjects) {
        if (schemas == null) {
            schemas = new TreeMap<>();
            for (SchemaName name : SchemaName.values()) {
                rulesIn(schema(name), schemas.computeIfAbsent(name.resource(), file -> new TreeSet<>()));
            }
        }
        return schemas.entrySet().stream()
                .filter(schema -> schema.getValue().stream().anyMatch(subjects::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    static JsonNode schema(SchemaName name) {
        try (InputStream data = SchemaName.class.getClassLoader().getResourceAsStream(name.resource())) {
            return JsonMapper.shared().readTree(data);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void rulesIn(JsonNode node, Set<String> rules) {
        JsonNode rule = node.path("x-rule");
        if (rule.isString()) {
            rules.add(rule.asString());
        }
        node.forEach(child -> rulesIn(child, rules));
    }

    private static List<String> deviations(Collection<String> subjects) {
        return Deviations.all().stream()
                .filter(deviation -> subjects.contains(deviation.ruleId())
                        || subjects.contains(deviation.ruleId().replaceFirst("^example-", "")))
                .map(Deviation::id)
                .toList();
    }
}
