package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Throttling changes no verdict: a run with a third of all responses throttled has the results of one without. */
@Timeout(300)
class ThrottledRunTest {
    private static final List<String> ADVICE = List.of(
            "Retry-After: 0.01\r\n",
            "Retry-After: 0\r\n",
            "Retry-After: 0.05\r\n",
            "Retry-After: 0.002\r\n",
            "",
            "Retry-After: 0.03\r\n",
            "Retry-After: -1\r\nRetry-After: 0.01\r\n",
            "Retry-After: 0.004\r\n");

    @TempDir
    Path folder;

    @Tag("slow")
    @Test
    void a_third_of_all_answers_throttled_changes_no_verdict() throws IOException {
        JsonNode calm = run("calm", (number, request) -> null);
        AtomicInteger throttled = new AtomicInteger();
        JsonNode busy = run("busy", (number, request) -> number % 3 == 0 ? tooMany(throttled.getAndIncrement()) : null);

        assertThat(outcomes(busy)).isEqualTo(outcomes(calm)).hasSizeGreaterThan(50);
        assertThat(busy.path("exitCode").asInt())
                .isEqualTo(calm.path("exitCode").asInt())
                .isZero();
        assertThat(throttled.get()).isGreaterThan(100);
        assertThat(busy.at("/pace/throttled/answers").asInt()).isEqualTo(throttled.get());
        assertThat(busy.at("/pace/requests").asInt() / 3).isEqualTo(throttled.get());
        assertThat(busy.at("/pace/throttled/waitedMillis").asInt()).isPositive();
        assertThat(calm.at("/pace/throttled/answers").asInt()).isZero();
        assertThat(notes(busy))
                .filteredOn(note -> note.startsWith("throttled: "))
                .hasSizeGreaterThan(50)
                .allMatch(note ->
                        note.matches("throttled: (GET|POST) http://\\S+ was answered (429, waited \\d+\\.\\d+ s(, )?)+ "
                                + "and then \\d{3}"));
        assertThat(notes(calm)).noneMatch(note -> note.startsWith("throttled: "));
    }

    private JsonNode run(String name, MutatingProxy.Interference interference) throws IOException {
        Path out = folder.resolve(name);
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
                RawServer server = RawServer.handling(new MutatingProxy(simulator, interference))) {
            TryTarget target = TryTarget.at(
                    server.root(), simulator, folder.resolve(name + "-target"), "operationPollSeconds: 0.05");
            Terminal.piped()
                    .conform("run", "--target", target.file().toString(), "--out", out.toString(), "--parallel", "4");
        }
        return JsonMapper.shared().readTree(out.resolve("run.json").toFile());
    }

    private static RawServer.RequestHandler tooMany(int number) {
        return (request, socket) -> {
            socket.getOutputStream()
                    .write(("HTTP/1.1 429 Too Many Requests\r\n" + ADVICE.get(number % ADVICE.size())
                                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            return true;
        };
    }

    /** By rule or example, and by scenario. */
    private static Map<String, String> outcomes(JsonNode run) {
        Map<String, String> outcomes = new TreeMap<>();
        subjects(run).forEach(subject -> {
            outcomes.put(subject.path("id").asString(), subject.path("outcome").asString());
            subject.path("scenarios")
                    .forEach(scenario -> outcomes.put(
                            scenario.path("key").asString(),
                            scenario.path("outcome").asString()));
        });
        return outcomes;
    }

    private static List<String> notes(JsonNode run) {
        return subjects(run)
                .flatMap(subject -> subject.path("scenarios").valueStream())
                .flatMap(scenario -> scenario.path("notes").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<JsonNode> subjects(JsonNode run) {
        return Stream.concat(
                run.path("rules").valueStream(), run.path("examples").valueStream());
    }
}
