package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates the catalogue of a suite: its parameters, its examples, and a rule for each sentence that says what must,
 * should or cannot be. The rules wait until somebody wrote their scenario; the examples are sent at once.
 */
final class SuiteCatalogue {
    private static final String PAGE = "page";
    private static final String WAITS = "Nobody has written its scenario yet.";
    private static final int MAX_ID_LENGTH = 40;
    private static final int MAX_TITLE_LENGTH = 100;
    /** A sentence of so few words says something only with those before it: "Required." */
    private static final int FEW_WORDS = 3;

    private static final String HEAD = """
            # Made from the page. Its examples are sent and compared as they stand in features/documented-examples.
            # Each rule quotes the page, its level is a guess, and it waits: read the quote, correct level, title and
            # reading (or delete what is no rule), write a scenario tagged @rule-<id>, and take "excluded" away.
            # conform run --only-own with this folder as --features runs what is ready, and lists what waits.
            """;

    private final Page page;
    private final Map<PageExample, String> names;
    private final Map<String, String> parameters;
    private final Set<String> taken;
    private final ObjectNode root = YamlText.object();
    private final Set<String> ids = new HashSet<>();

    SuiteCatalogue(Page page, Map<PageExample, String> names, Map<String, String> parameters, Set<String> taken) {
        this.page = page;
        this.names = names;
        this.parameters = parameters;
        this.taken = taken;
        ids.addAll(names.values());
    }

    String text() {
        root.putObject("pages")
                .putObject(PAGE)
                .put("title", page.title())
                .put(
                        "link",
                        "https://learn.microsoft.com/en-us/graph/api/"
                                + Slug.of(page.name().replaceFirst("\\.md$", "")) + "?view=graph-rest-" + version());
        if (!parameters.isEmpty()) {
            ObjectNode listed = root.putObject("parameters");
            parameters.forEach((printed, name) ->
                    listed.putObject(name).put("printed", printed).put("description", "in " + firstUse(printed)));
        }
        examples(root.putArray("examples"));
        root.putArray("rules");
        boolean ofExamples = false;
        for (Section section : page.sections()) {
            ofExamples = section.heading().toLowerCase(Locale.ROOT).startsWith("example")
                    || ofExamples && section.level() > 2;
            if (!ofExamples) {
                section(section);
            }
        }
        page.permissions().forEach(this::permission);
        return HEAD + "\n" + YamlText.of(root);
    }

    private String version() {
        return page.examples().stream()
                        .anyMatch(example -> example.request().url().contains("/beta/"))
                ? "beta"
                : "1.0";
    }

    private String firstUse(String printed) {
        return page.examples().stream()
                .filter(example ->
                        !PageParameters.in(example, Map.of(printed, "")).isEmpty())
                .map(example -> example.label() + ", " + example.request().method() + " "
                        + example.request().url().replaceFirst("^https?://[^/]+/(v1\\.0|beta)", ""))
                .findFirst()
                .orElse("a request of the page");
    }

    private void examples(ArrayNode listed) {
        for (PageExample example : page.examples()) {
            String title = "Example " + example.printedNumber().orElse(example.number()) + ": " + example.title();
            ObjectNode entry = listed.addObject()
                    .put("name", names.get(example))
                    .put("page", PAGE)
                    .put("title", title)
                    .put("anchor", Slug.anchor(title));
            List<String> needs = PageParameters.in(example, parameters);
            if (!needs.isEmpty()) {
                ArrayNode written = entry.putArray("needs");
                needs.forEach(name -> written.add("parameters." + name));
            }
            ExampleObstacle.of(example).ifPresent(reason -> entry.put("excluded", reason));
        }
    }

    private void section(Section section) {
        String heading = section.heading().toLowerCase(Locale.ROOT);
        for (Block block : section.blocks()) {
            if (block instanceof Block.Callout callout) {
                sentences(callout.prose().text(), section);
            } else if (block instanceof Block.Paragraph paragraph) {
                sentences(paragraph.prose().text(), section);
            } else if (block instanceof Block.Table table && !heading.startsWith("permission")) {
                table.rows().forEach(row -> row(section, table, row));
            }
        }
    }

    private void sentences(String text, Section section) {
        NormativeSentence.in(text).forEach(sentence -> rule(sentence.shortName(), sentence, section, sentence.text()));
    }

    /**
     * A row is about what stands in its first cell: each of its sentences that asks for something is a rule, which
     * quotes both.
     */
    private void row(Section section, Block.Table table, Block.Row row) {
        String name = row.cell(0).plain();
        for (int at = 1; at < Math.max(row.cells().size(), table.head().size()); at++) {
            for (NormativeSentence sentence : NormativeSentence.in(row.cell(at).text())) {
                String word = sentence.word().replaceAll("[^A-Za-z0-9 -]", "");
                if (!name.isBlank()) {
                    String said = sentence.text().split("\\s+").length > FEW_WORDS
                            ? sentence.text()
                            : row.cell(at).text().strip();
                    rule(
                            name + " " + word,
                            sentence.level(),
                            section.heading(),
                            name + ": " + said,
                            name + " | " + said);
                }
            }
        }
    }

    private void rule(String name, NormativeSentence sentence, Section section, String title) {
        rule(name, sentence.level(), section.heading(), title, sentence.text());
    }

    private void permission(Page.Permission row) {
        String allowed = row.names().isEmpty() ? "Not supported." : String.join(", ", row.names());
        String kind = row.kind().toLowerCase(Locale.ROOT);
        String who =
                kind.contains("personal") ? "personal" : kind.contains("application") ? "application" : "delegated";
        rule("permission-" + who, "must", "Permissions", row.kind() + ": " + allowed, row.kind() + " | " + allowed);
    }

    private void rule(String name, String level, String heading, String title, String quote) {
        String slug = Slug.of(name, MAX_ID_LENGTH);
        String base = Optional.of(slug).filter(found -> !found.isEmpty()).orElse("rule");
        String id = taken.contains(base) ? "own-" + base : base;
        String unique = id;
        for (int count = 2; !ids.add(unique); count++) {
            unique = id + "-" + count;
        }
        ObjectNode rule = root.withArray("rules")
                .addObject()
                .put("id", unique)
                .put("level", level)
                .put(
                        "title",
                        title.length() > MAX_TITLE_LENGTH
                                ? title.substring(0, MAX_TITLE_LENGTH).strip() + " ..."
                                : title);
        rule.putObject("source").put("page", PAGE).put("heading", heading);
        rule.put("quote", quote).put("reading", "To be written.").put("excluded", WAITS);
    }
}
