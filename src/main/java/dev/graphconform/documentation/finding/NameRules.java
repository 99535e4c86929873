package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the requests and the numbers of the examples. */
final class NameRules {
    private static final Pattern NUMBERED = Pattern.compile(".*_e(\\d{1,3})");

    private NameRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.of(collisions(page), letterCase(page), suffixes(page), numbers(page))
                .flatMap(found -> found);
    }

    /** Snippet files are named after requests in lower case, so names that differ in case only collide too. */
    private static Stream<PageFinding> collisions(Page page) {
        Map<String, PageExample> names = new LinkedHashMap<>();
        List<PageFinding> found = new ArrayList<>();
        for (PageExample pageExample : page.pageExamples()) {
            PageExample first = pageExample.name().isEmpty()
                    ? null
                    : names.putIfAbsent(pageExample.name().toLowerCase(Locale.ROOT), pageExample);
            if (first != null) {
                found.add(new PageFinding(
                        "name-twice",
                        FindingSeverity.SLIP,
                        line(pageExample),
                        pageExample.label(),
                        "the request is named \"" + pageExample.name() + "\", and so is " + first.label() + "'s"
                                + (first.name().equals(pageExample.name()) ? "" : " but for letter case")));
            }
        }
        return found.stream();
    }

    private static Stream<PageFinding> letterCase(Page page) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        Map<String, PageExample> latest = new LinkedHashMap<>();
        for (PageExample pageExample : page.pageExamples()) {
            for (String word : pageExample.name().split("_")) {
                if (forms.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                        .add(word)) {
                    latest.put(word.toLowerCase(Locale.ROOT), pageExample);
                }
            }
        }
        return forms.entrySet().stream()
                .filter(form -> form.getValue().size() > 1)
                .map(form -> new PageFinding(
                        "name-case-mixed",
                        FindingSeverity.FORM,
                        line(latest.get(form.getKey())),
                        latest.get(form.getKey()).label(),
                        "the names of the requests write one word in several ways: "
                                + String.join(", ", form.getValue())));
    }

    private static Stream<PageFinding> suffixes(Page page) {
        List<PageFinding> found = new ArrayList<>();
        for (PageExample pageExample : page.pageExamples()) {
            Matcher numbered = NUMBERED.matcher(pageExample.name());
            int number = pageExample.printedNumber().orElse(pageExample.number());
            if (numbered.matches() && Integer.parseInt(numbered.group(1)) != number) {
                found.add(new PageFinding(
                        "name-number",
                        FindingSeverity.SLIP,
                        line(pageExample),
                        pageExample.label(),
                        "the request's name \"" + pageExample.name() + "\" counts " + numbered.group(1)
                                + ", the heading " + number));
            }
        }
        return found.stream();
    }

    private static Stream<PageFinding> numbers(Page page) {
        Set<Integer> seen = new HashSet<>();
        List<PageFinding> found = new ArrayList<>();
        for (PageExample pageExample : page.pageExamples()) {
            int place = pageExample.number();
            pageExample
                    .printedNumber()
                    .filter(number -> !seen.add(number) || number > place)
                    .ifPresent(number -> found.add(new PageFinding(
                            "example-number",
                            FindingSeverity.SLIP,
                            pageExample.line(),
                            pageExample.label(),
                            "this is example " + place + " of the page")));
        }
        return found.stream();
    }

    private static int line(PageExample pageExample) {
        return pageExample
                .request()
                .annotation()
                .map(Annotation::line)
                .orElse(pageExample.request().line());
    }
}
