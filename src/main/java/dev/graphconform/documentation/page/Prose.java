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
    /** The running text below a Markdown node. */
    static Prose of(Node node) {
        TextVisitor visitor = new TextVisitor();
        visitor.visitBelow(node);
        return new Prose(visitor.text.toString().replaceAll("\\s+", " ").strip(), List.copyOf(visitor.links));
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
        private static final Pattern TAG =
                Pattern.compile("(?is)<!--.*|</?(?:a|b|br|code|del|div|em|font|hr|i|img|kbd|li|"
                        + "ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|wbr)\\b[^>]*>");

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
            text.append('`').append(node.getLiteral().replace("`", "")).append('`');
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
