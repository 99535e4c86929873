package dev.graphconform.report.history;

import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The last runs into a folder.
 *
 * @param runs oldest first, the current one last
 */
public record PastRuns(List<PastRun> runs) {
    /** The name of the file that keeps them in the folder of results. */
    public static final String FILE = "history.json";

    /** Nothing is known of earlier runs. */
    public static final PastRuns NONE = new PastRuns(List.of());

    private static final int KEPT = 20;
    /** What twenty entries can never fill: a larger file is somebody else's. */
    private static final long LARGEST = 100_000;

    /** Reads what is kept; what cannot be read is forgotten, for it decides nothing. */
    public static PastRuns in(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return NONE;
            }
            JsonNode kept = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return new PastRuns(kept.path("runs")
                    .valueStream()
                    .map(PastRun::of)
                    .flatMap(Optional::stream)
                    .toList());
        } catch (IOException | JacksonException unreadable) {
            return NONE;
        }
    }

    /** The same with this run as the last one, and the oldest forgotten. */
    public PastRuns with(RunResult run) {
        List<PastRun> all = new ArrayList<>(runs);
        all.add(PastRun.of(runs.isEmpty() ? 1 : runs.get(runs.size() - 1).number() + 1, run));
        return new PastRuns(List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size())));
    }

    /** The number of the current run. */
    public int number() {
        return runs.isEmpty() ? 1 : runs.get(runs.size() - 1).number();
    }

    /** The file's content, a line for each run. */
    public byte[] bytes() {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        runs.forEach(run -> lines.add(run.json()));
        byte[] json = JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(JsonNodeFactory.instance.objectNode().<JsonNode>set("runs", lines));
        byte[] ended = Arrays.copyOf(json, json.length + 1);
        ended[json.length] = '\n';
        return ended;
    }
}
