package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads tables. */
final class TableReader {
    private TableReader() {}

    static Block.Table read(TableBlock table, int line, int linesBefore) {
        List<String> head = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                List<Prose> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(InlineText.of(cell));
                }
                if (part instanceof TableHead) {
                    cells.forEach(cell -> head.add(cell.plain()));
                } else {
                    int at = row.getSourceSpans().isEmpty()
                            ? line
                            : linesBefore + row.getSourceSpans().get(0).getLineIndex() + 1;
                    rows.add(new Block.Row(at, cells));
                }
            }
        }
        return new Block.Table(line, head, rows);
    }
}
