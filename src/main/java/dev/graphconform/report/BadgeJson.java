package dev.graphconform.report;

import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A badge for a web page, in the form that the endpoint badge of shields.io reads. */
final class BadgeJson {
    private static final int SCHEMA_VERSION = 1;

    private BadgeJson() {}

    static byte[] bytes(RunResult run) {
        return JsonMapper.shared()
                .writeValueAsBytes(JsonNodeFactory.instance
                        .objectNode()
                        .put("schemaVersion", SCHEMA_VERSION)
                        .put("label", run.target().about())
                        .put("message", message(run))
                        .put(
                                "color",
                                colour(run.verdict().outcome(), run.verdict().exitCode())));
    }

    private static String message(RunResult run) {
        List<SubjectResult> all =
                Stream.concat(run.rules().stream(), run.examples().stream()).toList();
        long passed = all.stream()
                .filter(subject -> subject.outcome() == Outcome.PASSED)
                .count();
        return run.verdict().outcome().word() + ", " + passed + " of "
                + (run.recorded().isPresent()
                        ? JudgedTraffic.asked(run.rules()).size() + " in question hold"
                        : all.size() + " passed");
    }

    private static String colour(RunOutcome outcome, int exitCode) {
        return switch (outcome) {
            case CONFORMANT -> "brightgreen";
            case SELECTION_HOLDS, NO_DEVIATION_SEEN -> "blue";
            case CONFORMANT_WITH_EXCEPTIONS -> "green";
            case INCOMPLETE -> "yellow";
            case SHARD -> exitCode == 0 ? "blue" : "red";
            case NON_CONFORMANT, LEFTOVERS, SECRET_LEAK -> "red";
            case CONFIGURATION_FAULT, KIT_FAULT -> "lightgrey";
        };
    }
}
