package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads callouts in the forms that the reference uses: a quote that begins with a bold word, or with one in brackets.
 */
final class CalloutReader {
    private static final Pattern LEAD = Pattern.compile("(?i)(?:\\[!(note|important|tip|caution|warning)]|"
            + "(note|important|tip|caution|warning)\\s*:)\\s*:?\\s*(.*)");

    private CalloutReader() {}

    static Optional<Block> read(BlockQuote quote, int line) {
        StringBuilder text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        gather(quote, text, links);
        Prose all = new Prose(text.toString().strip(), List.copyOf(links));
        return all.text().isEmpty()
                ? Optional.empty()
                : Optional.of(callout(all, line).orElseGet(() -> new Block.Callout(line, "note", all)));
    }

    /** A paragraph that is marked as a note without being a quote. */
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

    private static void gather(Node parent, StringBuilder text, List<Link> links) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                Prose prose = InlineText.of(node);
                text.append(prose.text()).append(' ');
                links.addAll(prose.links());
            } else {
                gather(node, text, links);
            }
        }
    }
}
