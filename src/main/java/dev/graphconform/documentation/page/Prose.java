package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Running text on one line: emphasis is removed, code keeps its backticks, a link is its text.
 *
 * @param text the text
 * @param links the links in it
 */
public record Prose(String text, List<Link> links) {
    /** The tags that only shape a text; what is struck out is none of them. */
    private static final String TAGS = "</?(?:a|b|br|code|div|em|font|hr|i|img|kbd|li|"
            + "ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|wbr)\\b[^>]*>";

    private static final Pattern MARKUP = Pattern.compile("(?is)<!--.*?(?:-->|$)|" + TAGS + "|\\s+");

    /** The running text below a Markdown node. */
    static Prose of(Node node) {
        TextVisitor visitor = new TextVisitor();
        visitor.visitBelow(node);
        return new Prose(visitor.text.toString().replaceAll("\\s+", " ").strip(), List.copyOf(visitor.links));
    }

    /** The links by which it includes other files. */
    public List<Link> includes() {
        return links.stream().filter(link -> include(link).matcher(text).find()).toList();
    }

    /** What it says beside the files that it includes. */
    Prose besideIncludes() {
        String rest = text;
        for (Link link : includes()) {
            rest = include(link).matcher(rest).replaceFirst(" ");
        }
        List<Link> others = new ArrayList<>(links);
        others.removeAll(includes());
        return new Prose(rest.replaceAll("\\s+", " ").strip(), List.copyOf(others));
    }

    private static Pattern include(Link link) {
        return Pattern.compile("(?i)\\[!include\\s*" + Pattern.quote(link.text()) + "\\s*]");
    }

    /** The text of HTML without its tags and comments. */
    static String ofHtml(String html) {
        return MARKUP.matcher(html).replaceAll(" ").strip();
    }

    /** The text without backticks. */
    public String plain() {
        return text.replace("`", "").strip();
    }

    /**
     * A link as printed.
     *
     * @param text the text shown
     * @param target the address, as written on the page
     */
    public record Link(String text, String target) {}

    private static final class TextVisitor extends AbstractVisitor {
        private static final Pattern TAG = Pattern.compile("(?is)<!--.*|" + TAGS);

        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();

        void visitBelow(Node node) {
            visitChildren(node);
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append('`').append(node.getLiteral().replace('`', '\u02cb')).append('`');
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HtmlInline node) {
            // what is no known tag is a placeholder of the page, such as <id>
            text.append(TAG.matcher(node.getLiteral()).matches() ? " " : node.getLiteral());
        }

        @Override
        public void visit(org.commonmark.node.Link node) {
            int start = text.length();
            visitChildren(node);
            links.add(new Link(text.substring(start), node.getDestination()));
        }
    }
}
