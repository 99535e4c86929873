package dev.graphconform.customrules;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.PageParameter;
import dev.graphconform.catalogue.PageReference;
import dev.graphconform.catalogue.PrintedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.catalogue.SuitePage;
import dev.graphconform.config.ConfigDocument;
import dev.graphconform.config.ConfigError;
import dev.graphconform.config.ConfigFile;
import dev.graphconform.config.ConfigFileKind;
import dev.graphconform.config.SpellingSuggestion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The catalogue of a team's custom rules, as its file says. */
final class CustomRulesCatalogue {
    private static final ConfigFileKind KIND = new ConfigFileKind(
            "catalogue of own rules",
            "--features",
            "/schemas/own-rules.schema.json",
            "pages and rules",
            "rules:",
            Optional.empty(),
            ConfigFileKind.noHints());

    private final JsonNode root;
    private final List<Rule> rules = new ArrayList<>();
    private final List<DocumentedExample> examples = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> excluded = new LinkedHashMap<>();

    private CustomRulesCatalogue(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads the file.
     *
     * @param page the kit's own catalogue, whose ids must not be used again
     */
    static CustomRulesCatalogue read(Path file, Catalogue page) {
        ConfigDocument document =
                new ConfigFile(KIND, parsed -> errors(parsed, page), CustomRulesException::new).read(file);
        CustomRulesCatalogue read = new CustomRulesCatalogue(document.root());
        JsonNode listed = read.root.path("rules");
        for (int index = 0; index < listed.size(); index++) {
            Rule rule = rule(listed.path(index), read.root.path("pages"));
            read.rules.add(rule);
            read.places.put(rule.id(), file + ":" + document.ofValue("/rules/" + index + "/id"));
            rule.excluded().ifPresent(reason -> read.excluded.put(rule.id(), reason));
        }
        JsonNode printed = read.root.path("examples");
        for (int index = 0; index < printed.size(); index++) {
            DocumentedExample example = example(printed.path(index), read.root.path("pages"), index + 1);
            read.examples.add(example);
            read.places.put(example.name(), file + ":" + document.ofValue("/examples/" + index + "/name"));
            printed.path(index)
                    .path("excluded")
                    .asStringOpt()
                    .ifPresent(reason -> read.excluded.put(example.name(), reason.strip()));
        }
        return read;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    List<DocumentedExample> examples() {
        return List.copyOf(examples);
    }

    /** File, line and column of each rule and example, by its name. */
    Map<String, String> places() {
        return Map.copyOf(places);
    }

    /** Why a rule or an example is not tested at all yet, by its name. */
    Map<String, String> excluded() {
        return Collections.unmodifiableMap(excluded);
    }

    /** The ids of excluded rules and the names of all examples. */
    Set<String> waiting() {
        Set<String> waiting = new LinkedHashSet<>();
        rules.stream().filter(rule -> !rule.owed()).map(Rule::id).forEach(waiting::add);
        examples.stream().map(DocumentedExample::name).forEach(waiting::add);
        return Collections.unmodifiableSet(waiting);
    }

    /** What the file says of its pages besides rules and examples. */
    SuitePage suite(Map<String, PrintedExample> printed) {
        List<PageParameter> parameters = new ArrayList<>();
        root.path("parameters")
                .properties()
                .forEach(entry -> parameters.add(new PageParameter(
                        entry.getKey(),
                        entry.getValue().path("printed").asString(),
                        entry.getValue().path("description").asString("").strip())));
        return new SuitePage(
                root.path("pages")
                        .valueStream()
                        .map(page -> page.path("title").asString().strip())
                        .collect(Collectors.joining(", ")),
                parameters,
                printed);
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
            } else if (seen.putIfAbsent(name, index) != null) {
                errors.add(new ConfigError(
                        document.ofValue("/examples/" + index + "/name"),
                        "examples." + index + ".name",
                        "\"" + name + "\" is the name of a rule or of another example; choose another one"));
            }
            addUnknownParameters(errors, document, "examples", index);
        }
        for (int index = 0; index < rules.size(); index++) {
            addUnknownParameters(errors, document, "rules", index);
        }
        return errors;
    }

    /** A parameter that the file does not tell of could not be put anywhere. */
    private static void addUnknownParameters(
            List<ConfigError> errors, ConfigDocument document, String section, int index) {
        List<String> known = List.copyOf(document.root().path("parameters").propertyNames());
        JsonNode needs = document.root().path(section).path(index).path("needs");
        for (int at = 0; at < needs.size(); at++) {
            String need = needs.path(at).asString("");
            String prefix = Need.PARAMETERS + ".";
            if (need.startsWith(prefix) && !known.contains(need.substring(prefix.length()))) {
                String pointer = "/" + section + "/" + index + "/needs/" + at;
                errors.add(new ConfigError(
                        document.ofValue(pointer),
                        pointer.substring(1).replace('/', '.'),
                        "there is no \"" + need.substring(prefix.length()) + "\" under \"parameters\"."
                                + SpellingSuggestion.asQuestion(need.substring(prefix.length()), known)));
            }
        }
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
                needs(rule),
                true,
                Optional.empty(),
                Optional.empty(),
                rule.path("excluded").asStringOpt().map(String::strip));
    }

    private static DocumentedExample example(JsonNode example, JsonNode pages, int number) {
        JsonNode page = pages.path(example.path("page").asString());
        return new DocumentedExample(
                example.path("name").asString(),
                number,
                example.path("title").asString().strip(),
                URI.create(page.path("link").asString()
                        + example.path("anchor")
                                .asStringOpt()
                                .map(anchor -> "#" + anchor)
                                .orElse("")),
                needs(example));
    }

    private static List<Need> needs(JsonNode entry) {
        List<Need> needs = new ArrayList<>();
        entry.path("needs").forEach(need -> needs.add(Need.parse(need.asString())));
        return List.copyOf(needs);
    }

    private static Set<String> words(JsonNode listed, String... all) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(word -> words.add(word.asString()));
        return words.isEmpty() ? new LinkedHashSet<>(List.of(all)) : words;
    }
}
