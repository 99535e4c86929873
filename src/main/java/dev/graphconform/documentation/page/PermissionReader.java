package dev.graphconform.documentation.page;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the permissions tables of a page, or those of the file that it includes. */
final class PermissionReader {
    private static final Pattern NONE = Pattern.compile("(?i)not (supported|available|applicable)\\.?|none\\.?|-*");

    private PermissionReader() {}

    static List<Page.Permission> in(List<Section> sections, Path page) {
        List<Page.Permission> rows = new ArrayList<>();
        sections.stream()
                .filter(section -> section.heading().toLowerCase(Locale.ROOT).startsWith("permissions"))
                .forEach(section -> {
                    section.all(Block.Table.class).forEach(table -> add(table, rows, true));
                    section.all(Block.Include.class).stream()
                            .flatMap(include -> included(page, include.link().target()).stream())
                            .forEach(table -> add(table, rows, false));
                });
        return rows;
    }

    /** The tables of an included file; none when that file is missing, as for a page that was copied alone. */
    private static List<Block.Table> included(Path page, String target) {
        try {
            Optional<Path> file = Optional.ofNullable(page.toAbsolutePath().getParent())
                    .map(folder -> folder.resolve(target).normalize());
            if (file.isEmpty() || !target.endsWith(".md") || !Files.isRegularFile(file.get())) {
                return List.of();
            }
            List<Section> sections = new MarkdownSections(0)
                    .read("# Included\n\n" + PageReader.text(file.get()).replaceFirst("(?s)\\A---\n.*?\n---\n", ""));
            return sections.stream()
                    .flatMap(section -> section.all(Block.Table.class).stream())
                    .toList();
        } catch (InvalidPathException foreign) {
            return List.of();
        }
    }

    private static void add(Block.Table table, List<Page.Permission> rows, boolean onPage) {
        if (table.head().isEmpty()
                || !table.head().get(0).toLowerCase(Locale.ROOT).startsWith("permission")) {
            return;
        }
        for (Block.Row row : table.rows()) {
            List<String> names = row.cells().stream()
                    .skip(1)
                    .flatMap(cell -> Stream.of(cell.plain().split(",")))
                    .map(String::strip)
                    .filter(name -> !NONE.matcher(name).matches())
                    .toList();
            rows.add(new Page.Permission(onPage ? row.line() : 0, row.cell(0).plain(), names));
        }
    }
}
