package dev.graphconform.cli;

import dev.graphconform.execution.ProgressListener;
import dev.graphconform.shard.Shard;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the progress of a run as lines of JSON, one for each event, and passes each event on to another listener. The
 * format is defined in {@code schemas/progress-event.schema.json}.
 */
final class ProgressEventWriter implements ProgressListener {
    private static final int FORMAT_VERSION = 1;

    /** ASCII only, so that no character that a server sent can break a line. */
    private static final ObjectWriter LINE = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private final Consumer<String> sink;
    private final ProgressListener next;
    private final Target target;
    private final Optional<Shard> shard;

    ProgressEventWriter(Consumer<String> sink, ProgressListener next, Target target, Optional<Shard> shard) {
        this.sink = sink;
        this.next = next;
        this.target = target;
        this.shard = shard;
    }

    @Override
    public void started(List<String> subjects, int scenarios) {
        next.started(subjects, scenarios);
        ObjectNode event = event("run-started");
        event.put("formatVersion", FORMAT_VERSION);
        event.putObject("target")
                .put("name", target.name())
                .put("serviceRoot", target.serviceRoot().toString())
                .put("apiVersion", target.apiVersion());
        shard.ifPresent(
                part -> event.putObject("shard").put("number", part.number()).put("of", part.of()));
        event.put("subjects", subjects.size()).put("scenarios", scenarios);
        write(event);
    }

    @Override
    public void scenario(ScenarioResult result, int done, int scenarios) {
        next.scenario(result, done, scenarios);
        write(event("scenario-finished")
                .put("key", result.key())
                .put("subject", result.subject())
                .put("name", result.name())
                .put("outcome", result.outcome().word())
                .put("reason", result.message().lines().findFirst().orElse(""))
                .put("leftOut", result.leftOut())
                .put("durationMillis", result.millis())
                .put("done", done)
                .put("of", scenarios));
    }

    @Override
    public void ended(SubjectResult subject, int done, int subjects) {
        next.ended(subject, done, subjects);
        write(event("rule-finished")
                .put("id", subject.id())
                .put("kind", subject.kind().name().toLowerCase(Locale.ROOT))
                .put("level", subject.level().word())
                .put("outcome", subject.outcome().word())
                .put("reason", subject.reason())
                .put("done", done)
                .put("of", subjects));
    }

    @Override
    public void cleaned(String line) {
        next.cleaned(line);
        write(event("chat-deleted").put("text", line));
    }

    /** Writes the last event, after the results were written. */
    void finished(RunResult result, Path folder) {
        write(event("run-finished")
                .put("outcome", result.verdict().outcome().word())
                .put("exitCode", result.verdict().exitCode())
                .put("partial", result.partial())
                .put("results", folder.toString()));
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", name)
                .put("time", Instant.now().toString());
    }

    private void write(ObjectNode event) {
        sink.accept(LINE.writeValueAsString(event));
    }
}
