package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.code;

import dev.graphconform.redaction.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says what the variables of a command must hold before it is typed. */
record CommandVariables(CurlCommand curl) {
    /** In the words of the target file. */
    List<String> forTheTester() {
        return lines(
                "Set these first, from the target file:",
                "a token of " + code(curl.token().orElse("")),
                Placeholder::key);
    }

    /** For people who have no target file. */
    List<String> forOthers() {
        return lines("With these set:", "a bearer token of the service", Placeholder::words);
    }

    private List<String> lines(String heading, String token, Function<Placeholder, String> naming) {
        List<String> lines = new ArrayList<>();
        curl.token().ifPresent(key -> lines.add("- " + code("TOKEN") + ": " + token));
        for (Placeholder placeholder : curl.people()) {
            lines.add("- " + code(placeholder.variable()) + ": " + code(naming.apply(placeholder)));
        }
        if (lines.isEmpty()) {
            return List.of("It needs no token.");
        }
        lines.add(0, heading);
        lines.add(1, "");
        return lines;
    }
}
