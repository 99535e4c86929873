package dev.graphconform.cli;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at tokens before a simulator does. Those that it gives out are opaque; it stops taking one when a test says so,
 * and may give out another then.
 */
final class TokenGate implements RawServer.RequestHandler {
    private static final Pattern TOKEN = Pattern.compile("(?i)\r\nAuthorization: Bearer (\\S+)\r\n");
    private static final String ERROR = "{\"error\": {\"code\": \"InvalidAuthenticationToken\", \"message\": "
            + "\"TokenIssuedBeforeRevocationTimestamp\"}}";

    private final MutatingProxy simulator;
    private final Map<String, String> good = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private Predicate<String> refuses = request -> false;
    private Optional<RevocationListener> listener = Optional.empty();
    private String challenge = "Bearer realm=\"\", authorization_uri=\"https://login.example.test/authorize\"";

    /** Is told of a token that was revoked, before anybody is refused for it. */
    @FunctionalInterface
    interface RevocationListener {
        void revoked(String token) throws IOException;
    }

    TokenGate(GraphSimulator simulator) {
        this.simulator = new MutatingProxy(simulator, (number, request) -> null);
    }

    /** A token that stands for one of the simulator's. */
    String issue(String real) {
        String token = "opaque." + UUID.randomUUID();
        good.put(token, real);
        return token;
    }

    /** Each token that it gave out is taken so often. */
    void revokesAfter(int times, RevocationListener told) {
        listener = Optional.of(told);
        refuses = request -> {
            String token = token(request);
            return good.containsKey(token)
                    && requests.stream()
                                    .filter(earlier -> token(earlier).equals(token))
                                    .count()
                            > times;
        };
    }

    /** Requests like this are refused, whatever their token. */
    void refuses(Predicate<String> which) {
        refuses = which;
    }

    void challenges(String header) {
        challenge = header;
    }

    /** The requests that came with this token. */
    synchronized List<String> with(String token) {
        return requests.stream().filter(request -> token(request).equals(token)).toList();
    }

    /** The requests that it refused. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public boolean answer(String request, Socket client) throws IOException {
        if (isRefused(request)) {
            client.getOutputStream()
                    .write(RawServer.answer(
                                    "401 Unauthorized",
                                    List.of("Content-Type: application/json", "WWW-Authenticate: " + challenge),
                                    ERROR)
                            .replace("\n", "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return true;
        }
        String token = token(request);
        return simulator.answer(request.replace(token, good.getOrDefault(token, token)), client);
    }

    private synchronized boolean isRefused(String request) throws IOException {
        requests.add(request);
        if (!refuses.test(request)) {
            return false;
        }
        refused.add(request);
        String token = token(request);
        if (listener.isPresent()
                && refused.stream()
                                .filter(earlier -> token(earlier).equals(token))
                                .count()
                        == 1) {
            listener.get().revoked(token);
        }
        return true;
    }

    static String token(String request) {
        Matcher token = TOKEN.matcher(request);
        return token.find() ? token.group(1) : "(none)";
    }
}
