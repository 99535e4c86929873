package dev.graphconform.report.difference;

import dev.graphconform.report.shapes.ResponseShape;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All answers that a run had to one kind of look, with one status. What a list holds at a moment depends on what ran
 * before, so looks are compared as a whole: what is there at all, and what may be missing.
 */
final class GroupedReads {
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
