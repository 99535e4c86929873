package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How ids and keys are written. */
final class GuidRules {
    private static final Pattern IN_PARENTHESES = Pattern.compile("/([A-Za-z]+\\('[^']+'\\))");
    private static final Pattern AS_SEGMENT = Pattern.compile("/([A-Za-z]+/" + Guids.ONE + ")(?![0-9A-Za-z-])");

    private final Page page;
    private final List<PageFinding> found = new ArrayList<>();

    private GuidRules(Page page) {
        this.page = page;
    }

    static Stream<PageFinding> find(Page page) {
        GuidRules rules = new GuidRules(page);
        if (!page.pageExamples().isEmpty()) {
            rules.notHexadecimal();
            rules.letterCase();
            rules.keyForms();
        }
        return rules.found.stream();
    }

    private void notHexadecimal() {
        boolean right = page.source().stream()
                .anyMatch(line -> Guids.RIGHT.matcher(line).find());
        for (int at = 0; right && at < page.source().size(); at++) {
            Matcher shaped = Guids.SHAPED.matcher(page.source().get(at));
            while (shaped.find()) {
                if (!Guids.RIGHT.matcher(shaped.group()).matches()) {
                    found.add(new PageFinding(
                            "not-a-guid",
                            FindingSeverity.SLIP,
                            at + 1,
                            place(at + 1),
                            "\"" + shaped.group()
                                    + "\" has the form of the GUIDs"
                                    + " beside it and holds \""
                                    + shaped.group()
                                            .replaceAll("[0-9A-Fa-f-]", "")
                                            .charAt(0)
                                    + "\", which is no hexadecimal digit"));
                }
            }
        }
    }

    private void letterCase() {
        List<Integer> upper = new ArrayList<>();
        List<Integer> lower = new ArrayList<>();
        for (int at = 0; at < page.source().size(); at++) {
            Matcher guid = Guids.RIGHT.matcher(page.source().get(at));
            while (guid.find()) {
                if (!guid.group().equals(guid.group().toLowerCase(Locale.ROOT))) {
                    upper.add(at + 1);
                } else if (!guid.group().equals(guid.group().toUpperCase(Locale.ROOT))) {
                    lower.add(at + 1);
                }
            }
        }
        if (!upper.isEmpty() && !lower.isEmpty()) {
            boolean fewUpper = upper.size() <= lower.size();
            List<Integer> few = fewUpper ? upper : lower;
            found.add(new PageFinding(
                    "guid-case-mixed",
                    FindingSeverity.FORM,
                    few.get(0),
                    place(few.get(0)),
                    "GUIDs are written in "
                            + (fewUpper ? "upper" : "lower")
                            + " case here (" + PageLines.lines(few) + ") and in the other case elsewhere"));
        }
    }

    private void keyForms() {
        List<Integer> segments = linesWith(AS_SEGMENT);
        List<Integer> parentheses = linesWith(IN_PARENTHESES);
        if (!segments.isEmpty() && !parentheses.isEmpty()) {
            List<Integer> few = segments.size() <= parentheses.size() ? segments : parentheses;
            found.add(new PageFinding(
                    "key-forms-mixed",
                    FindingSeverity.FORM,
                    few.get(0),
                    place(few.get(0)),
                    "keys are written in two ways: as a segment (" + PageLines.lines(segments)
                            + ") and in parentheses (" + PageLines.lines(parentheses) + ")"));
        }
    }

    private List<Integer> linesWith(Pattern pattern) {
        List<Integer> lines = new ArrayList<>();
        for (int at = 0; at < page.source().size(); at++) {
            if (pattern.matcher(page.source().get(at)).find()) {
                lines.add(at + 1);
            }
        }
        return lines;
    }

    private String place(int line) {
        return page.pageExamples().stream()
                .filter(pageExample -> pageExample.line() <= line)
                .reduce((first, second) -> second)
                .map(PageExample::label)
                .orElse("Page");
    }
}
