package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.ConnectionClosedException;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.bootstrap.HttpServer;
import org.apache.http.impl.bootstrap.ServerBootstrap;
import org.apache.http.protocol.HttpRequestHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are no Graph at all: the run ends, says so, and nothing is green that was not shown. */
@Timeout(300)
class NonsenseServersTest {
    private static final String ENVELOPE = "{\"error\":{\"code\":\"Nonsense\",\"message\":\"No.\"}}";

    @TempDir
    Path folder;

    @Test
    void an_empty_object_for_everything_proves_nothing() throws IOException {
        KitRun run = against(always(200, "application/json", "{}"));

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.outcome()).isEqualTo("non-conformant");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_created_without_a_chat_for_everything_proves_nothing() throws IOException {
        KitRun run = against(always(201, "application/json", "{}"));

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_page_for_everything_proves_nothing() throws IOException {
        KitRun run = against(always(404, "text/html", "<!doctype html><title>404</title>"));

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.screen()).contains("serviceRoot: /v1.0/chats is not served: every valid request");
    }

    @Test
    void a_server_error_for_everything_proves_nothing() throws IOException {
        KitRun run = against(always(500, "application/json", ENVELOPE));

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void unauthorized_for_everything_proves_nothing() throws IOException {
        KitRun run = against(always(401, "application/json", ENVELOPE));

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.with("failed").keySet()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void a_well_told_refusal_of_everything_proves_nothing() throws IOException {
        for (int status : new int[] {400, 401, 403}) {
            KitRun run = against((request, response, context) -> {
                always(status, "application/json", ENVELOPE).handle(request, response, context);
                response.setHeader("request-id", "01234567-89ab-cdef-0123-456789abcdef");
                if (request.containsHeader("client-request-id")) {
                    response.setHeader(
                            "client-request-id",
                            request.getFirstHeader("client-request-id").getValue());
                }
            });

            assertThat(run.with("passed").keySet()).as("always " + status).isEmpty();
            assertThat(run.exitCode()).isEqualTo(status == 401 ? 3 : 1);
        }
    }

    @Test
    void a_throttle_on_everything_ends_as_undecided() throws IOException {
        KitRun run = against((request, response, context) -> {
            always(429, "application/json", ENVELOPE).handle(request, response, context);
            response.setHeader("Retry-After", "120");
        });

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.with("failed").keySet()).isEmpty();
        assertThat(run.outcome()).isEqualTo("incomplete");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_server_that_dies_leaves_the_rest_broken() throws IOException {
        AtomicInteger answered = new AtomicInteger();
        HttpRequestHandler refusing = always(400, "application/json", ENVELOPE);
        KitRun run = against((request, response, context) -> {
            if (answered.incrementAndGet() > 10) {
                throw new ConnectionClosedException("dead");
            }
            refusing.handle(request, response, context);
        });

        assertThat(run.with("passed").keySet()).isEmpty();
        assertThat(run.with("broken")).hasSizeGreaterThan(30);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_good_server_that_dies_is_not_blamed_for_what_nobody_saw() throws IOException {
        AtomicInteger said = new AtomicInteger();
        ServerBehavior dying = ServerBehavior.saying((independentCall, independentReply) -> {
            if (said.incrementAndGet() > 20) {
                throw new IllegalStateException("dead");
            }
        });
        try (IndependentGraph graph = IndependentGraph.start(dying, Set.of())) {
            KitRun run = KitRun.byCommand(TargetFolder.write(folder, graph.root(), 0.2), folder.resolve("out"));

            assertThat(run.with("failed")).isEmpty();
            assertThat(run.with("broken")).hasSizeGreaterThan(30);
            assertThat(run.outcome()).isEqualTo("incomplete");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.screen()).doesNotContain("\tat ");
        }
    }

    private KitRun against(HttpRequestHandler handler) throws IOException {
        HttpServer server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(0)
                .registerHandler("*", handler)
                .create();
        server.start();
        try {
            KitRun run = KitRun.judging(TargetFolder.write(folder, "http://127.0.0.1:" + server.getLocalPort(), 0.2));
            assertThat(run.screen()).doesNotContain("\tat ", "Exception");
            return run;
        } finally {
            server.shutdown(0, TimeUnit.SECONDS);
        }
    }

    private static HttpRequestHandler always(int status, String mediaType, String body) {
        return (request, response, context) -> {
            response.setStatusCode(status);
            response.setEntity(
                    new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.create(mediaType)));
        };
    }
}
