package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Splits a page into the parts and examples of a {@link Snapshot}: whatever the page says is in one of them. */
public final class SnapshotReader {
    private static final Pattern EXAMPLE_HEADING = Pattern.compile("(?i)examples?\\b\\s*\\d*\\s*[:.-]?\\s*(.*)");
    /** The headings of the pieces of an example. */
    private static final Pattern PIECE =
            Pattern.compile("(?i)(?:http )?(?:requests?|responses?|request and response)(?: \\d+)?");

    /** A method in small letters is one too before a path. */
    private static final Pattern REQUEST_LINE = Pattern.compile("(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+\\S.*"
            + "|(?i:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+/.*");

    private static final Pattern LINKS = Pattern.compile("(?i)related content|see also");
    private static final Pattern TYPE = Pattern.compile("(?i)(?:(?:data|value|property) ?)type|kind");
    private static final Pattern HAS_WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");

    private final Page page;
    private final PageApiVersion pageApiVersion;
    private final List<PagePart> parts = new ArrayList<>();
    private final Set<Integer> messages = new HashSet<>();
    private final Set<Integer> permissionRows;
    private int examplesLevel;
    private String place = "";

    private SnapshotReader(Page page) {
        this.page = page;
        this.pageApiVersion = PageApiVersion.of(page);
        this.permissionRows =
                page.permissions().stream().map(Page.Permission::line).collect(Collectors.toSet());
        page.examples().forEach(example -> {
            messages.add(example.request().line());
            example.responses().stream().map(PrintedMessage::line).forEach(messages::add);
        });
    }

    /** The snapshot of a page; no part has rules yet. */
    public static Snapshot of(Page page) {
        SnapshotReader reader = new SnapshotReader(page);
        reader.facts();
        page.sections().forEach(reader::section);
        return new Snapshot(
                page.title(),
                reader.parts,
                page.examples().stream()
                        .map(example -> ExamplePart.of(example, reader.pageApiVersion))
                        .toList());
    }

    private void facts() {
        parts.add(PagePart.of(
                PartKind.TITLE, "Title", page.title(), page.opening().line()));
        page.frontMatter()
                .forEach((key, value) ->
                        parts.add(PagePart.of(PartKind.FRONT_MATTER, "Front matter, " + key, value, 1)));
        if (!pageApiVersion.word().isEmpty()) {
            parts.add(PagePart.of(PartKind.VERSION, "API version", pageApiVersion.word(), 0));
        }
        page.permissions()
                .forEach(row -> parts.add(PagePart.of(
                        PartKind.PERMISSION,
                        "Permissions, " + (row.scope().isEmpty() ? "" : row.scope() + ", ") + row.kind(),
                        permissions(row),
                        row.line())));
    }

