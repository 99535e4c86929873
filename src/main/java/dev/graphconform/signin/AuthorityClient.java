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
 * Carries the token library's requests, on the kit's terms: certificates verified as the target file says, over the
 * usual proxy, no redirect followed (it would carry the secret along), to one host only, answers bounded in time and
 * size.
 */
final class AuthorityClient implements IHttpClient {
    private static final int LONGEST = 1_000_000;
    /** Set by the JDK's client itself. */
    private static final Set<String> OWN_HEADERS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OWN_HEADERS.addAll(Set.of("Connection", "Content-Length", "Expect", "Host", "Upgrade"));
    }

    private final URI authority;
    private final HttpClient client;
    private final Duration patience;
    private volatile int lastStatus;

    AuthorityClient(URI authority, ConnectionSettings connectionSettings, Duration patience) {
        this.authority = authority;
        this.patience = patience;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .proxy(connectionSettings.proxies());
        connectionSettings.verification().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /** How long one answer may take to begin. */
    Duration patience() {
        return patience;
    }

    /** The status of the latest answer, which the library does not always tell; 0 before the first. */
    int lastStatus() {
        return lastStatus;
    }

    @Override
    public IHttpResponse send(com.microsoft.aad.msal4j.HttpRequest request) throws IOException, InterruptedException {
        lastStatus = 0;
        // the library knows other names of some authorities (China's) and prefers them; the one that the cloud or the
        // target file names is meant
        HttpRequest.Builder built = HttpRequest.newBuilder(
                        URI.create(authority + request.url().getFile()))
                .timeout(patience);
        request.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name)) {
                built.setHeader(name, value);
            }
        });
        if (request.httpMethod() == HttpMethod.POST) {
            built.POST(HttpRequest.BodyPublishers.ofString(request.body() == null ? "" : request.body()));
        }
        java.net.http.HttpResponse<InputStream> answer = answer(built.build());
        lastStatus = answer.statusCode();
        try (InputStream body = answer.body()) {
            HttpResponse carried = new HttpResponse()
                    .statusCode(answer.statusCode())
                    .body(new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
            carried.addHeaders(answer.headers().map());
            return carried;
        }
    }

    private java.net.http.HttpResponse<InputStream> answer(HttpRequest request)
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
