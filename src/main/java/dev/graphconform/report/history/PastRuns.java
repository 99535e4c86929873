package dev.graphconform.report.history;

import dev.graphconform.report.content.RunDigest;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last runs into a folder, kept in a file of it.
 *
 * @param runs oldest first, the current one last
 */
public record PastRuns(List<PastRun> runs) {
    /** The name of the file that keeps them in the folder of results. */
    public static final String FILE = "history.json";

    /** No earlier runs. */
    public static final PastRuns NONE = new PastRuns(List.of());

    private static final int ROWS = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int KEPT = 20;
    /** Twenty entries are smaller, even with thousands of a team's own rules: a larger file is none of the kit's. */
    private static final long LARGEST = 10_000_000;

    /**
     * Reads the file, as far as it can be read, since no verdict depends on it. What cannot be read is kept aside.
     *
     * @param told is given what to tell people of a damaged file
     */
    public static PastRuns in(Path file, Consumer<String> told) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        PastRuns read = NONE;
        int entries = -1;
        try {
            JsonNode kept = Files.size(file) > LARGEST
                    ? JsonNodeFactory.instance.missingNode()
                    : JsonMapper.shared().readTree(Files.readAllBytes(file)).path("runs");
            if (kept.isArray()) {
                entries = kept.size();
                read = new PastRuns(kept.valueStream()
                        .map(PastRun::of)
                        .flatMap(Optional::stream)
                        .toList());
            }
        } catch (IOException | JacksonException unreadable) {
            // told below
            entries = -1;
        }
        if (read.runs.size() != entries) {
            HistoryFolder.setAside(file, told);
        }
        return read;
    }

    /** These runs with this one added as the last; the oldest beyond twenty are dropped. */
    public PastRuns with(RunResult run) {
        List<PastRun> all = new ArrayList<>(runs);
        all.add(PastRun.of(runs.isEmpty() ? 1 : runs.get(runs.size() - 1).number() + 1, run));
        return new PastRuns(List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size())));
    }

    /** The current run. */
    public PastRun current() {
        return runs.get(runs.size() - 1);
    }

    /** The number of the current run. */
    public int number() {
        return runs.isEmpty() ? 1 : runs.get(runs.size() - 1).number();
    }

    /** The file's content. */
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

    /** The last runs as a section of a Markdown summary, newest first; nothing when there is no earlier run. */
    public String markdownTable() {
        if (runs.size() < 2) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n## The last runs here\n\n")
                .append("| | started (UTC) | verdict | passed | failed | warnings | not-run | other | requests | "
                        + "throttled | time |\n")
                .append("|--:|:--|:--|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (int at = runs.size() - 1; at >= Math.max(0, runs.size() - ROWS); at--) {
            table.append(markdownRow(runs.get(at)));
        }
        return table.append("\nFailed is what decides, warnings are what does not hold and does not decide"
                        + (runs.stream().allMatch(run -> run.warnings().isPresent())
                                ? ""
                                : " (?: remembered by an older kit, which counted both as failed)")
                        + ". Throttled are answers that asked to be asked again later; the requests include the "
                        + "repetitions.\n")
                .toString();
    }

    /** The rules that held in some of these runs on a target and failed in others. */
    public List<RuleFlip> flips(String target) {
        return RuleFlip.of(runs, target);
    }

    private static String markdownRow(PastRun run) {
        return "| " + run.number() + " | " + MINUTE.format(run.startedAt()) + " | "
                + run.outcome().word() + (run.partial() ? ", partial" : "")
                + " (" + run.exitCode() + ") | " + run.passed() + " | " + run.failed() + " | "
                + (run.warnings().isPresent() ? run.warnings().getAsInt() : "?") + " | " + run.notRun() + " | "
                + run.other() + " | " + run.requests()
                + " | " + run.throttled() + " | " + String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0)
                + " |\n";
    }

    /**
     * The numbers of one run; rules and examples are counted together.
     *
     * @param number its place among all runs into this folder, from 1; it goes on counting when older runs are dropped
     * @param startedAt when it started
     * @param outcome the outcome of the run
     * @param exitCode the exit code
     * @param partial whether it saw a part only: a filter narrowed it, or it was ended early
     * @param passed how many passed
     * @param failed how many failed and decide, stale ones included
     * @param warnings how many do not hold and do not decide; empty in what an older kit remembered, which counted them
     *     as failed
     * @param notRun how many were not run
     * @param other how many were known, inconclusive, broken or not applicable
     * @param requests requests sent, repetitions included
     * @param throttled responses that asked to repeat the request later; each but a last one was followed by a
     *     repetition
     * @param millis its duration in milliseconds
     * @param target the name of the target; empty in what an older kit remembered
     * @param rules what it proved of which rule
     */
    public record PastRun(
            int number,
            Instant startedAt,
            RunOutcome outcome,
            int exitCode,
            boolean partial,
            int passed,
            int failed,
            OptionalInt warnings,
            int notRun,
            int other,
            int requests,
            int throttled,
            int millis,
            String target,
            RuleOutcomes rules) {
        static PastRun of(int number, RunResult run) {
            List<SubjectResult> subjects =
                    Stream.concat(run.rules().stream(), run.examples().stream()).toList();
            RunDigest digest = RunDigest.of(run);
            int passed = count(subjects, Outcome.PASSED);
            int failed = digest.failed().size();
            int warnings = digest.warned().size();
            int notRun = count(subjects, Outcome.NOT_RUN);
            return new PastRun(
                    number,
                    run.startedAt(),
                    run.verdict().outcome(),
                    run.verdict().exitCode(),
                    run.partial() || run.verdict().endedEarly(),
                    passed,
                    failed,
                    OptionalInt.of(warnings),
                    notRun,
                    subjects.size() - passed - failed - warnings - notRun,
                    run.pace().requests(),
                    run.pace().throttledAnswers(),
                    (int) Duration.between(run.startedAt(), run.finishedAt()).toMillis(),
                    run.target().name(),
                    RuleOutcomes.of(run));
        }

        /** Whether it saw all that it was owed: it is no part, no shard and no fault. */
        public boolean whole() {
            return !partial && tellsOfAll(outcome);
        }

        /** Whether a run that ends so tells of the whole target; a fault says nothing, and a shard a part. */
        public static boolean tellsOfAll(RunOutcome outcome) {
            return switch (outcome) {
                case SHARD, CONFIGURATION_FAULT, KIT_FAULT, SECRET_LEAK -> false;
                default -> true;
            };
        }

        /** Whether it was a run on this target, as far as is known. */
        boolean isOn(String name) {
            return target.isEmpty() || target.equals(name);
        }

        /** Reads an entry; empty when it is malformed. */
        static Optional<PastRun> of(JsonNode entry) {
            try {
                return Optional.of(new PastRun(
                        entry.required("number").intValue(),
                        Instant.parse(entry.required("startedAt").stringValue()),
                        outcome(entry.required("outcome").stringValue()),
                        entry.required("exitCode").intValue(),
                        entry.required("partial").booleanValue(),
                        entry.required("passed").intValue(),
                        entry.required("failed").intValue(),
                        entry.has("warnings")
                                ? OptionalInt.of(entry.required("warnings").intValue())
                                : OptionalInt.empty(),
                        entry.required("notRun").intValue(),
                        entry.required("other").intValue(),
                        entry.required("requests").intValue(),
                        entry.required("throttled").intValue(),
                        entry.required("millis").intValue(),
                        entry.path("target").asString(""),
                        RuleOutcomes.of(entry.path("rules"))));
            } catch (RuntimeException noEntry) {
                return Optional.empty();
            }
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("number", number)
                    .put("startedAt", startedAt.toString())
                    .put("outcome", outcome.word())
                    .put("exitCode", exitCode)
                    .put("partial", partial)
                    .put("passed", passed)
                    .put("failed", failed);
            warnings.ifPresent(count -> json.put("warnings", count));
            return json.put("notRun", notRun)
                    .put("other", other)
                    .put("requests", requests)
                    .put("throttled", throttled)
                    .put("millis", millis)
                    .put("target", target)
                    .<ObjectNode>set("rules", rules.json());
        }

        private static RunOutcome outcome(String word) {
            return Stream.of(RunOutcome.values())
                    .filter(outcome -> outcome.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        private static int count(List<SubjectResult> subjects, Outcome outcome) {
            return (int) subjects.stream()
                    .filter(subject -> subject.outcome() == outcome)
                    .count();
        }
    }
}
