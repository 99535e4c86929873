package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
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
 * Reports what was copied from example to example: the same new resource for different requests, the same creation time
 * for different resources.
 */
final class RepetitionRules {
    private RepetitionRules() {}

    static Stream<PageFinding> find(Page page) {
        List<PageExample> creating = page.examples().stream()
                .filter(example -> example.request().method().equals("POST"))
                .filter(example -> example.response()
                        .filter(response -> response.status() < 300)
                        .isPresent())
                .toList();
        return Stream.concat(answers(creating), times(creating));
    }

    private static Stream<PageFinding> answers(List<PageExample> examples) {
        return groups(examples, example -> identity(example.response().orElseThrow()))
                .filter(group -> group.stream()
                                .map(example -> example.request()
                                        .body()
                                        .map(Object::toString)
                                        .orElse(""))
                                .distinct()
                                .count()
                        == group.size())
                .map(group -> new PageFinding(
                        "same-answer",
                        FindingSeverity.CONTRADICTION,
                        last(group).response().orElseThrow().line(),
                        last(group).label(),
                        labels(group) + " send different requests and get the same answer, ids included"));
    }

    private static Stream<PageFinding> times(List<PageExample> examples) {
        return groups(examples, example -> text(example.response().orElseThrow(), "createdDateTime"))
                .filter(group -> group.stream()
                                .map(example -> text(example.response().orElseThrow(), "id"))
                                .distinct()
                                .count()
                        > 1)
                .map(group -> new PageFinding(
                        "same-time",
                        FindingSeverity.SLIP,
                        last(group).response().orElseThrow().line(),
                        last(group).label(),
                        labels(group) + " answer with different ids and the same instant, "
                                + text(last(group).response().orElseThrow(), "createdDateTime")));
    }

    private static Stream<List<PageExample>> groups(List<PageExample> examples, Function<PageExample, String> key) {
        Map<String, List<PageExample>> groups = new LinkedHashMap<>();
        for (PageExample example : examples) {
            String value = key.apply(example);
            if (!value.isEmpty()) {
                groups.computeIfAbsent(value, none -> new ArrayList<>()).add(example);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1);
    }

    /** The text of a response that identifies one resource; empty for any other. */
    private static String identity(PrintedMessage response) {
        boolean named =
                response.header("Location").isPresent() || !text(response, "id").isEmpty();
        return named
                ? response.status() + " " + response.header("Location").orElse("") + " "
                        + response.body().map(Object::toString).orElse("")
                : "";
    }

    private static String text(PrintedMessage response, String property) {
        return response.body()
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
                .map(example -> String.valueOf(example.printedNumber().orElse(example.number())))
                .collect(Collectors.joining(", "));
        return "Examples " + numbers.replaceFirst(", (?=\\d+$)", " and ");
    }
}
