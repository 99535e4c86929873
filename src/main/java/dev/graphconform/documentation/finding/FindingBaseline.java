package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.InvalidPageException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The findings that a team knows already, in a file of theirs. A finding is known by its page (relative to the file),
 * rule, place and reason, not by its line or the number of its example: editing a page elsewhere makes nothing new.
 * What stands there twice is known twice. A page that was renamed or moved is recognized by its title, its file's name,
 * or its findings.
 */
public final class FindingBaseline {
    private static final int FORMAT = 1;
    /** So many findings in common make two pages one, if they are half of those known. */
    private static final int ENOUGH = 2;

    private static final String LINES = "\\blines? \\d+(?:, \\d+)*(?: and \\d+ more)?";
    private static final String EXAMPLES = "(?i)\\bexamples? \\d+(?:, (?:example )?\\d+)*(?: and \\d+)?";
    private static final String ANEW = "; write one with --write-baseline";

    private final Path folder;
    /** By page: how often each finding is known, and not yet met. */
    private final Map<String, Map<String, Integer>> left = new LinkedHashMap<>();

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<String> entries = new ArrayList<>();

    private FindingBaseline(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        this.folder = parent == null ? file.toAbsolutePath() : parent;
    }

    /** A baseline that knows nothing yet, to be written to that file. */
    public static FindingBaseline empty(Path file) {
        return new FindingBaseline(file);
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @throws InvalidPageException if it is missing, or no such file
     */
    public static FindingBaseline read(Path file) {
        FindingBaseline baseline = new FindingBaseline(file);
        JsonNode root = root(file);
        if (!root.path("findings").isArray()) {
            throw new InvalidPageException(file + " is no baseline of findings: it has no list \"findings\"" + ANEW);
        }
        if (root.path("formatVersion").asInt(0) != FORMAT) {
            throw new InvalidPageException(file + " was written by another version of the kit: its formatVersion is "
                    + root.path("formatVersion") + ", and this version reads " + FORMAT + ANEW);
        }
        for (JsonNode finding : root.path("findings")) {
            for (String name : List.of("page", "rule", "place", "reason")) {
                if (!finding.path(name).isString()) {
                    throw new InvalidPageException(file + " is no baseline of findings: the entry " + finding
                            + " has no \"" + name + "\"" + ANEW);
                }
            }
            String page = finding.path("page").asString();
            baseline.know(
                    page,
                    key(
                            finding.path("rule").asString(),
                            finding.path("place").asString(),
                            finding.path("reason").asString()));
            baseline.titles.putIfAbsent(page, finding.path("title").asString(""));
        }
        return baseline;
    }

    private static JsonNode root(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new InvalidPageException(
                    file + " does not exist; write it with --write-baseline, which takes what is found now as known",
                    missing);
        } catch (MalformedInputException foreign) {
            throw new InvalidPageException(
                    file + " is no baseline of findings: it is no text in UTF-8" + ANEW, foreign);
        } catch (IOException unreadable) {
            throw new InvalidPageException(
                    file + " cannot be read; name a file that --write-baseline wrote, and check its permissions",
                    unreadable);
        } catch (JacksonException malformed) {
            throw new InvalidPageException(file + " is no baseline of findings: it is no JSON" + ANEW, malformed);
        }
    }

    /**
     * Takes the entries of pages that are there no more as those of the pages that they became.
     *
     * @return the old names by the new ones
     */
    public Map<String, String> followRenamed(Map<Path, String> titlesNow, Map<Path, List<PageFinding>> findings) {
        Map<String, String> renamed = new LinkedHashMap<>();
        findings.forEach((page, found) -> {
            String name = relative(page);
            if (left.containsKey(name)) {
                return;
            }
            List<String> keys = found.stream().map(FindingBaseline::key).toList();
            left.keySet().stream()
                    .filter(old -> Files.notExists(folder.resolve(old)))
                    .filter(old -> isSame(old, name, titlesNow.getOrDefault(page, ""), keys))
                    .max((one, other) -> Long.compare(common(one, keys), common(other, keys)))
                    .ifPresent(old -> {
                        left.put(name, left.remove(old));
                        renamed.put(name, old);
                    });
        });
        return renamed;
    }

    private boolean isSame(String old, String name, String title, List<String> keys) {
        long common = common(old, keys);
        boolean named = Path.of(old).getFileName().equals(Path.of(name).getFileName());
        boolean titled = !title.isEmpty() && title.equals(titles.get(old));
        long known = left.get(old).values().stream().mapToInt(Integer::intValue).sum();
        return common > 0 && (named || titled || common >= ENOUGH && 2 * common >= known);
    }

    private long common(String old, List<String> keys) {
        return keys.stream().distinct().filter(left.get(old)::containsKey).count();
    }

    /** Whether the finding is known; each entry stands for one finding. */
    public boolean takes(Path page, PageFinding finding) {
        Map<String, Integer> known = left.getOrDefault(relative(page), Map.of());
        String key = key(finding);
        int count = known.getOrDefault(key, 0);
        if (count > 0) {
            known.put(key, count - 1);
        }
        return count > 0;
    }

    /** How many entries no finding was taken by. */
    public int gone() {
        return left.values().stream()
                .flatMap(known -> known.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Adds a finding to those that are known. */
    public void add(Path page, String title, PageFinding finding) {
        entries.add(JsonMapper.shared()
                .createObjectNode()
                .put("page", relative(page))
                .put("title", title)
                .put("rule", finding.rule())
                .put("place", finding.place())
                .put("reason", finding.reason())
                .toString());
    }

    /** Writes what was added, an entry a line and in a stable order, so that versions of the file can be compared. */
    public void write(Path file) {
        String lines = entries.stream().sorted().collect(Collectors.joining(",\n"));
        try {
            Files.writeString(file, "{\"formatVersion\": " + FORMAT + ", \"findings\": [\n" + lines + "\n]}\n");
        } catch (IOException refused) {
            throw new InvalidPageException(
                    file + " cannot be written; check its folder and permissions, or name another one by --baseline",
                    refused);
        }
    }

    private void know(String page, String key) {
        left.computeIfAbsent(page, none -> new LinkedHashMap<>()).merge(key, 1, Integer::sum);
    }

    private String relative(Path page) {
        Path absolute = page.toAbsolutePath().normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(folder.getRoot());
        return (sameRoot ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    private static String key(PageFinding finding) {
        return key(finding.rule(), finding.place(), finding.reason());
    }

    private static String key(String rule, String place, String reason) {
        return String.join("\n", rule, place, reason).replaceAll(LINES, "lines").replaceAll(EXAMPLES, "example");
    }
}
