package dev.graphconform.independent;

import dev.graphconform.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the kit said about a server, by its own files.
 *
 * @param json {@code run.json}
 * @param exitCode what the command ended with
 * @param screen what the command printed, mistakes included
 */
record KitRun(JsonNode json, int exitCode, String screen) {

    /** Runs {@code conform run} on the server behind the target file. */
    static KitRun on(Path target, Path out, String... options) throws IOException {
        Terminal terminal = Terminal.piped();
        List<String> command = new ArrayList<>(List.of("run", "--target", target.toString(), "--out", out.toString()));
        command.addAll(List.of(options));
        int exitCode = terminal.conform(command.toArray(String[]::new));
        String screen = terminal.out() + terminal.err();
        Path result = out.resolve("run.json");
        return new KitRun(
                JsonMapper.shared().readTree(Files.exists(result) ? Files.readString(result) : "{}"), exitCode, screen);
    }

    String outcome() {
        return json.path("outcome").asString("no run.json: " + screen);
    }

    /** Everything with this outcome, rules and examples, with its reason. */
    Map<String, String> with(String outcome) {
        Map<String, String> found = new TreeMap<>();
        for (String section : List.of("rules", "examples")) {
            for (JsonNode subject : json.path(section)) {
                if (subject.path("outcome").asString("").equals(outcome)) {
                    found.put(
                            subject.path("id").asString(""),
                            subject.path("reason").asString(""));
                }
            }
        }
        return found;
    }

    /** Everything that did not pass, with outcome and reason. */
    Map<String, String> notPassed() {
        Map<String, String> found = new TreeMap<>();
        List.of("failed", "not-run", "not-applicable", "inconclusive", "broken")
                .forEach(outcome -> with(outcome).forEach((id, reason) -> found.put(id, outcome + ": " + reason)));
        return found;
    }
}
