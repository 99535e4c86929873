package dev.graphconform.customrules;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.PageReference;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.config.ConfigDocument;
import dev.graphconform.config.ConfigError;
import dev.graphconform.config.ConfigFile;
import dev.graphconform.config.ConfigFileKind;
import dev.graphconform.config.SpellingSuggestion;
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
final class CustomRulesCatalogue {
    private static final ConfigFileKind KIND = new ConfigFileKind(
            "catalogue of own rules",
            "--features",
            "/schemas/own-rules.schema.json",
            "pages and rules",
            "rules:",
            Optional.empty(),
            ConfigFileKind.noAdvice());

    private CustomRulesCatalogue() {}

    /**
     * The catalogue in the file.
     *
     * @param places takes in where each rule stands, by its id
     * @param waiting takes in what is excluded: such rules by their id, and documented examples, which are never sent,
     *     by their name
     */
    static Catalogue read(Path file, Catalogue page, Map<String, String> places, Set<String> waiting) {
        ConfigDocument document =
                new ConfigFile(KIND, parsed -> configErrors(parsed, page), CustomRulesException::new).read(file);
        List<Rule> rules = new ArrayList<>();
        JsonNode listed = document.root().path("rules");
        for (int place = 0; place < listed.size(); place++) {
            rules.add(rule(listed.path(place), document.root().path("pages")));
            places.put(rules.get(place).id(), file + ":" + document.ofValue("/rules/" + place + "/id"));
        }
        rules.stream().filter(rule -> !rule.owed()).map(Rule::id).forEach(waiting::add);
        document.root()
                .path("examples")
                .forEach(example -> waiting.add(example.path("name").asString()));
        return new Catalogue(rules, List.of());
    }

    private static List<ConfigError> configErrors(ConfigDocument document, Catalogue page) {
        List<ConfigError> configErrors = new ArrayList<>();
        List<String> pages = List.copyOf(document.root().path("pages").propertyNames());
        Map<String, Integer> seen = new HashMap<>();
        JsonNode rules = document.root().path("rules");
        for (int place = 0; place < rules.size(); place++) {
            String id = rules.path(place).path("id").asString("");
            Integer earlier = seen.putIfAbsent(id, place);
            if (page.rule(id).isPresent() || page.documentedExample(id).isPresent()) {
                add(
                        configErrors,
                        document,
                        place,
                        "id",
                        "\"" + id + "\" is a name of the page's own catalogue; choose another id");
            } else if (earlier != null && !id.isEmpty()) {
                add(
                        configErrors,
                        document,
                        place,
                        "id",
                        "\"" + id + "\" stands at " + document.ofValue("/rules/" + earlier + "/id")
                                + " already; choose another id");
            }
            String key = rules.path(place).path("source").path("page").asString("");
            if (!key.isEmpty() && !pages.contains(key)) {
                add(
                        configErrors,
                        document,
                        place,
                        "source/page",
                        "there is no \"" + key + "\" under \"pages\"." + SpellingSuggestion.asQuestion(key, pages));
            }
        }
        JsonNode examples = document.root().path("examples");
        for (int place = 0; place < examples.size(); place++) {
            String name = examples.path(place).path("name").asString("");
            if (page.documentedExample(name).isPresent()) {
                configErrors.add(new ConfigError(
                        document.ofValue("/examples/" + place + "/name"),
                        "examples." + place + ".name",
                        "\"" + name
                                + "\" is an example of the page itself; choose another name, here and in "
                                + "the tag of its scenario"));
            }
        }
        return configErrors;
    }

    private static void add(
            List<ConfigError> configErrors, ConfigDocument document, int place, String key, String sentence) {
        String pointer = "/rules/" + place + "/" + key;
        configErrors.add(
                new ConfigError(document.ofValue(pointer), pointer.substring(1).replace('/', '.'), sentence));
    }

    private static Rule rule(JsonNode rule, JsonNode pages) {
        JsonNode page = pages.path(rule.path("source").path("page").asString());
        PageReference pageReference = new PageReference(
                page.path("title").asString().strip(),
                rule.path("source").path("heading").asString().strip(),
                URI.create(page.path("link").asString()));
        List<Need> needs = new ArrayList<>();
        rule.path("needs").forEach(need -> needs.add(Need.parse(need.asString())));
        return new Rule(
                rule.path("id").asString(),
                Level.valueOf(rule.path("level").asString().toUpperCase(Locale.ROOT)),
                pageReference.heading(),
                rule.path("title").asString().strip(),
                pageReference,
                rule.path("quote").asString().strip(),
                rule.path("reading").asString().strip(),
                words(rule.path("appliesTo").path("apiVersions"), "v1.0", "beta"),
                words(rule.path("appliesTo").path("tokenKinds"), "delegated", "application"),
                List.copyOf(needs),
                true,
                rule.path("excluded").asStringOpt().map(String::strip));
    }

    private static Set<String> words(JsonNode listed, String... all) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(word -> words.add(word.asString()));
        return words.isEmpty() ? new LinkedHashSet<>(List.of(all)) : words;
    }
}
