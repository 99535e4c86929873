package dev.graphconform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The results of a run without ids, times and ports, to compare two runs. */
final class ComparedRun {
    private ComparedRun() {}

    /** What two runs of one kind have in common: not times, ids, ports and how often one had to look. */
    static String comparable(JsonNode run) {
        ObjectNode root = (ObjectNode) run.deepCopy();
        // each shard sends for itself what it does not share with others, so all together write more
        root.remove(List.of("runId", "startedAt", "finishedAt", "pace"));
        if (root.has("ledger")) {
            // which chats are new for sure is a matter of the server's clock, which has whole seconds
            ((ObjectNode) root.path("ledger")).remove(List.of("file", "others", "created", "unclear"));
        }
        String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return text.replaceAll("\"durationMillis\" : [0-9]+", "\"durationMillis\" : 0")
                .replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "{id}")
                .replaceAll("19:[^\"\\\\ ]+@", "19:{id}@")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "{time}")
                .replaceAll("[0-9.]+ (s|ms)\\b", "{duration}");
    }

    static List<String> names(Path run) {
        Matcher cases =
                Pattern.compile("<testcase name=\"(.*?)\" classname=\"(.*?)\"").matcher(text(run.resolve("junit.xml")));
        return cases.results()
                .map(found -> found.group(2) + " " + found.group(1))
                .toList();
    }

    /** Each test of Allure's folder with its outcome, and whether it shows what was sent. */
    static Set<String> allure(Path run) {
        try (Stream<Path> files = Files.list(run.resolve("allure-results"))) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .map(file -> JsonMapper.shared().readTree(file.toFile()))
                    .map(test -> test.path("historyId").asString() + " "
                            + test.path("status").asString() + " "
                            + test.path("attachments").size())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(Path run) {
        return JsonMapper.shared().readTree((Files.isDirectory(run) ? run.resolve("run.json") : run).toFile());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
