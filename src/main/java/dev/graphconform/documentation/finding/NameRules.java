package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the names of the requests and the numbers of the examples. */
final class NameRules {
    private static final Pattern NUMBERED = Pattern.compile(".*_e(\\d{1,3})");

    private static final Pattern HEADING = Pattern.compile("(?i)example\\s+(\\d{1,3})(?!\\d).*");

    private NameRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.of(collisions(page), letterCase(page), suffixes(page), numbers(page))
                .flatMap(found -> found);
    }

    /** Snippet files are named after requests in lower case, so names that differ in case only collide too. */
    private static Stream<PageFinding> collisions(Page page) {
        Map<String, PageExample> names = new LinkedHashMap<>();
        List<PageFinding> found = new ArrayList<>();
        for (PageExample example : page.examples()) {
            PageExample first = example.name().isEmpty()
                    ? null
                    : names.putIfAbsent(example.name().toLowerCase(Locale.ROOT), example);
            if (first != null && line(page, first) != line(page, example)) {
                found.add(new PageFinding(
                        "name-twice",
                        FindingSeverity.SLIP,
                        line(page, example),
                        example.label(),
                        "the request is named \"" + example.name() + "\", and so is that of " + first.label()
                                + (first.name().equals(example.name()) ? "" : " but for letter case")));
            }
        }
        return found.stream();
    }

    private static Stream<PageFinding> letterCase(Page page) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        Map<String, PageExample> latest = new LinkedHashMap<>();
        for (PageExample example : page.examples()) {
            for (String word : example.name().split("_")) {
                if (forms.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                        .add(word)) {
                    latest.put(word.toLowerCase(Locale.ROOT), example);
                }
            }
        }
        return forms.entrySet().stream()
                .filter(form -> form.getValue().size() > 1)
                .map(form -> new PageFinding(
                        "name-case-mixed",
                        FindingSeverity.FORM,
                        line(page, latest.get(form.getKey())),
                        latest.get(form.getKey()).label(),
                        "the names of the requests write one word in several ways: "
                                + String.join(", ", form.getValue())));
    }

    private static Stream<PageFinding> suffixes(Page page) {
        List<PageFinding> found = new ArrayList<>();
        for (PageExample example : page.examples()) {
            Matcher numbered = NUMBERED.matcher(example.name());
            int number = example.printedNumber().orElse(example.number());
            if (numbered.matches() && Integer.parseInt(numbered.group(1)) != number) {
                found.add(new PageFinding(
                        "name-number",
                        FindingSeverity.SLIP,
                        line(page, example),
                        example.label(),
                        "the request's name \"" + example.name() + "\" counts " + numbered.group(1) + ", the heading "
                                + number));
            }
        }
        return found.stream();
    }

    /** Headings count their examples, be there a request below or not; each group may begin with 1. */
    private static Stream<PageFinding> numbers(Page page) {
        List<PageFinding> found = new ArrayList<>();
        int last = 0;
        for (Section section : page.sections()) {
            Matcher heading = HEADING.matcher(section.heading());
            if (heading.matches()) {
                int number = Integer.parseInt(heading.group(1));
                if (number != last + 1 && number != 1) {
                    found.add(new PageFinding(
                            "example-number",
                            FindingSeverity.SLIP,
                            section.line(),
                            "Example " + number,
                            last == 0
                                    ? "no example stands before this one"
                                    : "example " + last + " stands before this one"));
                }
                last = number;
            }
        }
        return found.stream();
    }

    /** The line of the request's name, which stands in the comment before it. */
    private static int line(Page page, PageExample example) {
        int request = example.request().line();
        int comment = example.request().annotation().map(Annotation::line).orElse(request);
        int named = page.lineOf("\"" + example.name() + "\"", comment);
        return named < request ? named : comment;
    }
}
