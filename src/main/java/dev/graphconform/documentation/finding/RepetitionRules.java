package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Example;
import dev.graphconform.documentation.page.Message;
import dev.graphconform.documentation.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was copied from example to example: the same new thing for different requests, the same instant for different things. */
final class RepetitionRules {
    private RepetitionRules() {}

    static Stream<Finding> find(Page page) {
        List<Example> creating = page.examples().stream()
                .filter(example -> example.request().method().equals("POST"))
                .filter(example -> example.answer().filter(answer -> answer.status() < 300).isPresent())
                .toList();
        return Stream.concat(answers(creating), times(creating));
    }

    private static Stream<Finding> answers(List<Example> examples) {
        return groups(examples, example -> identity(example.answer().orElseThrow()))
                .filter(group -> group.stream().map(example -> example.request().body().map(Object::toString)
                        .orElse("")).distinct().count() == group.size())
                .map(group -> new Finding("same-answer", Weight.CONTRADICTION, last(group).answer().orElseThrow()
                        .line(), last(group).label(),
                        labels(group) + " send different requests and get the same answer, ids included"));
    }

    private static Stream<Finding> times(List<Example> examples) {
        return groups(examples, example -> text(example.answer().orElseThrow(), "createdDateTime"))
                .filter(group -> group.stream().map(example -> text(example.answer().orElseThrow(), "id")).distinct().count() > 1)
                .map(group -> new Finding("same-time", Weight.SLIP, last(group).answer().orElseThrow().line(),
                        last(group).label(),
                        labels(group) + " answer with different ids and the same instant, "
                                + text(last(group).answer().orElseThrow(), "createdDateTime")));
    }

    private static Stream<List<Example>> groups(List<Example> examples, Function<Example, String> key) {
        Map<String, List<Example>> groups = new LinkedHashMap<>();
        for (Example example : examples) {
            String value = key.apply(example);
            if (!value.isEmpty()) {
                groups.computeIfAbsent(value, none -> new ArrayList<>()).add(example);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1);
    }

    /** The answer where it names a single thing; empty otherwise. */
    private static String identity(Message answer) {
        boolean named = answer.header("Location").isPresent() || !text(answer, "id").isEmpty();
        return named ? answer.status() + " " + answer.header("Location").orElse("") + " " + answer.body()
                .map(Object::toString).orElse("") : "";
    }

    private static String text(Message answer, String property) {
        return answer.body().map(body -> body.path(property)).filter(node -> node.isString())
                .map(node -> node.asString()).orElse("");
    }

    private static Example last(List<Example> group) {
        return group.get(group.size() - 1);
    }

    private static String labels(List<Example> group) {
        String numbers = group.stream().map(example -> String.valueOf(example.printedNumber().orElse(example.number())))
                .collect(Collectors.joining(", "));
        return "Examples " + numbers.replaceFirst(", (?=\\d+$)", " and ");
    }
}
