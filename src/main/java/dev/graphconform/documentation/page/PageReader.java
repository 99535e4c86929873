package dev.graphconform.documentation.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a page of Microsoft Graph's API reference from its Markdown file. */
public final class PageReader {
    private static final String FENCE = "---";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w.-]*):\\s*[\"']?(.*?)[\"']?\\s*");
    /** The longest pages of the reference have some hundred kilobytes. */
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    /** Their longest line has some twelve thousand characters; of a line without end nothing is read in time. */
    private static final int MAX_LINE = 20_000;

    private PageReader() {}

    /**
     * Reads a page.
     *
     * @throws InvalidPageException if the file cannot be read or is no page of the reference
     */
    public static Page read(Path file) {
        List<String> lines = text(file).lines().toList();
        int end = frontMatterEnd(lines);
        // versions of before 2018 have no front matter
        Map<String, String> frontMatter =
                end < 0 ? Map.of() : frontMatter(file, String.join("\n", lines.subList(1, end)));
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
                exampleReader.unmatchedResponses(),
                lines,
                file);
        if (end < 0 && page.requestLines().isEmpty() && page.examples().isEmpty()) {
            throw new InvalidPageException(file + " is no page of the API reference: it has neither front matter (a "
                    + "title between two lines ---) nor a request");
        }
        if (sections.stream()
                .allMatch(section -> section.all(Block.Code.class).isEmpty()
                        && section.all(Block.Table.class).isEmpty())) {
            throw new InvalidPageException(
                    file + " is no page of the API reference: it has neither a request, nor a table, nor an example");
        }
        return page;
    }

    /** The line that ends the front matter; -1 without front matter. The same line ends groups of tabs further down. */
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
            JsonNode root = YAML.readTree(yaml);
            root.properties()
                    .forEach(entry -> values.put(
                            entry.getKey(),
                            entry.getValue().isValueNode()
                                    ? entry.getValue().asString("")
                                    : entry.getValue().toString()));
        } catch (JacksonException malformed) {
            // YAML refuses what publishing takes, such as a title with a colon and without quotes
            values.clear();
            yaml.lines()
                    .map(KEY::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> values.put(line.group(1), line.group(2)));
        }
        if (!values.containsKey("title")) {
            throw new InvalidPageException(file + " is no page of the API reference: its front matter has no title");
        }
        return values;
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws InvalidPageException if it is missing, too large, or no text in UTF-8
     */
    static String text(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > MAX_BYTES) {
            throw new InvalidPageException(file + " is larger than " + MAX_BYTES / 1024 / 1024
                    + " MB, which no page of the reference is; name the page's Markdown file");
        }
        for (byte value : bytes) {
            if (value == 0) {
                throw new InvalidPageException(
                        file + " is no Markdown: it holds bytes that no text has; name the page's Markdown file");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
                throw new InvalidPageException(file + " has a line of more than " + MAX_LINE
                        + " characters, which no page of the reference has; name the page's Markdown file");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new InvalidPageException(file + " is no Markdown in UTF-8; name the page's Markdown file", foreign);
        }
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidPageException(file + " is a folder; name the page's Markdown file");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException missing) {
            throw new InvalidPageException(file + " does not exist; name the page's Markdown file", missing);
        } catch (IOException unreadable) {
            throw new InvalidPageException(file + " cannot be read; check its permissions", unreadable);
        }
    }
}
