package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads callouts in the forms that the reference uses: a quote that begins with a bold word, or with one in brackets.
 */
final class CalloutReader {
    private static final Pattern LEAD = Pattern.compile("(?i)(?:\\[!(note|important|tip|caution|warning)]|"
            + "(note|important|tip|caution|warning)\\s*:)\\s*:?\\s*(.*)");

    private CalloutReader() {}

    /** The callout in a quote; empty when the quote has no text. */
    static Optional<Block> read(BlockQuote quote, int line) {
        StringBuilder text = new StringBuilder();
        List<Prose.Link> links = new ArrayList<>();
        collect(quote, text, links);
        Prose all = new Prose(text.toString().strip(), List.copyOf(links));
        return all.text().isEmpty()
                ? Optional.empty()
                : Optional.of(callout(all, line).orElseGet(() -> new Block.Callout(line, "note", all)));
    }

    /** The callout in a paragraph that begins like one without being a quote; empty for any other paragraph. */
    static Optional<Block> markedParagraph(Prose prose, int line) {
        return callout(prose, line);
    }

    private static Optional<Block> callout(Prose prose, int line) {
        Matcher lead = LEAD.matcher(prose.text());
        if (!lead.matches()) {
            return Optional.empty();
        }
        String kind = (lead.group(1) == null ? lead.group(2) : lead.group(1)).toLowerCase(Locale.ROOT);
        return Optional.of(new Block.Callout(line, kind, new Prose(lead.group(3).strip(), prose.links())));
    }

    private static void code(String printed, StringBuilder text) {
        text.append('`')
                .append(printed.replace('`', '\u02cb').strip().replaceAll("\\s+", " "))
                .append("` ");
    }

    private static void collect(Node parent, StringBuilder text, List<Prose.Link> links) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph || node instanceof TableCell || node instanceof Heading) {
                Prose prose = Prose.of(node);
                text.append(prose.text()).append(' ');
                links.addAll(prose.links());
            } else if (node instanceof FencedCodeBlock code) {
                code(code.getLiteral(), text);
            } else if (node instanceof IndentedCodeBlock code) {
                code(code.getLiteral(), text);
            } else if (node instanceof HtmlBlock html) {
                text.append(Prose.ofHtml(html.getLiteral())).append(' ');
            } else {
                collect(node, text, links);
            }
        }
    }
}
