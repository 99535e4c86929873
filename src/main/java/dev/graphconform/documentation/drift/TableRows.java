package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together what is new, or gone, of one row of a table, so that it is told once. */
final class TableRows {
    private TableRows() {}

    /** The parts, each row with its sentences in one. */
    static List<PagePart> whole(List<PagePart> parts) {
        List<PagePart> whole = new ArrayList<>();
        List<PagePart> rows =
                parts.stream().filter(part -> part.kind() == PartKind.ROW).toList();
        for (PagePart part : parts) {
            if (part.kind() == PartKind.ROW) {
                whole.add(joined(
                        part, parts.stream().filter(cell -> isOf(part, cell)).toList()));
            } else if (rows.stream().noneMatch(row -> isOf(row, part))) {
                whole.add(part);
            }
        }
        return whole;
    }

    private static boolean isOf(PagePart row, PagePart cell) {
        return cell.kind() != PartKind.ROW
                && (cell.place().equals(row.place()) || cell.place().startsWith(row.place() + ", "));
    }

    private static PagePart joined(PagePart row, List<PagePart> cells) {
        String description = cells.stream()
                .map(PagePart::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        Set<String> rules = new TreeSet<>(row.rules());
        cells.forEach(cell -> rules.addAll(cell.rules()));
        String separator = row.text().isEmpty() || description.isEmpty() ? "" : " | ";
        return row.withText(row.text() + separator + description).withRules(rules);
    }
}
