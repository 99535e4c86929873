package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports tables that contradict their introduction, and rows that occur twice. */
final class TableRules {
    private static final Pattern OPTIONAL = Pattern.compile("(?i)^\\(optional\\)|(?:^|[.)]\\s+)optional(?:\\.|$)");

    private TableRules() {}

    static Stream<PageFinding> find(Page page) {
        return page.propertyTables().stream().flatMap(table -> Stream.concat(optional(table), twice(table)));
    }

    private static Stream<PageFinding> optional(Map.Entry<Section, Block.Table> table) {
        String lead = lead(table.getKey(), table.getValue()).toLowerCase(Locale.ROOT);
        if (!lead.contains("required") || lead.contains("optional")) {
            return Stream.empty();
        }
        return table.getValue().rows().stream()
                .filter(row -> row.cells().stream()
                        .skip(1)
                        .anyMatch(cell -> OPTIONAL.matcher(cell.plain()).find()))
                .map(row -> new PageFinding(
                        "optional-among-required",
                        FindingSeverity.CONTRADICTION,
                        row.line(),
                        table.getKey().heading(),
                        "the table is introduced as that of the required properties, and its row \""
                                + row.cell(0).plain() + "\" is optional"));
    }

    private static Stream<PageFinding> twice(Map.Entry<Section, Block.Table> table) {
        if (table.getKey().heading().toLowerCase(Locale.ROOT).contains("header")) {
            // a header may have several values of its own, as Prefer has
            return Stream.empty();
        }
        Set<String> names = new HashSet<>();
        List<PageFinding> found = new ArrayList<>();
        for (Block.Row row : table.getValue().rows()) {
            String name = row.cell(0).plain();
            if (!name.isEmpty() && !names.add(name)) {
                found.add(new PageFinding(
                        "row-twice",
                        FindingSeverity.SLIP,
                        row.line(),
                        table.getKey().heading(),
                        "the table has a second row \"" + name + "\""));
            }
        }
        return found.stream();
    }

    private static String lead(Section section, Block.Table table) {
        return section.all(Block.Paragraph.class).stream()
                .filter(paragraph -> paragraph.line() < table.line())
                .reduce((first, second) -> second)
                .map(paragraph -> paragraph.prose().plain())
                .orElse("");
    }
}
