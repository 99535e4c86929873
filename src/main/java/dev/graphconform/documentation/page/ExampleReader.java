package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the examples: a block annotated as a request belongs to the answer of the same name, else to the next one.
 * Where annotations are missing, the first line of a block under a heading that says "Example" tells what it is.
 */
final class ExampleReader {
    private static final Pattern HEADING = Pattern.compile("(?i)examples?\\b\\s*(\\d+)?\\s*[:.-]?\\s*(.*)");
    private static final Pattern PART =
            Pattern.compile("(?i)(request|response|http request|request and response)\\b.*");

    private final List<String> source;
    private final List<PageExample> found = new ArrayList<>();
    private final List<PrintedMessage> strays = new ArrayList<>();
    private int regionLevel;
    private Section titled;

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

    List<PrintedMessage> strays() {
        return List.copyOf(strays);
    }

    private void section(Section section) {
        boolean example = HEADING.matcher(section.heading()).matches();
        if (example && (regionLevel == 0 || section.level() <= regionLevel)) {
            regionLevel = section.level();
        } else if (regionLevel > 0 && section.level() <= regionLevel) {
            regionLevel = 0;
            titled = null;
        }
        if (regionLevel > 0 && !PART.matcher(section.heading()).matches()) {
            titled = section;
        }
        for (Block.Code code : section.all(Block.Code.class)) {
            String type = code.annotation().map(Annotation::blockType).orElse("");
            if (type.equals("request") || type.isEmpty() && regionLevel > 0 && PrintedMessage.isRequest(code.text())) {
                found.add(pageExample(section, code));
            } else if (type.equals("response")
                    || type.isEmpty() && regionLevel > 0 && PrintedMessage.isAnswer(code.text())) {
                answer(PrintedMessage.of(code));
            }
        }
    }

    private PageExample pageExample(Section section, Block.Code code) {
        PrintedMessage request = PrintedMessage.of(code);
        Matcher heading = HEADING.matcher(titled == null ? "" : titled.heading());
        boolean counted = heading.matches();
        Optional<Integer> number = counted
                ? Optional.ofNullable(heading.group(1))
                        .filter(digits -> digits.length() < 5)
                        .map(Integer::valueOf)
                : Optional.empty();
        String title = counted ? heading.group(2) : titled == null ? "" : titled.heading();
        if (title.isBlank()) {
            title = request.annotation().flatMap(Annotation::name).orElse(request.start());
        }
        boolean lead =
                section.all(Block.Paragraph.class).stream().anyMatch(paragraph -> paragraph.line() < code.line());
        int line = titled == null ? section.line() : titled.line();
        return new PageExample(
                found.size() + 1, number, title, line, request, Optional.empty(), lead, blankLines(section, code));
    }

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

    private void answer(PrintedMessage answer) {
        Optional<String> name = answer.annotation().flatMap(Annotation::name);
        int request = -1;
        for (int at = 0; at < found.size(); at++) {
            PageExample pageExample = found.get(at);
            if (pageExample.answer().isEmpty()
                    && (at == found.size() - 1 && request < 0
                            || name.filter(pageExample.name()::equals).isPresent())) {
                request = at;
            }
        }
        if (request < 0) {
            strays.add(answer);
            return;
        }
        PageExample asked = found.get(request);
        found.set(
                request,
                new PageExample(
                        asked.number(),
                        asked.printedNumber(),
                        asked.title(),
                        asked.line(),
                        asked.request(),
                        Optional.of(answer),
                        asked.lead(),
                        asked.blankLines()));
    }
}
