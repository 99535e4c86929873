package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.InvalidPageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The findings that a team knows already, in a file of theirs. A finding is known by its page (relative to the file),
 * rule, place and reason, not by its line: editing a page elsewhere makes nothing new. What stands there twice is known
 * twice.
 */
public final class FindingBaseline {
    private static final String LINES = "\\blines? \\d+(?:, \\d+)*(?: and \\d+ more)?";

    private final Path folder;
    private final Map<String, Integer> left;

    private FindingBaseline(Path file, Map<String, Integer> left) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        this.folder = parent == null ? file.toAbsolutePath() : parent;
        this.left = left;
    }

    /** A baseline that knows nothing yet, to be written to that file. */
    public static FindingBaseline empty(Path file) {
        return new FindingBaseline(file, new HashMap<>());
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @throws InvalidPageException if it is missing, or no such file
     */
    public static FindingBaseline read(Path file) {
        Map<String, Integer> known = new HashMap<>();
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            if (!root.path("findings").isArray()) {
                throw new InvalidPageException(file + " is no baseline of findings: it has no list \"findings\"; "
                        + "write one with --write-baseline");
            }
            for (JsonNode finding : root.path("findings")) {
                String key = key(
                        finding.path("page").asString(""),
                        finding.path("rule").asString(""),
                        finding.path("place").asString(""),
                        finding.path("reason").asString(""));
                known.merge(key, 1, Integer::sum);
            }
        } catch (IOException unreadable) {
            throw new InvalidPageException(
                    file + " cannot be read; write it with --write-baseline, which takes what is found now as known",
                    unreadable);
        } catch (JacksonException malformed) {
            throw new InvalidPageException(
                    file + " is no baseline of findings: it is no JSON; write one with --write-baseline", malformed);
        }
        return new FindingBaseline(file, known);
    }

    /** Whether the finding is known; each entry stands for one finding. */
    public boolean takes(Path page, PageFinding finding) {
        String key = key(relative(page), finding.rule(), finding.place(), finding.reason());
        return left.computeIfPresent(key, (same, count) -> count - 1) != null && left.get(key) >= 0;
    }

    /** How many entries no finding was taken by. */
    public int gone() {
        return left.values().stream().mapToInt(count -> Math.max(0, count)).sum();
    }

    /** Adds a finding to those that are known. */
    public void add(Path page, PageFinding finding) {
        left.merge(key(relative(page), finding.rule(), finding.place(), finding.reason()), 1, Integer::sum);
    }

    /** Writes what was added, an entry a line and in a stable order, so that versions of the file can be compared. */
    public void write(Path file) {
        String entries = new TreeMap<>(left)
                .entrySet().stream()
                        .flatMap(entry -> Collections.nCopies(entry.getValue(), entry.getKey()).stream())
                        .map(FindingBaseline::line)
                        .collect(Collectors.joining(",\n"));
        try {
            Files.writeString(file, "{\"formatVersion\": 1, \"findings\": [\n" + entries + "\n]}\n");
        } catch (IOException refused) {
            throw new InvalidPageException(
                    file + " cannot be written; check its folder and permissions, or name another one by --baseline",
                    refused);
        }
    }

    private String relative(Path page) {
        Path absolute = page.toAbsolutePath().normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(folder.getRoot());
        return (sameRoot ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    private static String line(String key) {
        String[] parts = key.split("\n", -1);
        return JsonMapper.shared()
                .createObjectNode()
                .put("page", parts[0])
                .put("rule", parts[1])
                .put("place", parts[2])
                .put("reason", parts[3])
                .toString();
    }

    private static String key(String page, String rule, String place, String reason) {
        return String.join(
                "\n", page, rule, place, reason.replaceAll(LINES, "lines").replace('\n', ' '));
    }
}
