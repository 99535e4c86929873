package dev.graphconform.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.TryTarget;
import dev.graphconform.http.RawServer;
import dev.graphconform.independent.KitRun;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once an operation has been seen to succeed, one look is answered by a server that does not know it yet. */
class StaleOperationTest {
    private final Map<String, WayAnswer> first = new ConcurrentHashMap<>();
    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
    private final Set<String> stale = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    @Test
    void an_end_that_is_seen_again_is_one() throws IOException {
        SimulatorOptions options = SimulatorOptions.defaults().withOperationDuration(Duration.ofMillis(300));
        try (GraphSimulator service = GraphSimulator.start(options);
                RawServer way = RawServer.handling((raw, client) -> {
                    WayRequest request = WayRequest.of(raw);
                    WayAnswer current = WayAnswer.of(
                            service.answer(request.method(), request.uri(), request.headers(), request.body())
                                    .orElseThrow());
                    seen(request.target(), current).write(client.getOutputStream());
                    return true;
                })) {
            Path target = TryTarget.at(way.root(), service, folder, "operationPollSeconds: 0.02")
                    .file();

            KitRun run = KitRun.judging(target, "operation-ends", "operation-targets-chat", "app-installed");

            assertThat(stale).isNotEmpty();
            assertThat(run.notPassed()).isEmpty();
        }
    }

    private WayAnswer seen(String target, WayAnswer current) {
        if (!target.contains("/operations")) {
            return current;
        }
        first.putIfAbsent(target, current);
        if (succeeded.contains(target) && stale.add(target)) {
            return first.get(target);
        }
        if (current.text().contains("\"succeeded\"")) {
            succeeded.add(target);
        }
        return current;
    }
}
