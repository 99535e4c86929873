package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.Prose;
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
    private static final Pattern VALUES = Pattern.compile("(?i)possible values(?: are|:| include)(.*)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Page page;
    private final Map<String, Block.Row> rows = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<PageFinding> found = new ArrayList<>();

    private RequestBodyRules(Page page) {
        this.page = page;
        page.propertyTables().stream()
                .filter(table ->
                        table.getKey().heading().toLowerCase(Locale.ROOT).startsWith("request body"))
                .forEach(table -> table.getValue().rows().forEach(row -> {
                    String name = row.cell(0).plain();
                    rows.putIfAbsent(name, row);
                    types.putIfAbsent(
                            name, row.cell(table.getValue().column("Type")).plain());
                }));
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
            if (!name.contains("@") && !rows.containsKey(name)) {
                add(
                        "property-not-listed",
                        FindingSeverity.CONTRADICTION,
                        example,
                        name,
                        "the request has \"" + name + "\", which no table of the request body lists");
            } else if (rows.containsKey(name)) {
                value(example, name, property.getValue());
            }
        });
    }

    private void value(PageExample example, String name, JsonNode value) {
        String type = types.get(name).replaceFirst("(?i)^\\(optional\\)\\s*", "");
        boolean collection = type.endsWith("ollection");
        boolean wrong = !value.isNull()
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
        Set<String> listed = possibleValues(rows.get(name));
        if (value.isString() && !listed.isEmpty() && !listed.contains(value.asString())) {
            add(
                    "value-not-listed",
                    FindingSeverity.CONTRADICTION,
                    example,
                    name,
                    "\"" + name + "\" is \"" + value.asString() + "\"; the table lists " + listed);
        }
    }

    private static Set<String> possibleValues(Block.Row row) {
        String text = row.cells().stream().map(Prose::text).collect(Collectors.joining(" "));
        Matcher values = VALUES.matcher(text);
        return values.find()
                ? CODE.matcher(values.group(1))
                        .results()
                        .map(code -> code.group(1))
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
                        .ifPresent(body -> rows.keySet()
                                .forEach(name -> gather(example, "/" + name, body.path(name), objects, holders))));
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
            objects.merge(at, 1, Integer::sum);
            node.properties().forEach(property -> {
                if (!property.getKey().contains("@")) {
                    holders.computeIfAbsent(at + "/" + property.getKey(), key -> new ArrayList<>())
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
                page.lineOf("\"" + property + "\"", example.request().line()),
                example.label(),
                reason));
    }
}
