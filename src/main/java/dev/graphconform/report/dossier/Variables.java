package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.code;

import dev.graphconform.wire.redaction.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** Says what the variables of a command must hold before it is typed. */
record Variables(CurlCommand curl) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        curl.token().ifPresent(key -> lines.add("- " + code("TOKEN") + ": a token of " + code(key)));
        for (Placeholder placeholder : curl.people()) {
            lines.add("- " + code(placeholder.variable()) + ": " + code(placeholder.key()));
        }
        if (lines.isEmpty()) {
            return List.of("It needs no token.");
        }
        lines.add(0, "Set these first, from the target file:");
        lines.add(1, "");
        return lines;
    }
}
