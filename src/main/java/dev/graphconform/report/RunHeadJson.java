package dev.graphconform.report;

import static dev.graphconform.report.RunResultJson.optional;
import static dev.graphconform.report.RunResultJson.text;
import static dev.graphconform.report.RunResultJson.texts;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.VerdictSentence;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SuiteSummary;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code run.json} says of a run as a whole, before its rules and examples. */
final class RunHeadJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RunHeadJson() {}

    static ObjectNode of(RunResult run) {
        ObjectNode json = NODES.objectNode();
        json.put("formatVersion", RunResultJson.FORMAT_VERSION);
        json.put("outcome", run.verdict().outcome().word());
        json.put("exitCode", run.verdict().exitCode());
        json.set("verdict", verdict(RunDigest.of(run)));
        json.put("partial", run.partial());
        if (run.verdict().endedEarly()) {
            json.put("endedEarly", true);
        }
        json.set("filters", texts(run.filters()));
        run.shard()
                .ifPresent(part -> json.putObject("shard")
                        .put("number", part.shard().number())
                        .put("of", part.shard().of()));
        run.target().suite().ifPresent(suite -> json.set("suite", suite(suite)));
        run.recorded().ifPresent(recorded -> recordings(recorded, json.putArray("recordings")));
        json.put("runId", text(run.runId()));
        json.put("kitVersion", text(run.kitVersion()));
        ObjectNode target = json.putObject("target");
        target.put("name", text(run.target().name()));
        target.put("serviceRoot", text(run.target().serviceRoot()));
        target.put("apiVersion", text(run.target().apiVersion()));
        json.put("startedAt", run.startedAt().toString());
        json.put("finishedAt", run.finishedAt().toString());
        json.set("counts", counts(run));
        json.set("pace", pace(run.pace()));
        json.set("reasons", texts(run.verdict().reasons()));
        json.set("warnings", texts(run.warnings()));
        json.set("causes", SharedCausesJson.of(run.causes()));
        run.ledger().ifPresent(ledger -> json.set("ledger", ledger(ledger)));
        return json;
    }

    /** What people are told, as a sentence and as the sets of rules and examples in it. */
    private static ObjectNode verdict(RunDigest digest) {
        ObjectNode json = NODES.objectNode();
        json.put("sentence", text(new VerdictSentence(digest).line()));
        digest.parts()
                .forEach((part, subjects) -> json.set(
                        part, texts(subjects.stream().map(SubjectResult::id).toList())));
        return json;
    }

    private static ObjectNode suite(SuiteSummary suite) {
        ObjectNode json = NODES.objectNode();
        json.put("features", text(suite.folder()));
        json.put("title", text(suite.title()));
        ArrayNode waiting = json.putArray("waiting");
        suite.waiting()
                .forEach(subject -> waiting.addObject()
                        .put("id", text(subject.id()))
                        .put("title", text(subject.title()))
                        .put("reason", text(subject.reason())));
        return json;
    }

    private static void recordings(JudgedTraffic recorded, ArrayNode json) {
        for (JudgedTraffic.JudgedRecording recording : recorded.recordings()) {
            json.addObject()
                    .put("name", text(recording.name()))
                    .put("entries", recording.entries())
                    .put("exchanges", recording.exchanges())
                    .set("unjudged", texts(recording.unjudged()));
        }
    }

    private static ObjectNode ledger(LedgerSummary ledger) {
        ObjectNode json = NODES.objectNode();
        json.put("file", text(ledger.file()));
        if (!ledger.others().isEmpty()) {
            json.set("others", texts(ledger.others()));
        }
        json.put("created", ledger.created());
        json.put("unclear", ledger.unclear());
        json.put("deleted", ledger.deleted());
        ArrayNode leftovers = json.putArray("leftovers");
        for (LedgerSummary.LeftoverNote leftoverNote : ledger.leftoverNotes()) {
            ObjectNode entry = leftovers.addObject();
            optional(entry, "chatId", leftoverNote.chatId());
            entry.put("state", text(leftoverNote.state()));
            entry.put("why", text(leftoverNote.why()));
        }
        return json;
    }

    private static ObjectNode pace(PaceSummary pace) {
        ObjectNode json = NODES.objectNode();
        json.put("requests", pace.requests());
        json.put("writes", pace.writes());
        json.put("gatewayAnswers", pace.gatewayAnswers());
        ObjectNode throttled = json.putObject("throttled");
        throttled.put("answers", pace.throttledAnswers());
        throttled.put("waitedMillis", pace.waited().toMillis());
        throttled.put("givenUp", pace.givenUp());
        ObjectNode late = json.putObject("late");
        late.put("times", pace.late());
        late.put("longestMillis", pace.latest().toMillis());
        return json;
    }

    private static ObjectNode counts(RunResult run) {
        ObjectNode json = NODES.objectNode();
        ObjectNode rules = json.putObject("rules");
        for (Level level : Level.values()) {
            rules.set(level.word(), counts(OutcomeCounts.of(run.rules(), level)));
        }
        json.set("examples", counts(OutcomeCounts.of(run.examples())));
        json.put(
                "scenarios",
                Stream.concat(run.rules().stream(), run.examples().stream())
                        .mapToInt(subject -> subject.scenarios().size())
                        .sum());
        return json;
    }

    static ObjectNode counts(OutcomeCounts outcomeCounts) {
        ObjectNode json = NODES.objectNode();
        json.put("total", outcomeCounts.total());
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.word(), outcomeCounts.of(outcome));
        }
        return json;
    }
}
