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

    /** A name in a row, or a path whose first part is the name of a property. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z]\\w*)((?:[/.][A-Za-z]\\w*)*)");

    /** A row that says nothing of a property itself, only of what is in it. */
    private static final Block.Row NO_ROW = new Block.Row(0, List.of());

    private final Page page;
    private final Map<String, Block.Row> rows = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<PageFinding> found = new ArrayList<>();

    private final boolean complete;
    /** The words of the section besides its tables. */
    private final String words;

    private RequestBodyRules(Page page) {
        this.page = page;
        List<Section> sections = sections(page);
        this.complete = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .noneMatch(RequestBodyRules::leadsElsewhere);
        this.words = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> prose(block).plain())
                .collect(Collectors.joining(" "));
        page.propertyTables().stream()
                .filter(table -> sections.contains(table.getKey()))
                .forEach(table -> table.getValue()
                        .rows()
                        .forEach(row -> NAME.matcher(row.cell(0).plain())
                                .results()
                                .forEach(name -> list(
                                        name.group(1).toLowerCase(Locale.ROOT),
                                        name.group(2).isEmpty() ? row : NO_ROW,
                                        row.cell(table.getValue().column("Type"))
                                                .plain()))));
    }

    private void list(String name, Block.Row row, String type) {
        rows.putIfAbsent(name, row);
        types.putIfAbsent(name, row == NO_ROW ? "" : type);
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
        return prose(block).links().stream().anyMatch(link -> link.target().contains("/resources/"))
                || block instanceof Block.Include;
    }

    private static Prose prose(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? paragraph.prose()
                : block instanceof Block.Callout callout ? callout.prose() : new Prose("", List.of());
    }

    static Stream<PageFinding> find(Page page) {
        RequestBodyRules rules = new RequestBodyRules(page);
        if (!rules.rows.isEmpty()) {
            page.examples().stream()
                    // what is sent elsewhere is told as such, and the tables are not about it
                    .filter(example -> !RequestRules.leavesLines(page, example) && !rules.isRow(example))
                    .forEach(example -> example.request()
                            .body()
                            .filter(JsonNode::isObject)
                            .ifPresent(body -> rules.body(example, "", body)));
        }
        return rules.found.stream();
    }

    /** Whether the address of a request ends in a property that the tables list: then its body is that property. */
    private boolean isRow(PageExample example) {
        List<String> segments =
                RequestLinePattern.of(example.request().startLine()).segments();
        return segments.size() > 2 && rows.containsKey(segments.get(segments.size() - 1));
    }

    private void body(PageExample example, String at, JsonNode body) {
        body.properties().forEach(property -> {
            String name = property.getKey();
            String row = name.toLowerCase(Locale.ROOT);
            if (rows.containsKey(row)) {
                value(example, name, at + "/" + name, property.getValue());
            } else if (isIntroduced(name)) {
                // the tables list what is in the object that the words name
                if (property.getValue().isObject()) {
                    body(example, at + "/" + name, property.getValue());
                }
            } else if (complete && name.matches("[A-Za-z]\\w*")) {
                add(
                        "property-not-listed",
                        FindingSeverity.CONTRADICTION,
                        example,
                        at + "/" + name,
                        "the request has \"" + name + "\", which no table of the request body lists");
            }
        });
    }

    /** Whether the words of the section name a property. */
    private boolean isIntroduced(String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(words)
                .find();
    }

    private void value(PageExample example, String name, String path, JsonNode value) {
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
                    path,
                    "\"" + name + "\" is " + AnsweredValues.shortened(value.toString(), "")
                            + ", and the table of the request body gives it the type " + type);
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
                    path,
                    "\"" + name + "\" is \"" + value.asString() + "\", and the possible values in the table are "
                            + String.join(", ", listed));
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
                // what stands before the list is a value too, as in "Can be `one`. Possible values are: `two`."
                ? CODE.matcher(text)
                        .results()
                        .flatMap(code -> Stream.of(code.group(1).split(",")))
                        .map(code -> code.strip().replaceAll("^[\"']|[\"']$", ""))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private void add(String rule, FindingSeverity severity, PageExample example, String path, String reason) {
        found.add(new PageFinding(
                rule, severity, MessageLines.of(page, example.request()).inBody(path), example.label(), reason));
    }
}