    private void section(Section section) {
        String heading = section.heading();
        Optional<String> title = Optional.of(EXAMPLE_HEADING.matcher(heading))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
        if (examplesLevel == 0 || section.level() <= examplesLevel) {
            examplesLevel = title.isPresent() ? section.level() : 0;
        }
        if (section.level() == 1) {
            place = "Opening";
        } else if (title.isPresent()) {
            place = title.get().isEmpty() ? heading : "Example: " + title.get();
        } else if (examplesLevel == 0) {
            place = heading;
        }
        boolean told = title.isPresent()
                ? page.examples().stream().anyMatch(example -> example.title().equals(title.get()))
                : examplesLevel > 0 && PIECE.matcher(heading).matches();
        if (section.level() > 1 && !told) {
            parts.add(PagePart.of(PartKind.HEADING, heading, heading, section.line()));
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
            if (LINKS.matcher(place).matches() && !paragraph.prose().links().isEmpty()) {
                paragraph.prose().links().forEach(link -> link(PartKind.LINK, link, paragraph.line()));
                sentences(PartKind.STATEMENT, place, besideLinks(paragraph.prose()), paragraph.line());
            } else {
                sentences(PartKind.STATEMENT, place, paragraph.prose(), paragraph.line());
            }
        } else if (block instanceof Block.Callout callout) {
            sentences(PartKind.CALLOUT, place + ", " + callout.kind(), callout.prose(), callout.line());
        } else if (block instanceof Block.Include include) {
            link(PartKind.INCLUDE, include.link(), include.line());
        } else if (block instanceof Block.Code code && !messages.contains(code.line())) {
            code(code);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    /** What a paragraph of links says between them. */
    private static Prose besideLinks(Prose prose) {
        String rest = prose.text();
        for (Prose.Link link : prose.links()) {
            rest = rest.replace(link.text(), " ");
        }
        return new Prose(HAS_WORD.matcher(rest).matches() ? rest.strip() : "", List.of());
    }

    private void code(Block.Code code) {
        List<String> lines = code.text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip().replace("`", "'").replaceAll("\\s+", " ");
            if (HAS_WORD.matcher(line).matches()) {
                boolean request =
                        examplesLevel == 0 && REQUEST_LINE.matcher(line).matches();
                String text = request
                        ? line
                        : line.replaceAll(" ?([:,{}\\[\\]]) ?", "$1 ").strip();
                parts.add(PagePart.of(
                        request ? PartKind.REQUEST_LINE : PartKind.CODE_LINE,
                        request ? place : place + ", code",
                        "`" + text + "`",
                        code.line() + at + 1));
            }
        }
    }

    private void link(PartKind kind, Prose.Link link, int line) {
        String text = kind == PartKind.INCLUDE
                ? "`" + link.target().substring(link.target().lastIndexOf('/') + 1) + "`"
                : link.text();
        parts.add(PagePart.of(kind, place, text, line, List.of(link.target())));
    }

    private void table(Block.Table table) {
        parts.add(PagePart.of(
                PartKind.TABLE_HEAD, place + ", head of the table", String.join(" | ", table.head()), table.line()));
        if (table.holdsPermissions() && table.rows().stream().allMatch(row -> permissionRows.contains(row.line()))) {
            return;
        }
        int type = type(table);
        int last = table.head().size() - 1;
        int described = table.column("Description");
        int description = described >= 0 || last < 1 ? described : type < 0 ? 1 : last == type ? -1 : last;
        for (Block.Row row : table.rows()) {
            String whose = place + ", " + row.cell(0).plain();
            parts.add(PagePart.of(
                    PartKind.ROW, whose, type < 0 ? "" : row.cell(type).text(), row.line(), targets(row.cell(type))));
            sentences(PartKind.STATEMENT, whose, row.cell(description), row.line());
            IntStream.range(1, row.cells().size())
                    .filter(column -> column != type && column != description)
                    .forEach(column -> sentences(
                            PartKind.STATEMENT,
                            whose + ", "
                                    + (column < table.head().size()
                                            ? table.head().get(column)
                                            : "further"),
                            row.cell(column),
                            row.line()));
        }
    }

    private static int type(Block.Table table) {
        int type = table.column("Type");
        return type >= 0
                ? type
                : IntStream.range(1, table.head().size())
                        .filter(column -> TYPE.matcher(table.head().get(column)).matches())
                        .findFirst()
                        .orElse(-1);
    }

    private void sentences(PartKind kind, String where, Prose prose, int line) {
        for (String sentence : SentenceSplitter.of(prose.text())) {
            List<Prose.Link> links = prose.links().stream()
                    .filter(link -> sentence.contains(link.text()))
                    .toList();
            List<String> targets = links.stream().map(Prose.Link::target).toList();
            Optional<String> lead = LeadPhrases.of(
                    sentence, links.stream().map(Prose.Link::text).toList());
            parts.add(new PagePart(
                    lead.isPresent() ? PartKind.LEAD : kind,
                    where,
                    NormalizedText.of(sentence, targets, lead.orElse(sentence)),
                    sentence,
                    line,
                    Set.of()));
        }
    }

    /** The least privileged ones, and those that give more. */
    private static String permissions(Page.Permission row) {
        if (row.names().isEmpty()) {
            return "none";
        }
        List<String> higher = row.names().subList(row.least(), row.names().size());
        return "`" + String.join(" ", row.names().subList(0, row.least())) + "`"
                + (higher.isEmpty() ? "" : " higher: `" + String.join(" ", higher) + "`");
    }

    private static List<String> targets(Prose prose) {
        return prose.links().stream().map(Prose.Link::target).toList();
    }
}
