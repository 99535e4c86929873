package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the examples of a page. A request is paired with the response of the same name, else with those that follow.
 * Below headings that begin with "Example" blocks are recognized by their first line, whatever their annotation says. A
 * request to a host that is no Graph is a notification, and no example.
 */
final class ExampleReader {
    private static final Pattern HEADING = Pattern.compile("(?i)examples?\\b\\s*(\\d+)?\\s*[:.-]?\\s*(.*)");
    private static final Pattern PART =
            Pattern.compile("(?i)(request|response|http request|request and response)\\b.*");

    private final List<String> source;
    private final List<PendingExample> pendingExamples = new ArrayList<>();
    /** The requests of the latest block of requests, which the next answer belongs to. */
    private List<PendingExample> latest = new ArrayList<>();

    private final List<PrintedMessage> unmatchedResponses = new ArrayList<>();
    private int examplesLevel;
    private int numbered;
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
        return pendingExamples.stream()
                .map(pending -> pending.example)
                .filter(example -> !example.request().leavesGraph())
                .toList();
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
        section.all(Block.Code.class).forEach(code -> code(section, code));
    }

    /** Below an example's heading the first line says what a block is; elsewhere its annotation does. */
    private void code(Section section, Block.Code code) {
        boolean example = examplesLevel > 0;
        String type = code.annotation().map(Annotation::blockType).orElse("");
        if (example && PrintedMessage.isResponse(code.text())) {
            response(section, PrintedMessage.of(code));
        } else if (example && PrintedMessage.isRequest(code.text()) || type.equals("request")) {
            latest = new ArrayList<>();
            PrintedMessage.requests(code).forEach(request -> {
                PendingExample pending = new PendingExample(example(section, code, request));
                pendingExamples.add(pending);
                latest.add(pending);
                numbered += request.leavesGraph() ? 0 : 1;
            });
        } else if (type.equals("response")) {
            response(section, PrintedMessage.of(code));
        }
    }

    private PageExample example(Section section, Block.Code code, PrintedMessage request) {
        Matcher heading = HEADING.matcher(titleSection == null ? "" : titleSection.heading());
        boolean titled = heading.matches();
        Optional<Integer> number = titled
                ? Optional.ofNullable(heading.group(1))
                        .filter(digits -> digits.length() < 5)
                        .map(Integer::valueOf)
                : Optional.empty();
        String title = titled ? heading.group(2) : titleSection == null ? "" : titleSection.heading();
        if (title.isBlank()) {
            title = request.annotation().flatMap(Annotation::name).orElse(request.startLine());
        }
        boolean introduced =
                section.all(Block.Paragraph.class).stream().anyMatch(paragraph -> paragraph.line() < code.line());
        int line = titleSection == null ? section.line() : titleSection.line();
        return new PageExample(
                numbered + 1,
                number,
                title,
                line,
                request,
                Optional.empty(),
                List.of(),
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

    private void response(Section section, PrintedMessage response) {
        List<String> names = response.annotation().map(Annotation::names).orElse(List.of());
        List<PendingExample> answered = pendingExamples.stream()
                .filter(pending -> pending.answers == null && names.contains(pending.example.name()))
                .toList();
        if (answered.isEmpty()) {
            answered = latest.stream().filter(pending -> pending.takes(section)).toList();
        }
        if (answered.isEmpty()) {
            unmatchedResponses.add(response);
        }
        answered.forEach(pending -> pending.answer(section, response));
    }

    /** A request in the making with the section in which its answers stand. */
    private static final class PendingExample {
        private PageExample example;
        private Section answers;

        PendingExample(PageExample example) {
            this.example = example;
        }

        /**
         * Whether an answer in that section is one to this request: not one below a second heading of the same name.
         */
        boolean takes(Section section) {
            return answers == null || answers == section || !answers.heading().equalsIgnoreCase(section.heading());
        }

        void answer(Section section, PrintedMessage response) {
            answers = section;
            example = example.withResponse(response);
        }
    }
}
