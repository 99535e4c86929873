package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.IncludeReader;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** No page includes as many; files that include each other twice would be read without end. */
    private static final int MOST_FILES = 1000;

    private final Page page;
    private final PageApiVersion pageApiVersion;
    private final Set<Integer> messages = new HashSet<>();
    private final Map<Block.Row, List<Page.Permission>> permissionRows;
    private final Map<String, IncludedParts> included = new LinkedHashMap<>();
    /** The files that are being read, each included by the one before; the first is the page. */
    private final Deque<Path> files = new ArrayDeque<>();

    private List<PagePart> parts = new ArrayList<>();
    private int examplesLevel;
    private int filesRead;
    private String place = "";

    private SnapshotReader(Page page) {
        this.page = page;
        this.pageApiVersion = PageApiVersion.of(page);
        this.permissionRows = page.permissions().stream().collect(Collectors.groupingBy(Page.Permission::row));
        files.push(page.file());
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
                        .toList(),
                List.copyOf(reader.included.values()),
                false);
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
        page.permissions().stream()
                .filter(row -> row.line() > 0)
                .map(PagePart::of)
                .forEach(parts::add);
    }

    private void section(Section section) {
        String heading = section.heading();
        Optional<String> title = Optional.of(EXAMPLE_HEADING.matcher(heading))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
        if (examplesLevel == 0 || section.level() <= examplesLevel) {
            examplesLevel = title.isPresent() ? section.level() : 0;
        }
        if (section == page.opening()) {
            place = "Opening";
        } else if (title.isPresent()) {
            place = title.get().isEmpty() ? heading : "Example: " + title.get();
        } else if (examplesLevel == 0) {
            place = heading;
        }
        boolean told = title.isPresent()
                ? isTitle(section, title.get())
                : examplesLevel > 0 && PIECE.matcher(heading).matches();
        if (section != page.opening() && !told) {
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

    /** Whether a heading is the title of an example, which stands below it. */
    private boolean isTitle(Section section, String title) {
        int end = page.sections().stream()
                .filter(other -> other.line() > section.line() && other.level() <= section.level())
                .mapToInt(Section::line)
                .min()
                .orElse(Integer.MAX_VALUE);
        return page.examples().stream()
                .anyMatch(example ->
                        example.title().equals(title) && example.line() >= section.line() && example.line() < end);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            if (LINKS.matcher(place).matches() && !paragraph.prose().links().isEmpty()) {
                paragraph.prose().links().forEach(link -> link(PartKind.LINK, link, paragraph.line()));
                sentences(PartKind.STATEMENT, place, LinkedPages.besides(paragraph.prose()), paragraph.line());
            } else {
                sentences(PartKind.STATEMENT, place, paragraph.prose(), paragraph.line());
            }
        } else if (block instanceof Block.Callout callout) {
            sentences(PartKind.CALLOUT, place + ", " + callout.kind(), callout.prose(), callout.line());
        } else if (block instanceof Block.Include include) {
            include(include.link(), include.line());
        } else if (block instanceof Block.Code code) {
            code.annotation().ifPresent(this::annotation);
            if (files.size() > 1 || !messages.contains(code.line())) {
                code(code);
            }
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    /** The include, and what the included file says, as if it stood here. */
    private void include(Prose.Link link, int line) {
        link(PartKind.INCLUDE, link, line);
        String name = link.target().substring(link.target().lastIndexOf('/') + 1);
        Optional<Path> file = IncludeReader.file(files.peek(), link.target())
                .filter(found -> !files.contains(found) && ++filesRead <= MOST_FILES);
        List<PagePart> around = parts;
        parts = new ArrayList<>();
        file.ifPresent(found -> included(found, link.target()));
        IncludedParts read = new IncludedParts(
                name,
                place,
                line,
                file.isPresent() ? IncludedParts.IncludeOrigin.FILE : IncludedParts.IncludeOrigin.NOWHERE,
                parts.stream().map(part -> part.withLine(line)).toList());
        parts = around;
        included.merge(name, read, IncludedParts::with);
    }

    private void included(Path file, String target) {
        String here = place;
        int level = examplesLevel;
        List<Section> sections = IncludeReader.read(files.peek(), target).orElseThrow();
        files.push(file);
        sections.get(0).blocks().forEach(this::block);
        sections.stream().skip(1).forEach(this::section);
        files.pop();
        place = here;
        examplesLevel = level;
    }

    /** What an annotation says of its block besides its kind, its name and that it may be shortened. */
    private void annotation(Annotation annotation) {
        annotation
                .facts()
                .forEach(fact -> parts.add(PagePart.of(
                        PartKind.ANNOTATION,
                        place + ", annotation",
                        "`" + fact.replace('`', '\u02cb') + "`",
                        annotation.line())));
    }

    private void code(Block.Code code) {
        List<String> lines = code.text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip().replace('`', '\u02cb').replaceAll("\\s+", " ");
            if (!line.isEmpty()) {
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
        parts.add(PagePart.of(kind, place, text, text, line, List.of(link)));
    }

    private void table(Block.Table table) {
        parts.add(PagePart.of(
                PartKind.TABLE_HEAD, place + ", head of the table", String.join(" | ", table.head()), table.line()));
        if (table.holdsPermissions() && table.rows().stream().allMatch(permissionRows::containsKey)) {
            table.rows().forEach(row -> permissions(table, row));
            return;
        }
        int type = type(table);
        int last = table.head().size() - 1;
        int described = table.column("Description");
        int description = described >= 0 || last < 1 ? described : type < 0 ? 1 : last == type ? -1 : last;
        for (Block.Row row : table.rows()) {
            String whose = place + ", " + row.cell(0).plain();
            // a type is a name, of which each letter counts
            String typed = row.cell(type).plain();
            parts.add(PagePart.of(
                    PartKind.ROW,
                    whose,
                    typed,
                    "`" + typed + "`",
                    row.line(),
                    row.cell(type).links()));
            sentences(PartKind.STATEMENT, whose, row.cell(description), row.line());
            further(table, row, whose, List.of(type, description));
        }
    }

    /** What a row of a permissions table says; those that stand on the page are read already. */
    private void permissions(Block.Table table, Block.Row row) {
        if (files.size() > 1) {
            permissionRows.get(row).stream().map(PagePart::of).forEach(parts::add);
        }
        further(table, row, "Permissions, " + row.cell(0).plain(), table.permissionColumns());
    }

    private void further(Block.Table table, Block.Row row, String whose, List<Integer> known) {
        IntStream.range(1, row.cells().size())
                .filter(column -> !known.contains(column))
                .forEach(column -> sentences(
                        PartKind.STATEMENT,
                        whose + ", "
                                + (column < table.head().size() ? table.head().get(column) : "further"),
                        row.cell(column),
                        row.line()));
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
        prose.includes().forEach(link -> include(link, line));
        for (String sentence : SentenceSplitter.of(prose.text())) {
            List<Prose.Link> links = prose.links().stream()
                    .filter(link -> sentence.contains(link.text()))
                    .toList();
            Optional<String> lead = LeadPhrases.of(
                    sentence, links.stream().map(Prose.Link::text).toList());
            parts.add(PagePart.of(
                    lead.isPresent() ? PartKind.LEAD : kind, where, sentence, lead.orElse(sentence), line, links));
        }
    }
}
