package dev.graphconform.documentation.page;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a page of the reference. */
public final class PageReader {
    private static final String FENCE = "---";

    private PageReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidPageException if it is no page of the reference
     */
    public static Page read(Path file) {
        List<String> lines = PageFile.text(file).lines().toList();
        int end = frontMatterEnd(lines);
        if (end < 0) {
            throw new InvalidPageException(file
                    + " is no page of the API reference: it does not begin with front matter (a title "
                    + "between two lines ---)");
        }
        Map<String, String> frontMatter = frontMatter(file, String.join("\n", lines.subList(1, end)));
        List<Section> sections =
                new MarkdownSections(end + 1).read(String.join("\n", lines.subList(end + 1, lines.size())));
        if (sections.isEmpty()) {
            throw new InvalidPageException(
                    file + " is no page of the API reference: it has no heading of the first level");
        }
        ExampleReader exampleReader = ExampleReader.in(sections, lines);
        Page page = new Page(
                String.valueOf(file.getFileName()),
                frontMatter,
                sections.get(0).heading(),
                sections,
                PermissionReader.in(sections, file),
                exampleReader.found(),
                exampleReader.strays(),
                lines);
        if (sections.stream()
                .allMatch(section -> section.all(Block.Code.class).isEmpty()
                        && section.all(Block.Table.class).isEmpty())) {
            throw new InvalidPageException(
                    file + " is no page of the API reference: it has neither a request, nor a table, nor an example");
        }
        return page;
    }

    /** Only at the very start: the same line closes groups of tabs further down. */
    private static int frontMatterEnd(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
            return -1;
        }
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).stripTrailing().equals(FENCE)) {
                return at;
            }
        }
        return -1;
    }

    private static Map<String, String> frontMatter(Path file, String yaml) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode root = new YAMLMapper().readTree(yaml);
            root.properties()
                    .forEach(entry -> values.put(
                            entry.getKey(),
                            entry.getValue().isValueNode()
                                    ? entry.getValue().asString("")
                                    : entry.getValue().toString()));
        } catch (JacksonException malformed) {
            throw new InvalidPageException(
                    file + " is no page of the API reference: its front matter is no YAML ("
                            + PageJson.reason(malformed) + ")",
                    malformed);
        }
        if (!values.containsKey("title")) {
            throw new InvalidPageException(file + " is no page of the API reference: its front matter has no title");
        }
        return values;
    }
}
