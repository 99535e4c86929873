package dev.graphconform.report.difference;

import dev.graphconform.report.answers.AnswerShape;
import dev.graphconform.report.answers.Answered;
import dev.graphconform.verdict.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares the form of answers, and tells each difference once, however many answers show it. */
final class ShapeComparison {
    private static final String ABSENT = "absent";

    private final Map<String, ShapeChange> changes = new LinkedHashMap<>();

    /** Compares the answers of a scenario; one that stopped early in one of the runs asked less there, which is no difference of form. */
    void add(ScenarioResult before, ScenarioResult after, List<Answered> first, List<Answered> second) {
        Map<String, List<AnswerShape>> ones = byRequest(first);
        Map<String, List<AnswerShape>> others = byRequest(second);
        boolean sameEnd = before.outcome() == after.outcome();
        TreeSet<String> requests = new TreeSet<>(ones.keySet());
        requests.addAll(others.keySet());
        for (String request : requests) {
            List<AnswerShape> one = ones.getOrDefault(request, List.of());
            List<AnswerShape> other = others.getOrDefault(request, List.of());
            for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
                compare(request, one.get(place), other.get(place), after.name());
            }
            if (sameEnd && one.size() != other.size()) {
                note(request, "-", "number of such requests", Integer.toString(one.size()), Integer.toString(other.size()), after.name());
            }
        }
    }

    List<ShapeChange> changes() {
        return List.copyOf(changes.values());
    }

    private void compare(String request, AnswerShape one, AnswerShape other, String scenario) {
        if (one.equals(other)) {
            return;
        }
        if (one.status() != other.status()) {
            // the body of a refusal is another body: its fields say nothing new
            String statuses = one.status() + " / " + other.status();
            note(request, statuses, "status", Integer.toString(one.status()), Integer.toString(other.status()), scenario);
            return;
        }
        String status = Integer.toString(one.status());
        TreeSet<String> headers = new TreeSet<>(one.headers());
        headers.addAll(other.headers());
        for (String header : headers) {
            note(request, status, "header " + header, presence(one, header), presence(other, header), scenario);
        }
        TreeSet<String> paths = new TreeSet<>(one.body().keySet());
        paths.addAll(other.body().keySet());
        for (String path : paths) {
            String name = path.isEmpty() ? "the body" : path;
            note(request, status, name, one.body().getOrDefault(path, ABSENT), other.body().getOrDefault(path, ABSENT), scenario);
        }
    }

    private static String presence(AnswerShape shape, String header) {
        return shape.headers().contains(header) ? "present" : ABSENT;
    }

    private void note(String request, String status, String what, String before, String after, String scenario) {
        if (!before.equals(after)) {
            changes.merge(
                    String.join("\n", request, status, what, before, after),
                    new ShapeChange(request, status, what, before, after, 1, scenario),
                    (known, one) -> new ShapeChange(request, status, what, before, after, known.answers() + 1, known.scenario()));
        }
    }

    private static Map<String, List<AnswerShape>> byRequest(List<Answered> answers) {
        Map<String, List<AnswerShape>> shapes = new LinkedHashMap<>();
        answers.forEach(answer -> shapes.computeIfAbsent(answer.request(), first -> new ArrayList<>()).add(answer.shape()));
        return shapes;
    }
}
