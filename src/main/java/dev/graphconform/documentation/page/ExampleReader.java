package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the examples of a page. A request is paired with the response of the same name, else with the next response.
 * Blocks without an annotation are recognized by their first line, below headings that begin with "Example" only.
 */
final class ExampleReader {
    private static final Pattern HEADING = Pattern.compile("(?i)examples?\\b\\s*(\\d+)?\\s*[:.-]?\\s*(.*)");
    private static final Pattern PART =
            Pattern.compile("(?i)(request|response|http request|request and response)\\b.*");

    private final List<String> source;
    private final List<PageExample> found = new ArrayList<>();
    private final List<PrintedMessage> unmatchedResponses = new ArrayList<>();
    private int examplesLevel;
    private Section titleSection;

    private ExampleReader(List<String> source) {
        this.source = source;
    }

    static ExampleReader in(List<Section> sections, List<String> source) {
        ExampleReader exampleReader = new ExampleReader(source);
        sections.forEach(exampleReader::section);
        return exampleReader;
    }

    List<PageExample> found() {
        return List.copyOf(found);
    }

    List<PrintedMessage> unmatchedResponses() {
        return List.copyOf(unmatchedResponses);
    }

    private void section(Section section) {
        boolean example = HEADING.matcher(section.heading()).matches();
        if (example && (examplesLevel == 0 || section.level() <= examplesLevel)) {
            examplesLevel = section.level();
        } else if (examplesLevel > 0 && section.level() <= examplesLevel) {
            examplesLevel = 0;
            titleSection = null;
        }
        if (examplesLevel > 0 && !PART.matcher(section.heading()).matches()) {
            titleSection = section;
        }
        for (Block.Code code : section.all(Block.Code.class)) {
            String type = code.annotation().map(Annotation::blockType).orElse("");
            if (type.equals("request")
                    || type.isEmpty() && examplesLevel > 0 && PrintedMessage.isRequest(code.text())) {
                found.add(example(section, code));
            } else if (type.equals("response")
                    || type.isEmpty() && examplesLevel > 0 && PrintedMessage.isResponse(code.text())) {
                response(PrintedMessage.of(code));
            }
        }
    }

    private PageExample example(Section section, Block.Code code) {
        PrintedMessage request = PrintedMessage.of(code);
        Matcher heading = HEADING.matcher(titleSection == null ? "" : titleSection.heading());
        boolean numbered = heading.matches();
        Optional<Integer> number = numbered
                ? Optional.ofNullable(heading.group(1))
                        .filter(digits -> digits.length() < 5)
                        .map(Integer::valueOf)
                : Optional.empty();
        String title = numbered ? heading.group(2) : titleSection == null ? "" : titleSection.heading();
        if (title.isBlank()) {
            title = request.annotation().flatMap(Annotation::name).orElse(request.startLine());
        }
        boolean introduced =
                section.all(Block.Paragraph.class).stream().anyMatch(paragraph -> paragraph.line() < code.line());
        int line = titleSection == null ? section.line() : titleSection.line();
        return new PageExample(
                found.size() + 1,
                number,
                title,
                line,
                request,
                Optional.empty(),
                introduced,
                blankLines(section, code));
    }

    /** The number of blank lines before the tabs above a request; -1 without tabs. */
    private int blankLines(Section section, Block.Code code) {
        List<Block.Tab> tabs = section.all(Block.Tab.class).stream()
                .filter(tab -> tab.line() < code.line())
                .toList();
        if (tabs.isEmpty()) {
            return -1;
        }
        int above = tabs.get(0).line() - 2;
        int blank = 0;
        while (above >= 0 && source.get(above).isBlank()) {
            blank++;
            above--;
        }
        return blank;
    }

    private void response(PrintedMessage response) {
        Optional<String> name = response.annotation().flatMap(Annotation::name);
        int request = -1;
        for (int at = 0; at < found.size(); at++) {
            PageExample example = found.get(at);
            if (example.response().isEmpty()
                    && (at == found.size() - 1 && request < 0
                            || name.filter(example.name()::equals).isPresent())) {
                request = at;
            }
        }
        if (request < 0) {
            unmatchedResponses.add(response);
            return;
        }
        found.set(request, found.get(request).withResponse(response));
    }
}
