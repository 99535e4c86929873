package dev.graphconform.simulator.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The little of {@code $filter} that clients need to look something up: {@code name eq 'value'}, joined by or. */
final class EqualityFilter {

    private static final Pattern TERM = Pattern.compile("\\s*([A-Za-z]+)\\s+eq\\s+'((?:[^']|'')*)'\\s*");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+(?=[A-Za-z]+\\s+eq\\s)");

    private EqualityFilter() {}

    /** What a filter lets through, or nothing when it is of another form. */
    static Optional<Predicate<ObjectNode>> read(String filter) {
        List<Predicate<ObjectNode>> terms = new ArrayList<>();
        for (String part : OR.split(filter)) {
            Matcher term = TERM.matcher(part);
            if (!term.matches()) {
                return Optional.empty();
            }
            String name = term.group(1);
            String value = term.group(2).replace("''", "'");
            terms.add(json -> json.path(name).stringValue("").equalsIgnoreCase(value));
        }
        return terms.stream().reduce(Predicate::or);
    }
}
