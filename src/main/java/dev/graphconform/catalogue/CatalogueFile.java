package dev.graphconform.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the catalogue's data file and refuses what it does not know: a slip in the data must not drop a rule. */
final class CatalogueFile {
    private static final Set<String> RULE_KEYS = Set.of(
            "id", "level", "title", "source", "quote", "reading", "appliesTo", "needs", "topicsAsWritten", "excluded");
    private static final Set<String> EXAMPLE_KEYS = Set.of("name", "page", "title", "anchor", "needs");
    private static final List<String> API_VERSIONS = List.of("v1.0", "beta");
    private static final List<String> TOKEN_KINDS = List.of("delegated", "application");

    private final JsonNode root;

    private CatalogueFile(JsonNode root) {
        this.root = root;
    }

    static Catalogue load(String resource) {
        try (InputStream data = CatalogueFile.class.getResourceAsStream(resource)) {
            if (data == null) {
                throw new CatalogueException("the catalogue " + resource + " is not on the class path");
            }
            return read(resource, data);
        } catch (IOException unreadable) {
            throw new CatalogueException(
                    "the catalogue " + resource + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static Catalogue read(String name, InputStream data) {
        ObjectMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
        try {
            return new CatalogueFile(yaml.readTree(data)).read();
        } catch (JacksonException malformed) {
            throw new CatalogueException(
                    "the catalogue " + name + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    static Catalogue load(Path file) {
        try (InputStream data = Files.newInputStream(file)) {
            return read(file.toString(), data);
        } catch (IOException unreadable) {
            throw new CatalogueException(
                    "the catalogue " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private Catalogue read() {
        knowOnly(root, Set.of("pages", "rules", "examples"), "the catalogue");
        List<Rule> rules = new ArrayList<>();
        for (JsonNode entry : list(root, "rules", "the catalogue")) {
            rules.add(rule(entry));
        }
        List<DocumentedExample> documentedExamples = new ArrayList<>();
        for (JsonNode entry : list(root, "examples", "the catalogue")) {
            documentedExamples.add(documentedExample(entry, documentedExamples.size() + 1));
        }
        return new Catalogue(rules, documentedExamples);
    }

    private Rule rule(JsonNode entry) {
        String id = text(entry, "id", "a rule");
        String whose = "rule " + id;
        knowOnly(entry, RULE_KEYS, whose);
        JsonNode source = entry.path("source");
        knowOnly(source, Set.of("page", "heading"), whose + ", source");
        String pageKey = text(source, "page", whose);
        JsonNode page = root.path("pages").path(pageKey);
        if (page.isMissingNode()) {
            throw new CatalogueException(whose + ": there is no page \"" + pageKey + "\" under \"pages\"");
        }
        PageReference from = new PageReference(
                text(page, "title", "page " + pageKey),
                text(source, "heading", whose),
                URI.create(text(page, "link", "page " + pageKey)),
                page.has("date")
                        ? Optional.of(LocalDate.parse(text(page, "date", "page " + pageKey)))
                        : Optional.empty());
        JsonNode appliesTo = entry.path("appliesTo");
        knowOnly(appliesTo, Set.of("apiVersions", "tokenKinds"), whose + ", appliesTo");
        return new Rule(
                id,
                level(text(entry, "level", whose), whose),
                from.heading(),
                text(entry, "title", whose),
                from,
                text(entry, "quote", whose),
                text(entry, "reading", whose),
                among(appliesTo, "apiVersions", API_VERSIONS, whose),
                among(appliesTo, "tokenKinds", TOKEN_KINDS, whose),
                needs(entry, whose),
                marked(entry, "topicsAsWritten", whose),
                entry.has("excluded") ? Optional.of(text(entry, "excluded", whose)) : Optional.empty());
    }

    private DocumentedExample documentedExample(JsonNode entry, int number) {
        String name = text(entry, "name", "an example");
        String whose = "example " + name;
        knowOnly(entry, EXAMPLE_KEYS, whose);
        String pageKey = entry.has("page") ? text(entry, "page", whose) : "create";
        String page = text(root.path("pages").path(pageKey), "link", "page " + pageKey);
        return new DocumentedExample(
                name,
                number,
                text(entry, "title", whose),
                URI.create(page + "#" + text(entry, "anchor", whose)),
                needs(entry, whose));
    }

    private static List<Need> needs(JsonNode entry, String whose) {
        if (!entry.has("needs")) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>();
        for (JsonNode need : list(entry, "needs", whose)) {
            try {
                needs.add(Need.parse(need.asString()));
            } catch (IllegalArgumentException unknown) {
                throw new CatalogueException(whose + ": " + unknown.getMessage(), unknown);
            }
        }
        return List.copyOf(needs);
    }

    private static Set<String> among(JsonNode appliesTo, String key, List<String> allowed, String whose) {
        if (!appliesTo.has(key)) {
            return new LinkedHashSet<>(allowed);
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (JsonNode word : list(appliesTo, key, whose)) {
            if (!allowed.contains(word.asString())) {
                throw new CatalogueException(whose + ": \"" + word.asString() + "\" is none of " + allowed);
            }
            chosen.add(word.asString());
        }
        return chosen;
    }

    /** A mark is there or it is not; one that says "no" would only be read the wrong way. */
    private static boolean marked(JsonNode entry, String key, String whose) {
        if (entry.has(key) && !(entry.path(key).isBoolean() && entry.path(key).asBoolean())) {
            throw new CatalogueException(whose + ": write \"" + key + ": true\", or leave it out");
        }
        return entry.has(key);
    }

    private static Level level(String word, String whose) {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new CatalogueException(whose + ": \"" + word + "\" is no level; write must, should or observed");
    }

    /** A single word or nothing at all would be walked like a list without entries, and drop what it says. */
    private static JsonNode list(JsonNode entry, String key, String whose) {
        JsonNode listed = entry.path(key);
        if (!listed.isArray() || listed.isEmpty()) {
            throw new CatalogueException(whose + ": write \"" + key + "\" as a list of at least one entry");
        }
        return listed;
    }

    private static String text(JsonNode entry, String key, String whose) {
        JsonNode value = entry.path(key);
        if (!value.isString() || value.asString().isBlank()) {
            throw new CatalogueException(whose + " has no \"" + key + "\"");
        }
        return value.asString().strip();
    }

    private static void knowOnly(JsonNode entry, Set<String> known, String whose) {
        if (!entry.isObject() && !entry.isMissingNode()) {
            throw new CatalogueException(whose + ": write keys with values, not " + entry);
        }
        for (Map.Entry<String, JsonNode> property : entry.properties()) {
            if (!known.contains(property.getKey())) {
                throw new CatalogueException(whose + ": unknown key \"" + property.getKey() + "\"");
            }
        }
    }
}
