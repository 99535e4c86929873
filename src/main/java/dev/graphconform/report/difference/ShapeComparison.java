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
 * Compares the shapes of responses, and reports each difference once, however many responses show it. Responses to
 * writes are compared one by one; of reads, only the status is: headers and bodies are compared as a group.
 */
final class ShapeComparison {
    private final Map<String, ShapeChange> changes = new LinkedHashMap<>();
    private final Map<String, GroupedReads> firstReads = new TreeMap<>();
    private final Map<String, GroupedReads> secondReads = new TreeMap<>();

    /**
     * Compares the responses of a scenario. Where its outcomes differ, the number of requests is not compared: a failed
     * scenario stops early.
     */
    void add(ScenarioResult before, ScenarioResult after, List<RequestWithShape> first, List<RequestWithShape> second) {
        Map<String, List<ResponseShape>> ones = byRequest(first);
        Map<String, List<ResponseShape>> others = byRequest(second);
        group(ones, firstReads);
        group(others, secondReads);
        boolean sameEnd = before.outcome() == after.outcome();
        TreeSet<String> requests = new TreeSet<>(ones.keySet());
        requests.addAll(others.keySet());
        for (String request : requests) {
            List<ResponseShape> one = ones.getOrDefault(request, List.of());
            List<ResponseShape> other = others.getOrDefault(request, List.of());
            for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
                compare(request, one.get(place), other.get(place), after.name());
            }
            if (sameEnd && one.size() != other.size() && !isRead(request)) {
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

    /** All differences, those of grouped reads last. */
    List<ShapeChange> changes() {
        firstReads.forEach((read, responses) -> {
            if (secondReads.containsKey(read)) {
                String request = read.substring(0, read.lastIndexOf(' '));
                String status = read.substring(read.lastIndexOf(' ') + 1);
                differences(
                        request,
                        status,
                        responses.headers(),
                        secondReads.get(read).headers(),
                        "header ",
                        "all answers");
                differences(
                        request, status, responses.body(), secondReads.get(read).body(), "", "all answers");
            }
        });
        return List.copyOf(changes.values());
    }

    private void compare(String request, ResponseShape one, ResponseShape other, String scenario) {
        if (one.status() != other.status()) {
            // an error has another body: its fields are no further difference
            String statuses = one.status() + " / " + other.status();
            note(
                    request,
                    statuses,
                    "status",
                    Integer.toString(one.status()),
                    Integer.toString(other.status()),
                    scenario);
        } else if (!isRead(request)) {
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
                            request, status, what, before, after, known.responses() + 1, known.scenario()));
        }
    }

    private static void group(Map<String, List<ResponseShape>> responses, Map<String, GroupedReads> reads) {
        responses.forEach((request, shapes) -> {
            if (isRead(request)) {
                shapes.forEach(
                        shape -> reads.computeIfAbsent(request + " " + shape.status(), first -> new GroupedReads())
                                .add(shape));
            }
        });
    }

    private static boolean isRead(String request) {
        return request.startsWith("GET ");
    }

    private static Map<String, String> presence(ResponseShape shape) {
        return shape.headers().stream().collect(Collectors.toMap(header -> header, header -> "present"));
    }

    private static Map<String, List<ResponseShape>> byRequest(List<RequestWithShape> responses) {
        Map<String, List<ResponseShape>> shapes = new LinkedHashMap<>();
        responses.forEach(response -> shapes.computeIfAbsent(response.request(), first -> new ArrayList<>())
                .add(response.shape()));
        return shapes;
    }

    /**
     * All responses of a run to one kind of read with one status. The content of a list depends on the scenarios before
     * it, so reads are compared as a group: which fields occur, and which are missing in some responses.
     */
    private static final class GroupedReads {
        static final String ABSENT = "absent";

        private final Set<ResponseShape> shapes = new LinkedHashSet<>();

        void add(ResponseShape shape) {
            shapes.add(shape);
        }

        /** The types by path, with {@code absent} where some response has the parent object and not the field. */
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

        /** Headers that every response has are present, others sometimes present. */
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
