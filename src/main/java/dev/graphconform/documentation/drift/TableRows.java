package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts together what is new, or gone, of one row of a table, so that it is told once. */
final class TableRows {
    private TableRows() {}

    /** The parts, each row with its sentences in one. */
    static List<PagePart> whole(List<PagePart> parts) {
        Map<String, List<PagePart>> cells = new HashMap<>();
        for (PagePart part : parts) {
            if (part.kind() == PartKind.ROW) {
                cells.put(part.place(), new ArrayList<>());
            }
        }
        List<PagePart> whole = new ArrayList<>();
        for (PagePart part : parts) {
            List<List<PagePart>> rows = part.kind() == PartKind.ROW ? List.of() : rows(part, cells);
            rows.forEach(row -> row.add(part));
            if (rows.isEmpty()) {
                whole.add(part);
            }
        }
        whole.replaceAll(part -> part.kind() == PartKind.ROW ? joined(part, cells.get(part.place())) : part);
        return whole;
    }

    /** The rows to which a part may belong: its place is theirs, or one within it. */
    private static List<List<PagePart>> rows(PagePart part, Map<String, List<PagePart>> cells) {
        String place = part.place();
        return IntStream.iterate(place.length(), end -> end > 0, end -> place.lastIndexOf(", ", end - 1))
                .mapToObj(end -> cells.get(place.substring(0, end)))
                .filter(Objects::nonNull)
                .toList();
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
