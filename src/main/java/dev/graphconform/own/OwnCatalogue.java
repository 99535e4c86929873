package dev.graphconform.own;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.catalogue.Source;
import dev.graphconform.settings.Finding;
import dev.graphconform.settings.NearestWord;
import dev.graphconform.settings.SettingsDocument;
import dev.graphconform.settings.SettingsFile;
import dev.graphconform.settings.SettingsKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a team's own catalogue: the form of the kit's; its examples are kept and never sent. */
final class OwnCatalogue {
    private static final SettingsKind KIND = new SettingsKind(
            "catalogue of own rules",
            "--features",
            "/schemas/own-rules.schema.json",
            "pages and rules",
            "rules:",
            Optional.empty(),
            SettingsKind.noAdvice());

    private OwnCatalogue() {}

    /**
     * The catalogue in the file.
     *
     * @param places takes in where each rule stands, by its id
     * @param waiting takes in what is excluded: such rules by their id, and documented examples, which are never sent, by their name
     */
    static Catalogue read(Path file, Catalogue page, Map<String, String> places, Set<String> waiting) {
        SettingsDocument document = new SettingsFile(KIND, parsed -> findings(parsed, page), OwnRulesFault::new).read(file);
        List<Rule> rules = new ArrayList<>();
        JsonNode listed = document.root().path("rules");
        for (int place = 0; place < listed.size(); place++) {
            rules.add(rule(listed.path(place), document.root().path("pages")));
            places.put(rules.get(place).id(), file + ":" + document.ofValue("/rules/" + place + "/id"));
        }
        rules.stream().filter(rule -> !rule.owed()).map(Rule::id).forEach(waiting::add);
        document.root().path("examples").forEach(example -> waiting.add(example.path("name").asString()));
        return new Catalogue(rules, List.of());
    }

    private static List<Finding> findings(SettingsDocument document, Catalogue page) {
        List<Finding> findings = new ArrayList<>();
        List<String> pages = List.copyOf(document.root().path("pages").propertyNames());
        Map<String, Integer> seen = new HashMap<>();
        JsonNode rules = document.root().path("rules");
        for (int place = 0; place < rules.size(); place++) {
            String id = rules.path(place).path("id").asString("");
            Integer earlier = seen.putIfAbsent(id, place);
            if (page.rule(id).isPresent() || page.example(id).isPresent()) {
                add(findings, document, place, "id", "\"" + id + "\" is a name of the page's own catalogue; choose another id");
            } else if (earlier != null && !id.isEmpty()) {
                add(findings, document, place, "id",
                        "\"" + id + "\" stands at " + document.ofValue("/rules/" + earlier + "/id") + " already; choose another id");
            }
            String key = rules.path(place).path("source").path("page").asString("");
            if (!key.isEmpty() && !pages.contains(key)) {
                add(findings, document, place, "source/page", "there is no \"" + key + "\" under \"pages\"." + NearestWord.asQuestion(key, pages));
            }
        }
        JsonNode examples = document.root().path("examples");
        for (int place = 0; place < examples.size(); place++) {
            String name = examples.path(place).path("name").asString("");
            if (page.example(name).isPresent()) {
                findings.add(new Finding(
                        document.ofValue("/examples/" + place + "/name"),
                        "examples." + place + ".name",
                        "\"" + name + "\" is an example of the page itself; choose another name, here and in the tag of its scenario"));
            }
        }
        return findings;
    }

    private static void add(List<Finding> findings, SettingsDocument document, int place, String key, String sentence) {
        String pointer = "/rules/" + place + "/" + key;
        findings.add(new Finding(document.ofValue(pointer), pointer.substring(1).replace('/', '.'), sentence));
    }

    private static Rule rule(JsonNode rule, JsonNode pages) {
        JsonNode page = pages.path(rule.path("source").path("page").asString());
        Source source = new Source(
                page.path("title").asString().strip(),
                rule.path("source").path("heading").asString().strip(),
                URI.create(page.path("link").asString()));
        List<Need> needs = new ArrayList<>();
        rule.path("needs").forEach(need -> needs.add(Need.parse(need.asString())));
        return new Rule(
                rule.path("id").asString(),
                Level.valueOf(rule.path("level").asString().toUpperCase(Locale.ROOT)),
                source.heading(),
                rule.path("title").asString().strip(),
                source,
                rule.path("quote").asString().strip(),
                rule.path("reading").asString().strip(),
                words(rule.path("appliesTo").path("apiVersions"), "v1.0", "beta"),
                words(rule.path("appliesTo").path("tokenKinds"), "delegated", "application"),
                List.copyOf(needs),
                rule.path("excluded").asStringOpt().map(String::strip));
    }

    private static Set<String> words(JsonNode listed, String... all) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(word -> words.add(word.asString()));
        return words.isEmpty() ? new LinkedHashSet<>(List.of(all)) : words;
    }
}
