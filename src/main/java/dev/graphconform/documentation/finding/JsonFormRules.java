package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports JSON that does not parse, and JSON that is formatted inconsistently. */
final class JsonFormRules {
    private static final Pattern MEMBER = Pattern.compile("^\\s*\"[^\"]+\":.*");
    private static final Pattern TIGHT = Pattern.compile("^\\s*\"[^\"]+\":\\S.*");

    private JsonFormRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.of(bodies(page), annotations(page), spacing(page), indentation(page))
                .flatMap(found -> found);
    }

    private static Stream<PageFinding> bodies(Page page) {
        return ShownMessage.in(page)
                .filter(shown -> meansJson(shown.message()))
                .map(shown -> new PageFinding(
                        "json-invalid",
                        FindingSeverity.SLIP,
                        MessageLines.of(page, shown.message()).parseError(),
                        shown.example().label(),
                        "the body of the " + shown.noun() + " is no valid JSON: "
                                + shown.message().parseError().orElse("")));
    }

    /** Whether a body does not parse and is neither shortened nor of another media type. */
    private static boolean meansJson(PrintedMessage message) {
        return message.parseError().isPresent()
                && message.header("Content-Type")
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .filter(type -> !type.contains("json"))
                        .isEmpty()
                && !PrintedPlaceholder.shortens(message.bodyText());
    }

    private static Stream<PageFinding> annotations(Page page) {
        return page.sections().stream()
                .flatMap(section -> section.all(Block.Code.class).stream())
                .flatMap(code -> code.annotation().stream())
                .map(Annotation::fault)
                .flatMap(Optional::stream)
                .map(fault -> new PageFinding(
                        "annotation-invalid",
                        FindingSeverity.SLIP,
                        fault.line(),
                        "Annotation",
                        "the comment that says what the block below it is (its blockType) is no valid JSON: "
                                + fault.reason()));
    }

    private static Stream<PageFinding> spacing(Page page) {
        List<Integer> tight = new ArrayList<>();
        int all = 0;
        for (int at = 0; at < page.source().size(); at++) {
            String line = page.source().get(at);
            all += MEMBER.matcher(line).matches() ? 1 : 0;
            if (TIGHT.matcher(line).matches()) {
                tight.add(at + 1);
            }
        }
        return tight.isEmpty() || 2 * tight.size() >= all
                ? Stream.empty()
                : Stream.of(new PageFinding(
                        "json-spacing",
                        FindingSeverity.FORM,
                        tight.get(0),
                        "Page",
                        "no space after the colon (" + PageFinding.lines(tight) + "), unlike elsewhere"));
    }

    private static Stream<PageFinding> indentation(Page page) {
        Set<Integer> requests = steps(page.examples().stream().map(PageExample::request));
        Set<Integer> answers = steps(page.examples().stream().flatMap(example -> example.response().stream()));
        Set<Integer> all = new TreeSet<>(requests);
        all.addAll(answers);
        return all.size() < 2
                ? Stream.empty()
                : Stream.of(new PageFinding(
                        "indentation-mixed",
                        FindingSeverity.FORM,
                        otherwiseIndented(page),
                        "Examples",
                        "JSON is indented by "
                                + Stream.of(words(requests, "requests"), words(answers, "answers"))
                                        .filter(words -> !words.isEmpty())
                                        .collect(Collectors.joining(" and by "))));
    }

    /** The first line of a body that is indented by another step than the first body. */
    private static int otherwiseIndented(Page page) {
        List<ShownMessage> indented = ShownMessage.in(page)
                .filter(shown -> !steps(Stream.of(shown.message())).isEmpty())
                .toList();
        Set<Integer> first = steps(Stream.of(indented.get(0).message()));
        return indented.stream()
                .filter(shown -> !steps(Stream.of(shown.message())).equals(first))
                .map(shown -> MessageLines.of(page, shown.message()).body() + 1)
                .findFirst()
                .orElse(indented.get(0).message().line());
    }

    private static Set<Integer> steps(Stream<PrintedMessage> printedMessages) {
        return printedMessages
                .filter(message -> message.body().isPresent())
                .flatMap(message -> message.bodyText().lines().skip(1).limit(1))
                .map(line -> line.length() - line.stripLeading().length())
                .filter(step -> step > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Set<Integer> steps, String where) {
        String numbers = steps.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return numbers.isEmpty() ? "" : numbers + " in " + where;
    }
}
