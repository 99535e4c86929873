package dev.graphconform.http;

import dev.graphconform.target.ConnectionSettings;
import dev.graphconform.target.ServiceRoot;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.client.HttpClient;
import org.apache.http.client.RequestDirector;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.message.BasicHttpResponse;
import org.apache.http.params.HttpParams;

/**
 * Sends requests with REST Assured: bytes as given, no redirect followed, no cookie kept, no retry. Connections are
 * pooled; those idle for some seconds are closed, since the server may have closed them. Safe for use by many threads.
 */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class RestAssuredHttpSender implements HttpSender {
    /**
     * A server may close an idle connection at any time, and a request on it would be lost. On loopback, where a new
     * connection costs next to nothing, hardly any is kept.
     */
    private static final long IDLE_MILLIS = 3_000;

    private static final long IDLE_MILLIS_ON_LOOPBACK = 20;

    /**
     * REST Assured adds a content type of its own to a body without one; this value prevents that, and the header is
     * removed again before the request is sent.
     */
    private static final String UNDECLARED = "application/x-undeclared";

    private final PoolingClientConnectionManager connections;
    private final Supplier<Duration> timeout;
    private final RestAssuredConfig config;
    private final Map<String, RestAssuredConfig> configs = new ConcurrentHashMap<>();
    private final HttpParams params;
    private volatile boolean brokenBefore;

    RestAssuredHttpSender(Supplier<Duration> timeout, ConnectionSettings connectionSettings) {
        this.timeout = timeout;
        connections = new PoolingClientConnectionManager(schemes(connectionSettings));
        // as many as there are threads that send: none of them ever waits for another one's
        connections.setMaxTotal(Integer.MAX_VALUE);
        connections.setDefaultMaxPerRoute(Integer.MAX_VALUE);
        HttpClient client = client((int) timeout.get().toMillis(), connectionSettings);
        params = client.getParams();
        config = config(client);
    }

    private RestAssuredHttpSender() {
        timeout = () -> Duration.ZERO;
        connections = new PoolingClientConnectionManager();
        HttpClient client = new NoNetworkHttpClient(connections);
        params = client.getParams();
        config = config(client);
    }

    /**
     * Makes REST Assured's first requests, which load and link most of Groovy, without opening a socket; meant to run
     * in the background while the features are read.
     */
    static void warmUp() {
        try (RestAssuredHttpSender sender = new RestAssuredHttpSender()) {
            List<Header> headers =
                    List.of(new Header("Content-Type", "application/json"), new Header("client-request-id", "0"));
            URI nowhere = URI.create("http://127.0.0.1/v1.0/chats");
            sender.exchange("POST", nowhere, headers, new byte[] {'{', '}'});
            sender.exchange("GET", nowhere, List.of(), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SchemeRegistry schemes(ConnectionSettings connectionSettings) {
        SchemeRegistry schemes = SchemeRegistryFactory.createDefault();
        connectionSettings
                .verification()
                .ifPresent(context -> schemes.register(new Scheme(
                        "https", 443, new SSLSocketFactory(context, SSLSocketFactory.STRICT_HOSTNAME_VERIFIER))));
        return schemes;
    }

    private static RestAssuredConfig config(HttpClient client) {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(() -> (org.apache.http.impl.client.AbstractHttpClient) client))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    }

    @Override
    public RawResponse send(String method, URI uri, List<Header> headers, byte[] body) throws IOException {
        try (Deadline deadline = Deadline.of(timeout.get())) {
            try {
                return exchange(method, uri, headers, body);
            } catch (Exception failure) {
                // a connection in an unknown state must not go back to the pool, nor be taken from it
                deadline.abort();
                brokenBefore = true;
                if (failure instanceof IOException broken) {
                    throw deadline.explain(broken);
                }
                throw failure;
            }
        }
    }

    /** REST Assured throws checked exceptions without declaring them. */
    private RawResponse exchange(String method, URI uri, List<Header> headers, byte[] body) throws IOException {
        boolean loopback = ServiceRoot.isLoopback(uri);
        // a server that once broke a connection may do so after each response
        connections.closeIdleConnections(
                brokenBefore ? 0 : loopback ? IDLE_MILLIS_ON_LOOPBACK : IDLE_MILLIS, TimeUnit.MILLISECONDS);
        // checking a reused connection takes a millisecond: little compared with a round trip, too much on loopback
        params.setBooleanParameter("http.connection.stalecheck", !loopback);
        String mediaType = body == null ? "" : UNDECLARED;
        List<io.restassured.http.Header> others = new ArrayList<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("Content-Type")) {
                mediaType = header.value();
            } else {
                others.add(new io.restassured.http.Header(header.name(), header.value()));
            }
        }
        RequestSpecification request = RestAssured.given()
                .config(configs.computeIfAbsent(mediaType, this::withoutEncoding))
                .urlEncodingEnabled(false)
                .headers(new io.restassured.http.Headers(others));
        if (mediaType.isEmpty()) {
            request.noContentType();
        } else {
            request.contentType(mediaType);
        }
        if (body != null) {
            request.body(body);
        }
        Response response = request.request(method, uri.toString());
        return new RawResponse(
                response.statusCode(),
                response.headers().asList().stream()
                        .map(line -> new Header(line.getName(), line.getValue()))
                        .toList(),
                response.asByteArray());
    }

    /** Keeps REST Assured from encoding the body by its media type: the bytes are final. */
    private RestAssuredConfig withoutEncoding(String mediaType) {
        return mediaType.isEmpty()
                ? config
                : config.encoderConfig(config.getEncoderConfig()
                        .encodeContentTypeAs(mediaType.split(";", 2)[0].strip(), ContentType.BINARY));
    }

    private HttpClient client(int timeoutMillis, ConnectionSettings connectionSettings) {
        DefaultHttpClient client = new SizeLimitedHttpClient(connections, connectionSettings.proxies());
        client.addRequestInterceptor((request, context) -> {
            org.apache.http.Header declared = request.getFirstHeader("Content-Type");
            if (declared != null && declared.getValue().equals(UNDECLARED)) {
                request.removeHeaders("Content-Type");
            }
        });
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        client.getParams()
                .setParameter("http.connection.timeout", timeoutMillis)
                .setParameter("http.socket.timeout", timeoutMillis)
                .setParameter("http.protocol.cookie-policy", "ignoreCookies")
                .setParameter("http.protocol.handle-redirects", false);
        return client;
    }

    /** How many connections are in use right now. */
    int leased() {
        return connections.getTotalStats().getLeased();
    }

    @Override
    public void close() {
        connections.shutdown();
    }

    /** A client that answers every request itself and opens no socket. */
    private static final class NoNetworkHttpClient extends InterceptingHttpClient {
        NoNetworkHttpClient(ClientConnectionManager unused) {
            super(unused);
        }

        @Override
        RequestDirector requestDirector(RequestDirector usual) {
            return (host, request, context) -> created();
        }

        private static HttpResponse created() {
            HttpResponse response = new BasicHttpResponse(HttpVersion.HTTP_1_1, 201, "Created");
            response.addHeader("Content-Type", "application/json");
            response.setEntity(new ByteArrayEntity("{}".getBytes(StandardCharsets.UTF_8)));
            return response;
        }
    }
}
