package dev.graphconform.documentation.finding;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GUIDs in text. */
final class Guids {
    static final String ONE = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    static final Pattern RIGHT = Pattern.compile("(?<![0-9A-Za-z])" + ONE + "(?![0-9A-Za-z])");
    /** Of a GUID's form, whatever the letters. */
    static final Pattern SHAPED = Pattern.compile("(?<![0-9A-Za-z-])[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-"
            + "[0-9A-Za-z]{4}-[0-9A-Za-z]{12}(?![0-9A-Za-z-])");

    private Guids() {}

    /** All in a text, in lower case. */
    static Set<String> in(String text) {
        return RIGHT.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
