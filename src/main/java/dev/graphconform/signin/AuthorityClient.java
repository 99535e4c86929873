package dev.graphconform.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.graphconform.target.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The HTTP client of the token library. It verifies certificates as the target file says, uses the configured proxy,
 * connects to one host only, follows no redirect (which would forward the secret), and limits responses in time and
 * size.
 */
final class AuthorityClient implements IHttpClient {
    private static final int MAX_BODY_BYTES = 1_000_000;
    /** Headers that the JDK's client sets itself. */
    private static final Set<String> RESTRICTED_HEADERS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        RESTRICTED_HEADERS.addAll(Set.of("Connection", "Content-Length", "Expect", "Host", "Upgrade"));
    }

    private final URI authority;
    private final HttpClient client;
    private final Duration timeout;
    private volatile int lastStatus;

    AuthorityClient(URI authority, ConnectionSettings connectionSettings, Duration timeout) {
        this.authority = authority;
        this.timeout = timeout;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .proxy(connectionSettings.proxies());
        connectionSettings.verification().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /** How long the headers of one response may take. */
    Duration timeout() {
        return timeout;
    }

    /** The status of the latest response, which the library does not always report; 0 if there is none yet. */
    int lastStatus() {
        return lastStatus;
    }

    @Override
    public IHttpResponse send(com.microsoft.aad.msal4j.HttpRequest request) throws IOException, InterruptedException {
        lastStatus = 0;
        // the library replaces the host of some authorities (China's) by an alias; the host that the cloud or the
        // target file names is used instead
        HttpRequest.Builder built = HttpRequest.newBuilder(
                        URI.create(authority + request.url().getFile()))
                .timeout(timeout);
        request.headers().forEach((name, value) -> {
            if (!RESTRICTED_HEADERS.contains(name)) {
                built.setHeader(name, value);
            }
        });
        if (request.httpMethod() == HttpMethod.POST) {
            built.POST(HttpRequest.BodyPublishers.ofString(request.body() == null ? "" : request.body()));
        }
        java.net.http.HttpResponse<InputStream> response = exchange(built.build());
        lastStatus = response.statusCode();
        try (InputStream body = response.body()) {
            HttpResponse converted = new HttpResponse()
                    .statusCode(response.statusCode())
                    .body(new String(body.readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8));
            converted.addHeaders(response.headers().map());
            return converted;
        }
    }

    private java.net.http.HttpResponse<InputStream> exchange(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException slow) {
            SocketTimeoutException known = new SocketTimeoutException("no answer in time");
            known.initCause(slow);
            throw known;
        }
    }
}
