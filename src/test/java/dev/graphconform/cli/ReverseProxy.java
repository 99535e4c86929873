package dev.graphconform.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorResponse;
import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reverse proxy before a simulator, as gateways and recording proxies are: it may end TLS, serve below a path of its
 * own, and call the service by another host than the client did. Bodies and answers pass as they are.
 */
final class ReverseProxy implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final GraphSimulator simulator;
    private final String path;
    private final Optional<String> host;
    private final AtomicInteger requests = new AtomicInteger();

    private ReverseProxy(HttpServer server, GraphSimulator simulator, String path, Optional<String> host) {
        this.server = server;
        this.simulator = simulator;
        this.path = path;
        this.host = host;
        server.createContext("/", this::pass);
        server.setExecutor(workers);
        server.start();
    }

    /**
     * In clear.
     *
     * @param path in front of what is passed on; requests elsewhere are answered 404
     * @param host the Host that the simulator is called by; the client's own when empty
     */
    static ReverseProxy plain(GraphSimulator simulator, String path, Optional<String> host) {
        try {
            return new ReverseProxy(HttpServer.create(anyPort(), 0), simulator, path, host);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Ends TLS with this certificate. */
    static ReverseProxy endingTls(GraphSimulator simulator, SelfSignedCertificate certificate, Optional<String> host) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverSide()));
            return new ReverseProxy(server, simulator, "", host);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many requests were passed on. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            if (!target.startsWith(path + "/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            requests.incrementAndGet();
            Map<String, List<String>> headers = new HashMap<>(exchange.getRequestHeaders());
            host.ifPresent(other -> headers.put("Host", List.of(other)));
            SimulatorResponse answer = simulator.answer(
                    exchange.getRequestMethod(),
                    URI.create(target.substring(path.length())),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
