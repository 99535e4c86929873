package dev.graphconform.documentation.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the permissions tables of a page, or those of the files that it includes, in all forms of the reference. */
final class PermissionReader {
    private static final Pattern NONE = Pattern.compile("(?i)not (supported|available|applicable)\\.?|none\\.?|-*");
    private static final Pattern HEADING =
            Pattern.compile("(?i)(?:(?:(?:required|needed|necessary|api) )?permissions?|prerequisites)\\b.*");
    private static final Pattern KIND = Pattern.compile("(?i)(?:delegated|application)\\b.*");
    private static final Pattern RANK = Pattern.compile("(?i)(least|higher|most)\\b.*privileged.*");

    private static final String LEAST = "least";

    private final Path page;
    private final List<Page.Permission> rows = new ArrayList<>();

    private PermissionReader(Path page) {
        this.page = page;
    }

    static List<Page.Permission> in(List<Section> sections, Path page) {
        PermissionReader permissionReader = new PermissionReader(page);
        int level = 0;
        for (Section section : sections) {
            boolean first = level == 0 || section.level() <= level;
            if (first) {
                level = section.level() > 1
                                && HEADING.matcher(section.heading()).matches()
                        ? section.level()
                        : 0;
            }
            if (level > 0) {
                permissionReader.section(section, first ? "" : section.heading());
            }
        }
        return permissionReader.rows;
    }

    /** Whether a table has a row for each kind of permission. */
    static boolean lists(Block.Table table) {
        return table.head().size() > 1
                && table.head().get(0).toLowerCase(Locale.ROOT).startsWith("permission");
    }

    /** Whether a table has a column for each kind of permission and a row for each resource. */
    static boolean isMatrix(Block.Table table) {
        return table.head().size() > 1
                && !lists(table)
                && table.head().stream()
                        .skip(1)
                        .allMatch(head -> KIND.matcher(head).matches());
    }

    private void section(Section section, String scope) {
        section.all(Block.Table.class).forEach(table -> add(table, scope, true));
        section.all(Block.Include.class).stream()
                .flatMap(include -> IncludeReader.read(page, include.link().target()).stream())
                .forEach(sections -> sections.forEach(included -> included.all(Block.Table.class)
                        .forEach(
                                table -> add(table, included == sections.get(0) ? scope : included.heading(), false))));
    }

    /** The columns that rank permissions, the least privileged ones first; none where a table has no ranks. */
    private static List<Integer> ranks(Block.Table table) {
        return IntStream.range(1, table.head().size())
                .boxed()
                .filter(column -> RANK.matcher(table.head().get(column)).matches())
                .sorted(Comparator.comparing(column -> !isLeast(table.head().get(column))))
                .toList();
    }

    /** The columns that are read. */
    static List<Integer> columns(Block.Table table) {
        List<Integer> ranks = ranks(table);
        return ranks.isEmpty() ? IntStream.range(1, table.head().size()).boxed().toList() : ranks;
    }

    private static boolean isLeast(String head) {
        return head.regionMatches(true, 0, LEAST, 0, LEAST.length());
    }

    private void add(Block.Table table, String scope, boolean onPage) {
        boolean matrix = isMatrix(table);
        List<Integer> ranks = ranks(table);
        if (!matrix && !lists(table)) {
            return;
        }
        for (Block.Row row : table.rows()) {
            int line = onPage ? row.line() : 0;
            String first = row.cell(0).plain();
            if (!ranks.isEmpty()) {
                List<String> all = ranks.stream()
                        .flatMap(column -> names(row.cell(column)).stream())
                        .toList();
                int least = isLeast(table.head().get(ranks.get(0)))
                        ? names(row.cell(ranks.get(0))).size()
                        : 0;
                String none = ranks.stream()
                        .map(column -> none(row.cell(column)))
                        .distinct()
                        .collect(Collectors.joining(", "));
                rows.add(new Page.Permission(line, scope, first, all, least, none, row));
                continue;
            }
            for (int column = 1; column < table.head().size(); column++) {
                String head = table.head().get(column);
                List<String> names = new ArrayList<>(names(row.cell(column)));
                if (head.toLowerCase(Locale.ROOT).contains("from most to least")) {
                    Collections.reverse(names);
                }
                String whose = matrix ? first : table.head().size() > 2 ? head : "";
                rows.add(new Page.Permission(
                        line,
                        joined(scope, whose),
                        matrix ? head : first,
                        names,
                        Math.min(1, names.size()),
                        none(row.cell(column)),
                        row));
            }
        }
    }

    private static List<String> names(Prose cell) {
        return Stream.of(cell.plain().split(","))
                .map(String::strip)
                .filter(name -> !NONE.matcher(name).matches())
                .toList();
    }

    private static String none(Prose cell) {
        return names(cell).isEmpty() ? cell.plain().replaceFirst("\\.$", "") : "";
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }
}
