package dev.graphconform.independent;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.Terminal;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the kit said about a server.
 *
 * @param outcome the verdict in a word
 * @param exitCode what the command ended with, or would have
 * @param screen what the command printed, mistakes included; of a run without it, what it would have had to tell
 * @param subjects rules and examples
 */
public record KitRun(String outcome, int exitCode, String screen, List<Judged> subjects) {
    /** Reading the catalogue and starting Cucumber once is enough: runs share nothing else. */
    private static final ConformanceRunner KIT = new ConformanceRunner(Catalogue.bundled());

    /** Runs {@code conform run} on the server behind the target file, and reads its files. */
    public static KitRun byCommand(Path target, Path out) throws IOException {
        Terminal terminal = Terminal.piped();
        int exitCode = terminal.conform("run", "--target", target.toString(), "--out", out.toString());
        String screen = terminal.out() + terminal.err();
        Path result = out.resolve("run.json");
        JsonNode json = JsonMapper.shared().readTree(Files.exists(result) ? Files.readString(result) : "{}");
        List<Judged> subjects = new ArrayList<>();
        for (String section : List.of("rules", "examples")) {
            json.path(section)
                    .forEach(subject -> subjects.add(new Judged(
                            subject.path("id").asString(""),
                            subject.path("outcome").asString(""),
                            subject.path("reason").asString(""))));
        }
        return new KitRun(json.path("outcome").asString("no run.json: " + screen), exitCode, screen, subjects);
    }

    /** Judges the server over the network, as the command does, without what the command does around it. */
    public static KitRun judging(Path target, String... rules) {
        RunRequest request = RunRequest.unwritten(
                TargetFile.read(target), new Selection(List.of(rules), List.of()), HttpTransport.REST_ASSURED);
        RunResult result = KIT.run(request, ProgressListener.SILENT).result();
        List<Judged> subjects = Stream.concat(result.rules().stream(), result.examples().stream())
                .map(subject -> new Judged(subject.id(), subject.outcome().word(), subject.reason()))
                .toList();
        return new KitRun(
                result.verdict().outcome().word(),
                result.verdict().exitCode(),
                result.everything() + "\n" + result.verdict().reasons(),
                subjects);
    }

    /** Everything with this outcome, rules and examples, with its reason. */
    public Map<String, String> with(String wanted) {
        Map<String, String> found = new TreeMap<>();
        subjects.stream()
                .filter(subject -> subject.outcome().equals(wanted))
                .forEach(subject -> found.put(subject.id(), subject.reason()));
        return found;
    }

    /** Everything that did not pass, with outcome and reason. */
    public Map<String, String> notPassed() {
        Map<String, String> found = new TreeMap<>();
        subjects.stream()
                .filter(subject -> !subject.outcome().equals("passed"))
                .forEach(subject -> found.put(subject.id(), subject.outcome() + ": " + subject.reason()));
        return found;
    }

    /**
     * A rule or example.
     *
     * @param id its name
     * @param outcome what came of it, in a word
     * @param reason why it did not pass
     */
    public record Judged(String id, String outcome, String reason) {}
}
