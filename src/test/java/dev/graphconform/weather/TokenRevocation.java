package dev.graphconform.weather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The token of the one who asks most, got by a command: on some days it is revoked after a while, as when somebody's
 * password is changed (continuous access evaluation). Mostly the command has a fresh one then, sometimes not.
 */
final class TokenRevocation {
    private static final int DAYS = 4;
    private static final int LONGEST = 90;
    private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1764460800\"}}}";

    private static final WayAnswer REFUSAL = WayAnswer.error(
                    401, "InvalidAuthenticationToken", "TokenIssuedBeforeRevocationTimestamp")
            .with(
                    "WWW-Authenticate",
                    "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
                            + Base64.getEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8)) + "\"");

    private final Path current;
    private final String real;
    private final boolean renewable;
    private final Map<String, Integer> left = new ConcurrentHashMap<>();

    private TokenRevocation(Path current, String real, boolean renewable) {
        this.current = current;
        this.real = real;
        this.renewable = renewable;
    }

    /** Has the default credential's token come from a command, and decides what becomes of it. */
    static TokenRevocation of(long seed, Path target) throws IOException {
        Path file = target.resolveSibling("try.yaml.tokens").resolve("default.jwt");
        TokenRevocation revocation =
                new TokenRevocation(file, Files.readString(file), seed % (DAYS * 2) != DAYS * 2 - 1);
        revocation.issue(
                seed % DAYS == 1 || !revocation.renewable ? 1 + (int) (seed * 37 % LONGEST) : Integer.MAX_VALUE);
        Files.writeString(
                target,
                Files.readString(target)
                        .replace(
                                "file: \"try.yaml.tokens/default.jwt\"",
                                "command: [cat, try.yaml.tokens/default.jwt]"));
        return revocation;
    }

    /** The answer to a request whose token is not taken any more, or none. */
    synchronized boolean refuses(WayRequest request) throws IOException {
        String token = request.token();
        int more = left.getOrDefault(token, Integer.MAX_VALUE);
        if (more == Integer.MAX_VALUE) {
            return false;
        }
        left.put(token, more - 1);
        if (more == 0 && renewable) {
            issue(Integer.MAX_VALUE);
        }
        return more <= 0;
    }

    WayAnswer refusal() {
        return REFUSAL;
    }

    /** The request as the service knows who sent it. */
    WayRequest known(WayRequest request) {
        if (!left.containsKey(request.token())) {
            return request;
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.computeIfPresent(
                "Authorization", (name, values) -> List.of(values.get(0).replace(request.token(), real)));
        return new WayRequest(request.method(), request.target(), headers, request.body());
    }

    private void issue(int times) throws IOException {
        String token = "opaque." + UUID.randomUUID();
        left.put(token, times);
        Files.writeString(current, token);
    }
}
