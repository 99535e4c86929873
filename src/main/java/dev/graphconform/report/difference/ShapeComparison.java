package dev.graphconform.report.difference;

import dev.graphconform.report.difference.RunDifference.ShapeChange;
import dev.graphconform.report.shapes.RequestWithShape;
import dev.graphconform.report.shapes.ResponseShape;
import dev.graphconform.verdict.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the form of answers, and tells each difference once, however many answers show it. Answers to writes are
 * compared one by one; answers to looks one by one in their status only, and otherwise as a whole.
 */
final class ShapeComparison {
    private final Map<String, ShapeChange> changes = new LinkedHashMap<>();
    private final Map<String, GroupedReads> firstLooks = new TreeMap<>();
    private final Map<String, GroupedReads> secondLooks = new TreeMap<>();

    /**
     * Compares the answers of a scenario; one that stopped early in one of the runs asked less there, which is no
     * difference of form.
     */
    void add(ScenarioResult before, ScenarioResult after, List<RequestWithShape> first, List<RequestWithShape> second) {
        Map<String, List<ResponseShape>> ones = byRequest(first);
        Map<String, List<ResponseShape>> others = byRequest(second);
        gather(ones, firstLooks);
        gather(others, secondLooks);
        boolean sameEnd = before.outcome() == after.outcome();
        TreeSet<String> requests = new TreeSet<>(ones.keySet());
        requests.addAll(others.keySet());
        for (String request : requests) {
            List<ResponseShape> one = ones.getOrDefault(request, List.of());
            List<ResponseShape> other = others.getOrDefault(request, List.of());
            for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
                compare(request, one.get(place), other.get(place), after.name());
            }
            if (sameEnd && one.size() != other.size() && !looks(request)) {
                note(
                        request,
                        "-",
                        "number of such requests",
                        Integer.toString(one.size()),
                        Integer.toString(other.size()),
                        after.name());
            }
        }
    }

    /** All differences, those of looks last. */
    List<ShapeChange> changes() {
        firstLooks.forEach((look, answers) -> {
            if (secondLooks.containsKey(look)) {
                String request = look.substring(0, look.lastIndexOf(' '));
                String status = look.substring(look.lastIndexOf(' ') + 1);
                differences(
                        request,
                        status,
                        answers.headers(),
                        secondLooks.get(look).headers(),
                        "header ",
                        "all answers");
                differences(
                        request, status, answers.body(), secondLooks.get(look).body(), "", "all answers");
            }
        });
        return List.copyOf(changes.values());
    }

    private void compare(String request, ResponseShape one, ResponseShape other, String scenario) {
        if (one.status() != other.status()) {
            // the body of a refusal is another body: its fields say nothing new
            String statuses = one.status() + " / " + other.status();
            note(
                    request,
                    statuses,
                    "status",
                    Integer.toString(one.status()),
                    Integer.toString(other.status()),
                    scenario);
        } else if (!looks(request)) {
            String status = Integer.toString(one.status());
            differences(request, status, presence(one), presence(other), "header ", scenario);
            differences(request, status, one.body(), other.body(), "", scenario);
        }
    }

    private void differences(
            String request,
            String status,
            Map<String, String> before,
            Map<String, String> after,
            String kind,
            String scenario) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String shown = kind + (name.isEmpty() ? "the body" : name);
            note(
                    request,
                    status,
                    shown,
                    before.getOrDefault(name, GroupedReads.ABSENT),
                    after.getOrDefault(name, GroupedReads.ABSENT),
                    scenario);
        }
    }

    private void note(String request, String status, String what, String before, String after, String scenario) {
        if (!before.equals(after)) {
            changes.merge(
                    String.join("\n", request, status, what, before, after),
                    new ShapeChange(request, status, what, before, after, 1, scenario),
                    (known, one) -> new ShapeChange(
                            request, status, what, before, after, known.answers() + 1, known.scenario()));
        }
    }

    private static void gather(Map<String, List<ResponseShape>> answers, Map<String, GroupedReads> looks) {
        answers.forEach((request, shapes) -> {
            if (looks(request)) {
                shapes.forEach(
                        shape -> looks.computeIfAbsent(request + " " + shape.status(), first -> new GroupedReads())
                                .add(shape));
            }
        });
    }

    private static boolean looks(String request) {
        return request.startsWith("GET ");
    }

    private static Map<String, String> presence(ResponseShape shape) {
        return shape.headers().stream().collect(Collectors.toMap(header -> header, header -> "present"));
    }

    private static Map<String, List<ResponseShape>> byRequest(List<RequestWithShape> answers) {
        Map<String, List<ResponseShape>> shapes = new LinkedHashMap<>();
        answers.forEach(answer -> shapes.computeIfAbsent(answer.request(), first -> new ArrayList<>())
                .add(answer.shape()));
        return shapes;
    }

    /**
     * All answers that a run had to one kind of look, with one status. What a list holds at a moment depends on what
     * ran before, so looks are compared as a whole: what is there at all, and what may be missing.
     */
    private static final class GroupedReads {
        static final String ABSENT = "absent";

        private final Set<ResponseShape> shapes = new LinkedHashSet<>();

        void add(ResponseShape shape) {
            shapes.add(shape);
        }

        /** The types by path, {@code absent} among them where some answer holds the owner and not the field. */
        Map<String, String> body() {
            Map<String, TreeSet<String>> types = new TreeMap<>();
            shapes.forEach(shape -> shape.body().forEach((path, words) -> {
                for (String word : words.split("\\|")) {
                    types.computeIfAbsent(path, first -> new TreeSet<>()).add(word);
                }
            }));
            types.forEach((path, words) -> {
                if (shapes.stream().anyMatch(shape -> lacks(shape, path))) {
                    words.add(ABSENT);
                }
            });
            Map<String, String> joined = new TreeMap<>();
            types.forEach((path, words) -> joined.put(path, String.join("|", words)));
            return joined;
        }

        /** Headers that every answer has are present, others sometimes. */
        Map<String, String> headers() {
            Map<String, String> presence = new TreeMap<>();
            shapes.forEach(shape -> shape.headers()
                    .forEach(header -> presence.put(
                            header,
                            shapes.stream().allMatch(other -> other.headers().contains(header))
                                    ? "present"
                                    : "sometimes present")));
            return presence;
        }

        private static boolean lacks(ResponseShape shape, String path) {
            if (path.isEmpty() || path.endsWith("/*") || shape.body().containsKey(path)) {
                return false;
            }
            return shape.body()
                    .getOrDefault(path.substring(0, path.lastIndexOf('/')), "")
                    .contains("object");
        }
    }
}
