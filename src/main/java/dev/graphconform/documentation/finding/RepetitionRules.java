package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was copied from example to example: the same new thing for different requests, the same instant for different
 * things.
 */
final class RepetitionRules {
    private RepetitionRules() {}

    static Stream<PageFinding> find(Page page) {
        List<PageExample> creating = page.pageExamples().stream()
                .filter(pageExample -> pageExample.request().method().equals("POST"))
                .filter(pageExample -> pageExample
                        .answer()
                        .filter(answer -> answer.status() < 300)
                        .isPresent())
                .toList();
        return Stream.concat(answers(creating), times(creating));
    }

    private static Stream<PageFinding> answers(List<PageExample> pageExamples) {
        return groups(pageExamples, pageExample -> identity(pageExample.answer().orElseThrow()))
                .filter(group -> group.stream()
                                .map(pageExample -> pageExample
                                        .request()
                                        .body()
                                        .map(Object::toString)
                                        .orElse(""))
                                .distinct()
                                .count()
                        == group.size())
                .map(group -> new PageFinding(
                        "same-answer",
                        FindingSeverity.CONTRADICTION,
                        last(group).answer().orElseThrow().line(),
                        last(group).label(),
                        labels(group) + " send different requests and get the same answer, ids included"));
    }

    private static Stream<PageFinding> times(List<PageExample> pageExamples) {
        return groups(pageExamples, pageExample -> text(pageExample.answer().orElseThrow(), "createdDateTime"))
                .filter(group -> group.stream()
                                .map(pageExample -> text(pageExample.answer().orElseThrow(), "id"))
                                .distinct()
                                .count()
                        > 1)
                .map(group -> new PageFinding(
                        "same-time",
                        FindingSeverity.SLIP,
                        last(group).answer().orElseThrow().line(),
                        last(group).label(),
                        labels(group) + " answer with different ids and the same instant, "
                                + text(last(group).answer().orElseThrow(), "createdDateTime")));
    }

    private static Stream<List<PageExample>> groups(List<PageExample> pageExamples, Function<PageExample, String> key) {
        Map<String, List<PageExample>> groups = new LinkedHashMap<>();
        for (PageExample pageExample : pageExamples) {
            String value = key.apply(pageExample);
            if (!value.isEmpty()) {
                groups.computeIfAbsent(value, none -> new ArrayList<>()).add(pageExample);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1);
    }

    /** The answer where it names a single thing; empty otherwise. */
    private static String identity(PrintedMessage answer) {
        boolean named =
                answer.header("Location").isPresent() || !text(answer, "id").isEmpty();
        return named
                ? answer.status() + " " + answer.header("Location").orElse("") + " "
                        + answer.body().map(Object::toString).orElse("")
                : "";
    }

    private static String text(PrintedMessage answer, String property) {
        return answer.body()
                .map(body -> body.path(property))
                .filter(node -> node.isString())
                .map(node -> node.asString())
                .orElse("");
    }

    private static PageExample last(List<PageExample> group) {
        return group.get(group.size() - 1);
    }

    private static String labels(List<PageExample> group) {
        String numbers = group.stream()
                .map(pageExample -> String.valueOf(pageExample.printedNumber().orElse(pageExample.number())))
                .collect(Collectors.joining(", "));
        return "Examples " + numbers.replaceFirst(", (?=\\d+$)", " and ");
    }
}
