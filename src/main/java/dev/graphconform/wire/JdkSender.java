package dev.graphconform.wire;

import dev.graphconform.target.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The JDK's client, some ten times quicker a request than REST Assured's: for proofs, which send hundreds of thousands of requests to the
 * simulator. A test holds that both senders put the same bytes on the wire and read the same answers from it.
 */
final class JdkSender implements Sender {
    /**
     * One for all: each has a thread of its own that Java 17 ends only when it is collected. Its work is short and never blocks, so it needs no pool
     * to hand it to.
     */
    private static final HttpClient STRAIGHT = client(Connection.DIRECT);

    private final Duration timeout;
    private final HttpClient client;

    JdkSender(Duration timeout, Connection connection) {
        this.timeout = timeout;
        this.client = connection.equals(Connection.DIRECT) ? STRAIGHT : client(connection);
    }

    private static HttpClient client(Connection connection) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(connection.proxies())
                .executor(Runnable::run);
        connection.verification().ifPresent(builder::sslContext);
        return builder.build();
    }

    @Override
    public RawAnswer send(String method, URI uri, List<Header> headers, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout).method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(header -> request.header(header.name(), header.value()));
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        List<Header> lines = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> lines.add(new Header(name, value))));
        return new RawAnswer(response.statusCode(), lines, response.body());
    }

    @Override
    public void close() {
        // connections end when the simulator at their other end does
    }
}
