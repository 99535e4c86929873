package dev.graphconform.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy before a simulator that passes everything on, and runs an action at a certain request: before it is passed
 * on, or before its response is.
 */
final class InterceptingProxy implements AutoCloseable {
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "transfer-encoding");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final URI simulator;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int number;
    private volatile boolean arrives;
    private volatile Runnable deed = () -> {};

    InterceptingProxy(URI simulator) throws IOException {
        this.simulator = simulator;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(workers);
        server.start();
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    /**
     * From now on, with the n-th request that comes, this is done; whether the request gets as far as the simulator
     * before.
     */
    void at(int nth, boolean arriving, Runnable done) {
        requests.set(0);
        number = nth;
        arrives = arriving;
        deed = done;
    }

    private void pass(HttpExchange exchange) throws IOException {
        boolean now = requests.incrementAndGet() == number;
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (now && !arrives) {
                deed.run();
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            if (now) {
                deed.run();
            }
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            byte[] told = replaced(answer.body(), simulator.toString(), root());
            int length = told.length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(told);
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(simulator + exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(replaced(body, root(), simulator.toString())));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException(stopped.getMessage());
        }
    }

    /** Requests and answers name the service root, and each side knows its own. */
    private static byte[] replaced(byte[] body, String one, String other) {
        return new String(body, StandardCharsets.ISO_8859_1).replace(one, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
