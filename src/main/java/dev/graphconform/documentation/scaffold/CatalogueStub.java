package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.Section;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Generates a catalogue to be edited: a rule for each callout, header, property and permission of the page and for its
 * response, each with its quote. All rules are excluded at first, so that none counts as tested before it was reviewed.
 */
final class CatalogueStub {
    private static final String PAGE = "page";
    private static final int MAX_ID_LENGTH = 48;
    private static final int MAX_TITLE_LENGTH = 90;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}`])");
    private static final String HEAD = """
            # A starting point, made from the page. Each rule quotes the page and is excluded until somebody worked on \
            it: read the quote, write level, title and
            # reading, delete what is no rule, take "excluded" away, and write a "Rule:" block tagged @rule-<id> in \
            features/rules. The documented examples are
            # kept as printed, and never sent: copy one to a rule to test it. conform run --features with this folder \
            runs what is ready.
            """;

    private final Page page;
    private final Map<PageExample, String> names;
    private final Set<String> taken;
    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build())
            .build();
    private final ObjectNode root = yaml.createObjectNode();
    private final Set<String> ids = new HashSet<>();

    CatalogueStub(Page page, Map<PageExample, String> names, Set<String> taken) {
        this.page = page;
        this.names = names;
        this.taken = taken;
    }

    String text() {
        root.putObject("pages")
                .putObject(PAGE)
                .put("title", page.title())
                .put(
                        "link",
                        "https://learn.microsoft.com/en-us/graph/api/"
                                + Slug.of(page.name().replaceFirst("\\.md$", "")) + "?view=graph-rest-" + version());
        root.putArray("rules");
        ArrayNode examples = root.putArray("examples");
        page.sections().forEach(this::section);
        page.permissions()
                .forEach(row -> rule(
                        "permission-" + row.kind(),
                        "Permissions",
                        row.kind() + ": " + (row.names().isEmpty() ? "none" : String.join(", ", row.names())),
                        row.kind() + " | "
                                + (row.names().isEmpty() ? "Not supported." : String.join(", ", row.names()))));
        for (PageExample example : page.examples()) {
            String title = "Example " + example.printedNumber().orElse(example.number()) + ": " + example.title();
            examples.addObject()
                    .put("name", names.get(example))
                    .put("page", PAGE)
                    .put("title", title)
                    .put("anchor", Slug.anchor(title));
        }
        return HEAD + "\n" + yaml.writeValueAsString(root);
    }

    private String version() {
        return page.examples().stream()
                        .anyMatch(example -> example.request().url().contains("/beta/"))
                ? "beta"
                : "1.0";
    }

    private void section(Section section) {
        String heading = section.heading().toLowerCase(Locale.ROOT);
        boolean response = heading.startsWith("response") && (section.level() <= 2 || !heading.equals("response"));
        for (Block block : section.blocks()) {
            if (block instanceof Block.Callout callout
                    && !callout.prose().plain().matches("(?i)the response object shown here.*")) {
                sentences(callout.prose().text())
                        .forEach(sentence -> rule(sentence, section.heading(), sentence, sentence));
            } else if (block instanceof Block.Paragraph paragraph && response) {
                sentences(paragraph.prose().text())
                        .forEach(sentence -> rule("response", section.heading(), sentence, sentence));
            } else if (block instanceof Block.Table table && !heading.startsWith("permission")) {
                table.rows().forEach(row -> row(section, table, row));
            }
        }
    }

    private void row(Section section, Block.Table table, Block.Row row) {
        String name = row.cell(0).plain();
        String type = row.cell(table.column("Type")).text();
        String description = row.cell(Math.max(1, table.column("Description"))).text();
        String quote = Stream.of(type, description)
                .filter(text -> !text.isBlank())
                .reduce((first, second) -> first.equals(second) ? first : first + " | " + second)
                .orElse("");
        if (!name.isBlank() && !quote.isBlank()) {
            rule(name, section.heading(), name + ": " + description, quote);
        }
    }

    private void rule(String name, String heading, String title, String quote) {
        String slug = Slug.of(name, MAX_ID_LENGTH);
        String base = slug.isEmpty() ? "rule" : taken.contains(slug) ? Slug.of(page.title() + " " + slug) : slug;
        String id = base;
        for (int count = 2; !ids.add(id); count++) {
            id = base + "-" + count;
        }
        ObjectNode rule = root.withArray("rules")
                .addObject()
                .put("id", id)
                .put("level", "must")
                .put(
                        "title",
                        title.length() > MAX_TITLE_LENGTH
                                ? title.substring(0, MAX_TITLE_LENGTH).strip() + " ..."
                                : title);
        rule.putObject("source").put("page", PAGE).put("heading", heading);
        rule.put("quote", quote).put("reading", "To be written.").put("excluded", "Not worked on yet.");
    }

    private static Stream<String> sentences(String text) {
        return Stream.of(SENTENCE.split(text)).map(String::strip).filter(sentence -> !sentence.isEmpty());
    }
}
