package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gathers the running text below a node. */
final class InlineText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    private InlineText() {}

    static Prose of(Node node) {
        InlineText gathered = new InlineText();
        gathered.visitChildren(node);
        return new Prose(gathered.text.toString().replaceAll("\\s+", " ").strip(), List.copyOf(gathered.links));
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
        text.append(' ');
    }

    @Override
    public void visit(org.commonmark.node.Link node) {
        int start = text.length();
        visitChildren(node);
        links.add(new Link(text.substring(start), node.getDestination()));
    }
}
