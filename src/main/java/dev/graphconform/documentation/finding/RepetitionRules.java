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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports what was copied from example to example: the same new resource for different requests, the same creation time
 * for different resources.
 */
final class RepetitionRules {
    /** The first id of a body, be it valid JSON or not. */
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private RepetitionRules() {}

    static Stream<PageFinding> find(Page page) {
        List<PageExample> creating = page.examples().stream()
                .filter(example -> example.request().method().equals("POST"))
                .filter(example -> example.response()
                        .filter(response -> response.status() < 300)
                        .isPresent())
                .filter(example -> !answersWithItsOwn(example))
                .toList();
        return Stream.of(answers(page, creating), ids(page, creating), times(page, creating))
                .flatMap(found -> found);
    }

    /** Whether the answer is the thing that the request is addressed to, as after an action on it. */
    private static boolean answersWithItsOwn(PageExample example) {
        Matcher first = ID.matcher(example.response().orElseThrow().bodyText());
        String id = first.find() ? first.group(1) : "";
        return !id.isEmpty() && AnsweredValues.decoded(example.request().url()).contains(AnsweredValues.decoded(id));
    }

    /** The same id for two creations whose answers differ in more than that. */
    private static Stream<PageFinding> ids(Page page, List<PageExample> examples) {
        List<PageExample> created = examples.stream()
                .filter(example -> example.response().orElseThrow().status() == 201)
                .toList();
        return groups(created, example -> AnsweredValues.text(example.response().orElseThrow(), "id"))
                .filter(group -> !PrintedPlaceholder.is(
                                AnsweredValues.text(last(group).response().orElseThrow(), "id"))
                        && distinct(group, RepetitionRules::sent) > 1
                        && distinct(
                                        group,
                                        example -> identity(example.response().orElseThrow()))
                                > 1)
                .map(group -> new PageFinding(
                        "same-id",
                        FindingSeverity.CONTRADICTION,
                        line(page, last(group), "/id"),
                        last(group).label(),
                        labels(group) + " create different things, and the answers give them the same id, "
                                + AnsweredValues.text(last(group).response().orElseThrow(), "id")));
    }

    private static long distinct(List<PageExample> group, Function<PageExample, String> key) {
        return group.stream().map(key).distinct().count();
    }

    private static String sent(PageExample example) {
        return example.request().body().map(Object::toString).orElse("");
    }

    private static Stream<PageFinding> answers(Page page, List<PageExample> examples) {
        return groups(examples, example -> identity(example.response().orElseThrow()))
                .filter(group -> distinct(group, RepetitionRules::sent) == group.size())
                .map(group -> new PageFinding(
                        "same-answer",
                        FindingSeverity.CONTRADICTION,
                        line(page, last(group)),
                        last(group).label(),
                        labels(group) + " send different requests and get the same answer, ids included"));
    }

    private static Stream<PageFinding> times(Page page, List<PageExample> examples) {
        return groups(
                        examples,
                        example -> AnsweredValues.text(example.response().orElseThrow(), "createdDateTime"))
                .filter(group -> group.stream()
                                .map(example ->
                                        AnsweredValues.text(example.response().orElseThrow(), "id"))
                                .distinct()
                                .count()
                        > 1)
                .map(group -> new PageFinding(
                        "same-time",
                        FindingSeverity.SLIP,
                        line(page, last(group), "/createdDateTime"),
                        last(group).label(),
                        labels(group) + " answer with different ids and the same instant, "
                                + AnsweredValues.text(last(group).response().orElseThrow(), "createdDateTime")));
    }

    private static Stream<List<PageExample>> groups(List<PageExample> examples, Function<PageExample, String> key) {
        Map<String, List<PageExample>> groups = new LinkedHashMap<>();
        for (PageExample example : examples) {
            String value = key.apply(example);
            if (!value.isEmpty()) {
                groups.computeIfAbsent(value, none -> new ArrayList<>()).add(example);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1
                        && group.stream()
                                                .map(RepetitionRules::linked)
                                                .distinct()
                                                .count()
                                        + empty(group)
                                > 1);
    }

    private static long empty(List<PageExample> group) {
        return group.stream().map(RepetitionRules::linked).allMatch(String::isEmpty) ? 1 : 0;
    }

    /** What a request below another thing links to it: linking the same again gives the same link. */
    private static String linked(PageExample example) {
        boolean below =
                RequestLinePattern.of(example.request().startLine()).segments().size() > 2;
        return example.request()
                .body()
                .filter(body -> below)
                .map(body -> body.properties().stream()
                        .filter(property -> property.getKey().matches(".*@odata\\.(?:bind|id)")
                                && property.getValue().isString())
                        .map(property -> property.getValue().asString())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** The text of a response that identifies one resource; empty for any other. */
    private static String identity(PrintedMessage response) {
        boolean named = response.header("Location").isPresent()
                || !AnsweredValues.text(response, "id").isEmpty();
        return named
                ? response.status() + " " + response.header("Location").orElse("") + " "
                        + response.body().map(Object::toString).orElse("")
                : "";
    }

    private static int line(Page page, PageExample example, String path) {
        return MessageLines.of(page, example.response().orElseThrow()).inBody(path);
    }

    private static int line(Page page, PageExample example) {
        return MessageLines.of(page, example.response().orElseThrow()).start();
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
