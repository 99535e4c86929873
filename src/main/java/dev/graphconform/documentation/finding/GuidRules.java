package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports malformed GUIDs, and ids and keys that are written in several ways. */
final class GuidRules {
    private static final String GUID_PATTERN =
            "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    /** A GUID, in either letter case. */
    static final Pattern GUID = Pattern.compile("(?<![0-9A-Za-z])" + GUID_PATTERN + "(?![0-9A-Za-z])");
    /** The form of a GUID, with any letters. */
    private static final Pattern GUID_LIKE =
            Pattern.compile("(?<![0-9A-Za-z-])[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-"
                    + "[0-9A-Za-z]{4}-[0-9A-Za-z]{12}(?![0-9A-Za-z-])");

    private static final Pattern IN_PARENTHESES = Pattern.compile("/([A-Za-z]+\\('[^']+'\\))");
    private static final Pattern AS_SEGMENT = Pattern.compile("/([A-Za-z]+/" + GUID_PATTERN + ")(?![0-9A-Za-z-])");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)(?=.*([g-z]))(?:[0-9-]|\\1)+|(?i:.*(?:guid|uuid).*)|[0-9a-fx-]+");

    private final Page page;
    private final List<String> source;
    private final List<PageFinding> found = new ArrayList<>();

    private GuidRules(Page page) {
        this.page = page;
        // a line without hyphens and quotes holds no GUID and no key
        this.source = CommentLines.without(page.source()).stream()
                .map(line -> line.indexOf('-') < 0 && line.indexOf('\'') < 0 ? "" : line)
                .toList();
    }

    static Stream<PageFinding> find(Page page) {
        GuidRules rules = new GuidRules(page);
        if (!page.examples().isEmpty()) {
            rules.notHexadecimal();
            rules.letterCase();
            rules.keyForms();
        }
        return rules.found.stream();
    }

    /** All GUIDs in a text, in lower case. */
    static Set<String> guidsIn(String text) {
        return GUID.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void notHexadecimal() {
        Map<String, List<Integer>> wrong = new LinkedHashMap<>();
        for (int at = 0; at < source.size(); at++) {
            int line = at + 1;
            GUID_LIKE
                    .matcher(source.get(at))
                    .results()
                    .map(MatchResult::group)
                    .filter(shaped -> !GUID.matcher(shaped).matches()
                            && !PLACEHOLDER.matcher(shaped).matches())
                    .forEach(shaped -> wrong.computeIfAbsent(shaped, none -> new ArrayList<>())
                            .add(line));
        }
        boolean right = source.stream().anyMatch(line -> GUID.matcher(line).find());
        wrong.forEach((shaped, lines) -> {
            if (right) {
                found.add(new PageFinding(
                        "not-a-guid",
                        FindingSeverity.SLIP,
                        lines.get(0),
                        PageFinding.place(page, lines.get(0)),
                        "\"" + shaped + "\"" + (lines.size() == 1 ? "" : " (" + PageFinding.lines(lines) + ")")
                                + " has the form of the GUIDs on this page and holds \""
                                + shaped.replaceAll("[0-9A-Fa-f-]", "").charAt(0)
                                + "\", which is no hexadecimal digit"));
            }
        });
    }

    private void letterCase() {
        List<Integer> upper = new ArrayList<>();
        List<Integer> lower = new ArrayList<>();
        for (int at = 0; at < source.size(); at++) {
            Matcher guid = GUID.matcher(source.get(at));
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
                    PageFinding.place(page, few.get(0)),
                    "GUIDs are written in "
                            + (fewUpper ? "upper" : "lower")
                            + " case here (" + PageFinding.lines(few) + ") and in the other case elsewhere"));
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
                    PageFinding.place(page, few.get(0)),
                    "keys are written in two ways: as a segment (" + PageFinding.lines(segments)
                            + ") and in parentheses (" + PageFinding.lines(parentheses) + ")"));
        }
    }

    private List<Integer> linesWith(Pattern pattern) {
        List<Integer> lines = new ArrayList<>();
        for (int at = 0; at < source.size(); at++) {
            if (!source.get(at).contains("@odata.context")
                    && pattern.matcher(source.get(at)).find()) {
                lines.add(at + 1);
            }
        }
        return lines;
    }
}
