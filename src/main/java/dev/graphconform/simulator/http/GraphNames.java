package dev.graphconform.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which paths Graph itself has (its service metadata), so that what the simulator lacks is told from what nobody has.
 */
final class GraphNames {

    private static final String ROOT = "service";
    private static final String COLLECTION = "*";
    /** Below this, the list does not say what Graph has. */
    private static final String ANYTHING = "";

    /** Names, and functions with their parameters; what the simulator has for keys has a digit or a sign in it. */
    private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z.]+(\\(([A-Za-z]+=.*)?\\))?");

    private GraphNames() {}

    /** Whether Graph has something at these segments below the version. */
    static boolean has(List<String> segments) {
        return !segments.isEmpty() && !segments.contains("") && type(segments).isPresent();
    }

    /** Whether the last segment stands where a key could, and is the name of something else. */
    static boolean nameInPlaceOfKey(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        return NAME.matcher(last).matches()
                && type(segments.subList(0, segments.size() - 1))
                        .filter(type -> type.endsWith(COLLECTION))
                        .flatMap(type -> named(type, last))
                        .isPresent();
    }

    private static Optional<String> type(List<String> segments) {
        Optional<String> type = Optional.of(ROOT);
        for (String segment : segments) {
            type = type.flatMap(parent -> parent.equals(ANYTHING)
                    ? Optional.of(ANYTHING)
                    : named(parent, segment).or(() -> element(parent)));
        }
        return type;
    }

    private static Optional<String> named(String type, String segment) {
        String name = NAME.matcher(segment).matches()
                ? segment.replaceFirst("\\(.*", "").replaceFirst("^microsoft\\.graph\\.", "")
                : segment;
        return type.endsWith(COLLECTION) && name.equals("$count")
                ? Optional.of(ANYTHING)
                : Optional.ofNullable(
                        NamesByType.TYPES.getOrDefault(type, Map.of()).get(name));
    }

    private static Optional<String> element(String type) {
        return type.endsWith(COLLECTION) ? Optional.of(type.substring(0, type.length() - 1)) : Optional.empty();
    }

    /** Read when a path is first asked for that the simulator does not serve. */
    private static final class NamesByType {
        static final Map<String, Map<String, String>> TYPES = read();

        private static Map<String, Map<String, String>> read() {
            Map<String, Map<String, String>> types = new HashMap<>();
            try (InputStream file = GraphNames.class.getResourceAsStream("graph-names.txt")) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> add(types, line));
                return types;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static void add(Map<String, Map<String, String>> types, String line) {
            String[] words = line.split(":? ");
            Map<String, String> names = types.computeIfAbsent(words[0], unused -> new HashMap<>());
            for (String word : List.of(words).subList(1, words.length)) {
                int equals = word.indexOf('=');
                names.put(
                        equals < 0 ? word : word.substring(0, equals),
                        equals < 0 ? ANYTHING : word.substring(equals + 1));
            }
        }
    }
}
