package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown into sections. Markdown syntax that these pages use for something else is handled here: a heading
 * that is a tab, a line under text that ends the tabs, an HTML comment that annotates the next block.
 */
final class MarkdownSections {
    private static final String TAB = "#tab/";
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    /** No page nests deeper; the limit keeps hostile input from overflowing the stack. */
    private static final int MAX_NESTING = 32;

    private final int linesBefore;
    private final List<Section> sections = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private Optional<Annotation> pending = Optional.empty();
    private boolean hidden;
    private List<String> source = List.of();

    /** A parser for a text before which the file has so many lines. */
    MarkdownSections(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** The sections in order. */
    List<Section> read(String markdown) {
        source = markdown.lines().toList();
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .build()
                .parse(markdown);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            topLevel(node);
        }
        return sections;
    }

    private void topLevel(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof ThematicBreak) {
            hidden = false;
        } else if (!hidden) {
            content(node);
        }
    }

    private void content(Node node) {
        if (node instanceof HtmlBlock html) {
            pending = Annotation.parse(html.getLiteral(), line(html)).or(() -> pending);
            text(new Prose(Prose.ofHtml(html.getLiteral()), List.of()), line(html));
            return;
        }
        if (node instanceof FencedCodeBlock code) {
            String language = code.getInfo() == null ? "" : code.getInfo().strip();
            blocks.add(new Block.Code(line(code), language, code.getLiteral(), pending));
        } else if (node instanceof IndentedCodeBlock code) {
            blocks.add(new Block.Code(line(code), "", code.getLiteral(), pending));
        } else if (node instanceof TableBlock table) {
            blocks.add(table(table));
        } else if (node instanceof BlockQuote quote) {
            CalloutReader.read(quote, line(quote)).ifPresent(blocks::add);
        } else if (node instanceof ListBlock list) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                    content(part);
                }
            }
        } else {
            text(Prose.of(node), line(node));
        }
        pending = Optional.empty();
    }

    private Block.Table table(TableBlock table) {
        List<String> head = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                List<Prose> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(Prose.of(cell));
                }
                if (part instanceof TableHead) {
                    cells.forEach(cell -> head.add(cell.plain()));
                } else {
                    beyond(row, head.size()).ifPresent(cells::add);
                    rows.add(new Block.Row(row.getSourceSpans().isEmpty() ? line(table) : line(row), cells));
                }
            }
        }
        return new Block.Table(line(table), head, rows);
    }

    /** What stands in a row behind the last column, which the table does not show. */
    private Optional<Prose> beyond(Node row, int columns) {
        if (row.getSourceSpans().isEmpty()) {
            return Optional.empty();
        }
        String text = source.get(row.getSourceSpans().get(0).getLineIndex())
                .strip()
                .replaceFirst("^\\|", "")
                .replaceFirst("(?<!\\\\)\\|$", "");
        String[] cells = CELL_END.split(text, columns + 1);
        return cells.length > columns
                ? Optional.of(new Prose(cells[columns].strip(), List.of()))
                        .filter(cell -> !cell.text().isEmpty())
                : Optional.empty();
    }

    private void heading(Heading heading) {
        Prose prose = Prose.of(heading);
        Optional<Prose.Link> tab = prose.links().stream()
                .filter(link -> link.target().startsWith(TAB))
                .findFirst();
        if (tab.isPresent()) {
            hidden = !tab.get().target().equals(TAB + "http");
            blocks.add(new Block.Tab(line(heading), tab.get().text()));
        } else if (underlined(heading)) {
            // these pages never underline headings: the line ends the tabs, and the text above it belongs to the last
            // tab
            if (!hidden) {
                text(prose, line(heading));
            }
            hidden = false;
        } else if (!sections.isEmpty() || heading.getLevel() == 1) {
            hidden = false;
            // what stands above the title belongs to the section of the title
            blocks = sections.isEmpty() ? blocks : new ArrayList<>();
            sections.add(new Section(heading.getLevel(), prose.plain(), line(heading), blocks));
        } else {
            text(prose, line(heading));
        }
        pending = Optional.empty();
    }

    private void text(Prose prose, int line) {
        prose.includes().forEach(link -> blocks.add(new Block.Include(line, link)));
        Prose said = prose.besideIncludes();
        if (!said.text().isEmpty()) {
            blocks.add(CalloutReader.markedParagraph(said, line).orElseGet(() -> new Block.Paragraph(line, said)));
        }
    }

    private static boolean underlined(Heading heading) {
        return heading.getSourceSpans().size() > 1;
    }

    private int line(Node node) {
        return linesBefore
                + (node.getSourceSpans().isEmpty()
                        ? 0
                        : node.getSourceSpans().get(0).getLineIndex() + 1);
    }
}
