package dev.graphconform.documentation.page;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds annotations among the comments of a page. */
final class AnnotationReader {
    private static final String START = "<!--";
    private static final String END = "-->";

    private AnnotationReader() {}

    /** The annotation in a comment; empty when the comment is for people or about the page as a whole. */
    static Optional<Annotation> annotation(String html, int line) {
        int start = html.indexOf(START);
        int end = html.indexOf(END);
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        String content = html.substring(start + START.length(), end).strip();
        if (!content.startsWith("{") || !content.contains("\"blockType\"")) {
            return Optional.empty();
        }
        try {
            JsonNode json = PageJson.read(content);
            return Optional.of(new Annotation(line, Optional.of(json)));
        } catch (JacksonException malformed) {
            return Optional.of(new Annotation(line, Optional.empty()));
        }
    }
}
