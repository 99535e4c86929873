package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares the request bodies of the examples with the tables of the section Request body. */
final class RequestBodyRules {
    private static final Pattern VALUES = Pattern.compile("(?i)possible values(?: are|:)(.*)");
    /** Words that make a list of values, or a table, one of examples only. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\b(?:through|thru|such as|for example|e\\.g|etc|and more|others)\\b|\\.\\.\\.|\u2026");

    private static final Pattern COLLECTION = Pattern.compile("(?i).*(?:\\s|^|\\()collection\\)?(?:\\(.*)?");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w]*");

    private final Page page;
    private final Map<String, Block.Row> rows = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<PageFinding> found = new ArrayList<>();

    private final boolean complete;

    private RequestBodyRules(Page page) {
        this.page = page;
        List<Section> sections = sections(page);
        this.complete = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .noneMatch(RequestBodyRules::leadsElsewhere);
        page.propertyTables().stream()
                .filter(table -> sections.contains(table.getKey()))
                .forEach(table -> table.getValue()
                        .rows()
                        .forEach(row -> NAME.matcher(row.cell(0).plain())
                                .results()
                                .map(name -> name.group().toLowerCase(Locale.ROOT))
                                .forEach(name -> {
                                    rows.putIfAbsent(name, row);
                                    types.putIfAbsent(
                                            name,
                                            row.cell(table.getValue().column("Type"))
                                                    .plain());
                                })));
    }

    /** The section on the request body with all below it. */
    private static List<Section> sections(Page page) {
        List<Section> found = new ArrayList<>();
        int level = 0;
        for (Section section : page.sections()) {
            if (section.heading().toLowerCase(Locale.ROOT).startsWith("request body")) {
                level = section.level();
                found.add(section);
            } else if (level > 0 && section.level() > level) {
                found.add(section);
            } else {
                level = 0;
            }
        }
        return found;
    }

    /** Whether words say that the body is a resource, whose properties stand on a page of its own. */
    private static boolean leadsElsewhere(Block block) {
        Prose prose = block instanceof Block.Paragraph paragraph
                ? paragraph.prose()
                : block instanceof Block.Callout callout ? callout.prose() : new Prose("", List.of());
        return prose.links().stream().anyMatch(link -> link.target().contains("/resources/"))
                || block instanceof Block.Include;
    }

    static Stream<PageFinding> find(Page page) {
        RequestBodyRules rules = new RequestBodyRules(page);
        if (!rules.rows.isEmpty()) {
            page.examples()
                    .forEach(example -> example.request()
                            .body()
                            .filter(JsonNode::isObject)
                            .ifPresent(body -> rules.body(example, body)));
            rules.rare();
        }
        return rules.found.stream();
    }

    private void body(PageExample example, JsonNode body) {
        body.properties().forEach(property -> {
            String name = property.getKey();
            String row = name.toLowerCase(Locale.ROOT);
            if (rows.containsKey(row)) {
                value(example, name, property.getValue());
            } else if (complete && name.matches("[A-Za-z]\\w*")) {
                add(
                        "property-not-listed",
                        FindingSeverity.CONTRADICTION,
                        example,
                        name,
                        "the request has \"" + name + "\", which no table of the request body lists");
            }
        });
    }

    private void value(PageExample example, String name, JsonNode value) {
        String type = types.get(name.toLowerCase(Locale.ROOT)).replaceFirst("(?i)^\\(optional\\)\\s*", "");
        boolean collection = COLLECTION.matcher(type).matches();
        boolean wrong = !value.isNull()
                && !(value.isString() && PrintedPlaceholder.is(value.asString()))
                && switch (collection ? "collection" : type) {
                    case "collection" -> !value.isArray();
                    case "String", "DateTimeOffset", "Date", "Guid" -> !value.isString();
                    case "Boolean" -> !value.isBoolean();
                    case "Int32", "Int64", "Double", "Decimal" -> !value.isNumber();
                    default -> false;
                };
        if (wrong) {
            add(
                    "type-differs",
                    FindingSeverity.CONTRADICTION,
                    example,
                    name,
                    "\"" + name + "\" is " + value + ", its type in the table is " + type);
        }
        Set<String> listed = possibleValues(rows.get(name.toLowerCase(Locale.ROOT)));
        String unlisted = value.isString() && !listed.isEmpty() && !PrintedPlaceholder.is(value.asString())
                ? Stream.of(value.asString().split(","))
                        .map(String::strip)
                        .filter(part -> listed.stream().noneMatch(part::equalsIgnoreCase))
                        .findFirst()
                        .orElse("")
                : "";
        if (!unlisted.isEmpty()) {
            add(
                    "value-not-listed",
                    FindingSeverity.CONTRADICTION,
                    example,
                    name,
                    "\"" + name + "\" is \"" + value.asString() + "\"; the table lists " + listed);
        }
    }

