package dev.graphconform.report;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.shapes.ResponseShapes;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviationNote;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.StepResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SuiteSummary;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a run as {@code run.json}, in the format of {@code schemas/run-result.schema.json}. */
final class RunResultJson {
    /** Counts up when a reader of the earlier form would misread the new one. */
    static final int FORMAT_VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter PRETTY = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private final ShapesJson shapes;

    private RunResultJson(ResponseShapes shapes) {
        this.shapes = new ShapesJson(shapes);
    }

    static byte[] bytes(RunResult run, ResponseShapes shapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(run, shapes, bytes);
        return bytes.toByteArray();
    }

    /** Writes the JSON scenario by scenario, so that memory holds no more than one at a time. */
    static void write(RunResult run, ResponseShapes shapes, OutputStream out) {
        try (JsonGenerator json = PRETTY.createGenerator(out)) {
            new RunResultJson(shapes).write(run, json);
            json.writeRaw('\n');
        }
    }

    private void write(RunResult run, JsonGenerator json) {
        json.writeStartObject();
        properties(head(run), json);
        json.writeName("rules");
        subjects(run.rules(), json);
        json.writeName("examples");
        subjects(run.examples(), json);
        run.own().ifPresent(own -> {
            json.writeName("own");
            own(own, json);
        });
        json.writeName("shapes");
        json.writeTree(shapes.all());
        json.writeEndObject();
    }

    private static void properties(ObjectNode object, JsonGenerator json) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            json.writeName(property.getKey());
            json.writeTree(property.getValue());
        }
    }

    private static ObjectNode head(RunResult run) {
        ObjectNode json = NODES.objectNode();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("outcome", run.verdict().outcome().word());
        json.put("exitCode", run.verdict().exitCode());
        json.put("partial", run.partial());
        json.set("filters", texts(run.filters()));
        run.shard()
                .ifPresent(part -> json.putObject("shard")
                        .put("number", part.shard().number())
                        .put("of", part.shard().of()));
        run.target().suite().ifPresent(suite -> json.set("suite", suite(suite)));
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

    private static ObjectNode counts(OutcomeCounts outcomeCounts) {
        ObjectNode json = NODES.objectNode();
        json.put("total", outcomeCounts.total());
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.word(), outcomeCounts.of(outcome));
        }
        return json;
    }

    private void subjects(List<SubjectResult> subjects, JsonGenerator json) {
        json.writeStartArray();
        for (SubjectResult subject : subjects) {
            ObjectNode entry = NODES.objectNode();
            entry.put("id", text(subject.id()));
            entry.put("level", subject.level().word());
            entry.put("outcome", subject.outcome().word());
            entry.put("reason", text(subject.reason()));
            entry.put("title", text(subject.title()));
            known(entry, subject.listing());
            json.writeStartObject();
            properties(entry, json);
            json.writeName("scenarios");
            json.writeStartArray();
            subject.scenarios().forEach(scenario -> json.writeTree(scenario(scenario)));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void own(CustomRulesResult own, JsonGenerator generator) {
        ObjectNode json = NODES.objectNode();
        json.put("features", text(own.features()));
        json.put("strict", own.strict());
        json.put("waiting", own.waiting());
        json.put("exitCode", own.exitCode());
        json.set("counts", counts(OutcomeCounts.of(own.rules())));
        json.set("reasons", texts(own.reasons()));
        generator.writeStartObject();
        properties(json, generator);
        generator.writeName("rules");
        subjects(own.rules(), generator);
        generator.writeEndObject();
    }

    private ObjectNode scenario(ScenarioResult scenario) {
        ObjectNode json = NODES.objectNode();
        json.put("name", text(scenario.name()));
        json.put("key", text(scenario.key()));
        json.put("location", text(scenario.location()));
        json.put("outcome", scenario.outcome().word());
        json.put("message", text(scenario.message()));
        scenario.failure().ifPresent(failure -> json.put("check", text(failure.check())));
        optional(json, "expected", scenario.failure().flatMap(Failure::expected));
        optional(json, "actual", scenario.failure().flatMap(Failure::actual));
        optional(json, "where", scenario.failure().flatMap(Failure::where));
        optional(json, "requestId", scenario.failure().flatMap(Failure::requestId));
        json.put("durationMillis", scenario.millis());
        json.set("notes", texts(scenario.notes()));
        json.put("leftOut", scenario.leftOut());
        known(json, scenario.listing());
        if (!scenario.steps().isEmpty()) {
            json.put("steps", fingerprint(scenario.steps()));
        }
        json.set("answers", shapes.requests(scenario.key()));
        return json;
    }

    private static void known(ObjectNode json, Optional<KnownDeviationNote> listing) {
        listing.ifPresent(note -> {
            ObjectNode known = json.putObject("known");
            known.put("reason", text(note.reason()));
            known.put("owner", text(note.owner()));
            known.put("link", note.link().toString());
            note.expires()
                    .ifPresentOrElse(day -> known.put("expires", day.toString()), () -> known.put("accepted", true));
        });
    }

    private static void optional(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(known -> json.put(name, text(known)));
    }

    static ArrayNode texts(List<String> lines) {
        ArrayNode json = NODES.arrayNode();
        lines.forEach(line -> json.add(text(line)));
        return json;
    }

    /**
     * Half a surrogate pair, which a server can send as an escape, cannot be written as UTF-8 and must not cost the
     * whole result.
     */
    static String text(String value) {
        return value.codePoints().anyMatch(RunResultJson::half)
                ? value.codePoints()
                        .map(point -> half(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : value;
    }

    private static boolean half(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static final int FINGERPRINT_BYTES = 8;

    /** The same for the same lines of a scenario, whatever the scenario is called. */
    private static String fingerprint(List<StepResult> steps) {
        String lines = steps.stream().map(StepResult::text).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
