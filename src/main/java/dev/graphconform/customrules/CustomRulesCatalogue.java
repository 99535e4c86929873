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

/** Reads the catalogue of a team's custom rules. Documented examples in it are only listed, never sent. */
final class CustomRulesCatalogue {
    private static final ConfigFileKind KIND = new ConfigFileKind(
            "catalogue of own rules",
            "--features",
            "/schemas/own-rules.schema.json",
            "pages and rules",
            "rules:",
            Optional.empty(),
            ConfigFileKind.noHints());

    private CustomRulesCatalogue() {}

    /**
     * Reads the file.
     *
     * @param page the kit's own catalogue, whose ids must not be used again
     * @param places receives the file, line and column of each rule, by its id
     * @param waiting receives the ids of excluded rules and the names of documented examples
     */
    static Catalogue read(Path file, Catalogue page, Map<String, String> places, Set<String> waiting) {
        ConfigDocument document =
                new ConfigFile(KIND, parsed -> errors(parsed, page), CustomRulesException::new).read(file);
        List<Rule> rules = new ArrayList<>();
        JsonNode listed = document.root().path("rules");
        for (int index = 0; index < listed.size(); index++) {
            rules.add(rule(listed.path(index), document.root().path("pages")));
            places.put(rules.get(index).id(), file + ":" + document.ofValue("/rules/" + index + "/id"));
        }
        rules.stream().filter(rule -> !rule.owed()).map(Rule::id).forEach(waiting::add);
        document.root()
                .path("examples")
                .forEach(example -> waiting.add(example.path("name").asString()));
        return new Catalogue(rules, List.of());
    }

    private static List<ConfigError> errors(ConfigDocument document, Catalogue page) {
        List<ConfigError> errors = new ArrayList<>();
        List<String> pages = List.copyOf(document.root().path("pages").propertyNames());
        Map<String, Integer> seen = new HashMap<>();
        JsonNode rules = document.root().path("rules");
        for (int index = 0; index < rules.size(); index++) {
            String id = rules.path(index).path("id").asString("");
            Integer earlier = seen.putIfAbsent(id, index);
            if (page.rule(id).isPresent() || page.documentedExample(id).isPresent()) {
                add(
                        errors,
                        document,
                        index,
                        "id",
                        "\"" + id + "\" is a name of the page's own catalogue; choose another id");
            } else if (earlier != null && !id.isEmpty()) {
                add(
                        errors,
                        document,
                        index,
                        "id",
                        "\"" + id + "\" stands at " + document.ofValue("/rules/" + earlier + "/id")
                                + " already; choose another id");
            }
            String key = rules.path(index).path("source").path("page").asString("");
            if (!key.isEmpty() && !pages.contains(key)) {
                add(
                        errors,
                        document,
                        index,
                        "source/page",
                        "there is no \"" + key + "\" under \"pages\"." + SpellingSuggestion.asQuestion(key, pages));
            }
        }
        JsonNode examples = document.root().path("examples");
        for (int index = 0; index < examples.size(); index++) {
            String name = examples.path(index).path("name").asString("");
            if (page.documentedExample(name).isPresent()) {
                errors.add(new ConfigError(
                        document.ofValue("/examples/" + index + "/name"),
                        "examples." + index + ".name",
                        "\"" + name
                                + "\" is an example of the page itself; choose another name, here and in "
                                + "the tag of its scenario"));
            }
        }
        return errors;
    }

    private static void add(List<ConfigError> errors, ConfigDocument document, int index, String key, String sentence) {
        String pointer = "/rules/" + index + "/" + key;
        errors.add(
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
                Optional.empty(),
                rule.path("excluded").asStringOpt().map(String::strip));
    }

    private static Set<String> words(JsonNode listed, String... all) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(word -> words.add(word.asString()));
        return words.isEmpty() ? new LinkedHashSet<>(List.of(all)) : words;
    }
}
