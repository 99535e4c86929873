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

/** Reads the catalogue's data file. Unknown keys are refused, so that a typing mistake cannot drop a rule. */
final class CatalogueFile {
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "level",
            "title",
            "source",
            "quote",
            "reading",
            "appliesTo",
            "needs",
            "topicsAsWritten",
            "recording",
            "excluded");
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
        refuseUnknownKeys(root, Set.of("pages", "rules", "examples"), "the catalogue");
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
        String owner = "rule " + id;
        refuseUnknownKeys(entry, RULE_KEYS, owner);
        JsonNode source = entry.path("source");
        refuseUnknownKeys(source, Set.of("page", "heading"), owner + ", source");
        String pageKey = text(source, "page", owner);
        JsonNode page = root.path("pages").path(pageKey);
        if (page.isMissingNode()) {
            throw new CatalogueException(owner + ": there is no page \"" + pageKey + "\" under \"pages\"");
        }
        PageReference reference = new PageReference(
                text(page, "title", "page " + pageKey),
                text(source, "heading", owner),
                URI.create(text(page, "link", "page " + pageKey)),
                page.has("date")
                        ? Optional.of(LocalDate.parse(text(page, "date", "page " + pageKey)))
                        : Optional.empty());
        JsonNode appliesTo = entry.path("appliesTo");
        refuseUnknownKeys(appliesTo, Set.of("apiVersions", "tokenKinds"), owner + ", appliesTo");
        return new Rule(
                id,
                level(text(entry, "level", owner), owner),
                reference.heading(),
                text(entry, "title", owner),
                reference,
                text(entry, "quote", owner),
                text(entry, "reading", owner),
                subset(appliesTo, "apiVersions", API_VERSIONS, owner),
                subset(appliesTo, "tokenKinds", TOKEN_KINDS, owner),
                needs(entry, owner),
                marked(entry, "topicsAsWritten", owner),
                entry.has("recording") ? Optional.of(text(entry, "recording", owner)) : Optional.empty(),
                entry.has("excluded") ? Optional.of(text(entry, "excluded", owner)) : Optional.empty());
    }

    private DocumentedExample documentedExample(JsonNode entry, int number) {
        String name = text(entry, "name", "an example");
        String owner = "example " + name;
        refuseUnknownKeys(entry, EXAMPLE_KEYS, owner);
        String pageKey = entry.has("page") ? text(entry, "page", owner) : "create";
        String page = text(root.path("pages").path(pageKey), "link", "page " + pageKey);
        return new DocumentedExample(
                name,
                number,
                text(entry, "title", owner),
                URI.create(page + "#" + text(entry, "anchor", owner)),
                needs(entry, owner));
    }

    private static List<Need> needs(JsonNode entry, String owner) {
        if (!entry.has("needs")) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>();
        for (JsonNode need : list(entry, "needs", owner)) {
            try {
                needs.add(Need.parse(need.asString()));
            } catch (IllegalArgumentException unknown) {
                throw new CatalogueException(owner + ": " + unknown.getMessage(), unknown);
            }
        }
        return List.copyOf(needs);
    }

    private static Set<String> subset(JsonNode appliesTo, String key, List<String> allowed, String owner) {
        if (!appliesTo.has(key)) {
            return new LinkedHashSet<>(allowed);
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (JsonNode word : list(appliesTo, key, owner)) {
            if (!allowed.contains(word.asString())) {
                throw new CatalogueException(owner + ": \"" + word.asString() + "\" is none of " + allowed);
            }
            chosen.add(word.asString());
        }
        return chosen;
    }

    /** A mark is there or it is not; one that says "no" would only be read the wrong way. */
    private static boolean marked(JsonNode entry, String key, String owner) {
        if (entry.has(key) && !(entry.path(key).isBoolean() && entry.path(key).asBoolean())) {
            throw new CatalogueException(owner + ": write \"" + key + ": true\", or leave it out");
        }
        return entry.has(key);
    }

    private static Level level(String word, String owner) {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new CatalogueException(owner + ": \"" + word + "\" is no level; write must, should or observed");
    }

    /** The entries of a list; iterating over a single word or nothing would silently yield no entries. */
    private static JsonNode list(JsonNode entry, String key, String owner) {
        JsonNode listed = entry.path(key);
        if (!listed.isArray() || listed.isEmpty()) {
            throw new CatalogueException(owner + ": write \"" + key + "\" as a list of at least one entry");
        }
        return listed;
    }

    private static String text(JsonNode entry, String key, String owner) {
        JsonNode value = entry.path(key);
        if (!value.isString() || value.asString().isBlank()) {
            throw new CatalogueException(owner + " has no \"" + key + "\"");
        }
        return value.asString().strip();
    }

    private static void refuseUnknownKeys(JsonNode entry, Set<String> known, String owner) {
        if (!entry.isObject() && !entry.isMissingNode()) {
            throw new CatalogueException(owner + ": write keys with values, not " + entry);
        }
        for (Map.Entry<String, JsonNode> property : entry.properties()) {
            if (!known.contains(property.getKey())) {
                throw new CatalogueException(owner + ": unknown key \"" + property.getKey() + "\"");
            }
        }
    }
}