    /**
     * The values that a row lists, several of which may stand together where they are flags; empty where the list is
     * open.
     */
    private static Set<String> possibleValues(Block.Row row) {
        String text = row.cells().stream().map(Prose::text).collect(Collectors.joining(" "));
        Matcher values = VALUES.matcher(text);
        return values.find()
                        && !OPEN.matcher(CODE.matcher(values.group(1)).replaceAll(""))
                                .find()
                ? CODE.matcher(values.group(1))
                        .results()
                        .flatMap(code -> Stream.of(code.group(1).split(",")))
                        .map(code -> code.strip().replaceAll("^[\"']|[\"']$", ""))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /**
     * Reports properties that fewer than half of the objects at the same place have and that the text does not explain.
     */
    private void rare() {
        Map<String, Integer> objects = new LinkedHashMap<>();
        Map<String, List<PageExample>> holders = new LinkedHashMap<>();
        page.examples()
                .forEach(example -> example.request()
                        .body()
                        .ifPresent(body -> body.properties().stream()
                                .filter(property ->
                                        rows.containsKey(property.getKey().toLowerCase(Locale.ROOT)))
                                .forEach(property -> gather(
                                        example, "/" + property.getKey(), property.getValue(), objects, holders))));
        if (holders.isEmpty()) {
            return;
        }
        String prose = page.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(RequestBodyRules::words)
                .collect(Collectors.joining(" "));
        holders.forEach((at, examples) -> {
            String name = at.substring(at.lastIndexOf('/') + 1);
            String object = at.substring(0, at.lastIndexOf('/'));
            boolean explained = Pattern.compile("(?i)\\b" + Pattern.quote(name))
                    .matcher(prose)
                    .find();
            if (!explained && 2 * examples.size() < objects.get(object)) {
                add(
                        "property-not-explained",
                        FindingSeverity.GAP,
                        examples.get(0),
                        name,
                        examples.size() + " of "
                                + objects.get(object) + " objects at " + object
                                + " have \"" + name + "\", which no word of the page explains");
            }
        });
    }

    private static void gather(
            PageExample example,
            String at,
            JsonNode node,
            Map<String, Integer> objects,
            Map<String, List<PageExample>> holders) {
        if (node.isArray()) {
            node.forEach(item -> gather(example, at, item, objects, holders));
        } else if (node.isObject()) {
            // objects of other types have other properties
            String typed = at + node.path("@odata.type").asString("").replaceFirst("^(?=.)", " as ");
            objects.merge(typed, 1, Integer::sum);
            node.properties().forEach(property -> {
                if (!property.getKey().contains("@")) {
                    holders.computeIfAbsent(typed + "/" + property.getKey(), key -> new ArrayList<>())
                            .add(example);
                    gather(example, at + "/" + property.getKey(), property.getValue(), objects, holders);
                }
            });
        }
    }

    private static String words(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.prose().plain();
        } else if (block instanceof Block.Callout callout) {
            return callout.prose().plain();
        } else if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .map(Prose::plain)
                    .collect(Collectors.joining(" "));
        }
        return "";
    }

    private void add(String rule, FindingSeverity severity, PageExample example, String property, String reason) {
        found.add(new PageFinding(
                rule,
                severity,
                MessageLines.of(page, example.request()).inBody("\"" + property + "\""),
                example.label(),
                reason));
    }
}
