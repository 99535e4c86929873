package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a page into the parts and examples of a {@link Snapshot}. */
public final class SnapshotReader {
    private final Page page;
    private final List<PagePart> parts = new ArrayList<>();
    private boolean inExamples;
    private String place = "";

    private SnapshotReader(Page page) {
        this.page = page;
    }

    /** The snapshot of a page; no part has rules yet. */
    public static Snapshot of(Page page) {
        SnapshotReader reader = new SnapshotReader(page);
        reader.facts();
        page.sections().forEach(reader::section);
        return new Snapshot(
                page.title(),
                reader.parts,
                page.examples().stream().map(ExamplePart::of).toList());
    }

    private void facts() {
        parts.add(PagePart.of(
                PartKind.TITLE, "Title", page.title(), page.opening().line()));
        page.frontMatter()
                .forEach((key, value) ->
                        parts.add(PagePart.of(PartKind.FRONT_MATTER, "Front matter, " + key, value, 1)));
        PageApiVersion.of(page).forEach(version -> parts.add(PagePart.of(PartKind.VERSION, "API version", version, 0)));
        page.requestLines()
                .forEach(line -> parts.add(PagePart.of(PartKind.REQUEST_LINE, "HTTP request", "`" + line + "`", 0)));
        page.permissions()
                .forEach(row -> parts.add(
                        PagePart.of(PartKind.PERMISSION, "Permissions, " + row.kind(), permissions(row), row.line())));
    }

    private void section(Section section) {
        if (section.level() <= 2) {
            inExamples = section.heading().toLowerCase(Locale.ROOT).startsWith("example");
        }
        if (!inExamples || section.level() <= 2) {
            place = section.level() == 1 ? "Opening" : section.heading();
        } else if (section.heading().toLowerCase(Locale.ROOT).startsWith("example")) {
            place = section.heading().replaceFirst("(?i)^examples?\\s*\\d*\\s*[:.-]?\\s*", "Example: ");
        }
        section.blocks().forEach(this::block);
        List<Block.Tab> tabs = section.all(Block.Tab.class);
        if (!tabs.isEmpty()) {
            parts.add(PagePart.of(
                    PartKind.TABS,
                    place + ", tabs",
                    String.join(", ", tabs.stream().map(Block.Tab::name).toList()),
                    tabs.get(0).line()));
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            if (place.matches("(?i)related content|see also")) {
                paragraph.prose().links().forEach(link -> link(PartKind.LINK, link, paragraph.line()));
            } else {
                sentences(PartKind.STATEMENT, place, paragraph.prose(), paragraph.line());
            }
        } else if (block instanceof Block.Callout callout) {
            sentences(PartKind.CALLOUT, place + ", " + callout.kind(), callout.prose(), callout.line());
        } else if (block instanceof Block.Include include) {
            link(PartKind.INCLUDE, include.link(), include.line());
        } else if (block instanceof Block.Table table
                && !place.toLowerCase(Locale.ROOT).startsWith("permission")) {
            table(table);
        }
    }

    private void link(PartKind kind, Prose.Link link, int line) {
        String text = kind == PartKind.INCLUDE
                ? "`" + link.target().substring(link.target().lastIndexOf('/') + 1) + "`"
                : link.text();
        parts.add(PagePart.of(kind, place, text, line, List.of(link.target())));
    }

    private void table(Block.Table table) {
        int type = table.column("Type");
        int description = Math.max(table.column("Description"), table.head().size() > 1 && type < 0 ? 1 : -1);
        for (Block.Row row : table.rows()) {
            String whose = place + ", " + row.cell(0).plain();
            parts.add(PagePart.of(
                    PartKind.ROW, whose, type < 0 ? "" : row.cell(type).text(), row.line(), targets(row.cell(type))));
            sentences(PartKind.STATEMENT, whose, row.cell(description), row.line());
        }
    }

    private void sentences(PartKind kind, String where, Prose prose, int line) {
        for (String sentence : SentenceSplitter.of(prose.text())) {
            boolean blurb = where.toLowerCase(Locale.ROOT).startsWith("permissions") && kind == PartKind.STATEMENT;
            parts.add(PagePart.of(
                    blurb || SentenceSplitter.isPointer(sentence) ? PartKind.LEAD : kind,
                    where,
                    sentence,
                    line,
                    targets(prose, sentence)));
        }
    }

    private static String permissions(Page.Permission row) {
        return row.names().isEmpty() ? "none" : "`" + String.join(" ", row.names()) + "`";
    }

    private static List<String> targets(Prose prose, String sentence) {
        return prose.links().stream()
                .filter(link -> sentence.contains(link.text()))
                .map(Prose.Link::target)
                .toList();
    }

    private static List<String> targets(Prose prose) {
        return prose.links().stream().map(Prose.Link::target).toList();
    }
}
