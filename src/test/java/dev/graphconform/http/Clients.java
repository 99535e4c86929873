package dev.graphconform.http;

import dev.graphconform.target.Credential;
import dev.graphconform.target.Pacing;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import dev.graphconform.target.WriteMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients of a test server, and requests for them. */
final class Clients {
    static final String TOKEN = "eyJ0b2tlbiI6InZlcnkgc2VjcmV0In0.c2ln";
    static final Credential CREDENTIAL = new Credential("default", TokenKind.DELEGATED, () -> Secret.of(TOKEN));
    private static final Duration LONG = Duration.ofSeconds(60);

    private Clients() {}

    static GraphClient patient(URI root, HttpTransport httpTransport) {
        return of(root, httpTransport, LONG, LONG);
    }

    /** Gives up retrying at once. */
    static GraphClient withoutRetries(URI root, HttpTransport httpTransport) {
        return of(root, httpTransport, LONG, Duration.ZERO);
    }

    /** Waits this long for a response. */
    static GraphClient waiting(URI root, HttpTransport httpTransport, Duration timeout) {
        return of(root, httpTransport, timeout, LONG);
    }

    /** Retries for this long. */
    static GraphClient retrying(URI root, Duration budget) {
        return of(root, HttpTransport.REST_ASSURED, LONG, budget);
    }

    static GraphRequest post(String body) {
        return new GraphRequest(
                "POST",
                "/v1.0/chats",
                List.of(new Header("Content-Type", "application/json")),
                new GraphRequest.Authorization.CredentialAuthorization(CREDENTIAL),
                Optional.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    static GraphRequest get(String path) {
        return GraphRequest.get(path, CREDENTIAL);
    }

    private static GraphClient of(URI root, HttpTransport httpTransport, Duration timeout, Duration retryBudget) {
        return new GraphClient(target(root, timeout, retryBudget), WriteInterceptor.OPEN, httpTransport);
    }

    static Target target(URI root) {
        return target(root, LONG, LONG);
    }

    private static Target target(URI root, Duration timeout, Duration retryBudget) {
        return new Target(
                "wire",
                root,
                "v1.0",
                Optional.empty(),
                WriteMode.LEDGER,
                Map.of("default", CREDENTIAL),
                Map.of(),
                Map.of(),
                new Pacing(0, LONG, LONG, LONG, timeout, retryBudget),
                Optional.empty());
    }
}
