package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A recording is full of secrets, of the service and of others; what is written of it holds none. */
class RecordedSecretsTest {
    private static final String GRAPH = "https://graph.microsoft.com/v1.0/chats";

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();
    private final Random random = new Random(17);
    private final List<String> planted = new ArrayList<>();

    @Test
    void no_secret_of_a_recording_is_in_its_results_wherever_it_stood() throws IOException {
        RecordedSession session = RecordedSession.withGraph();
        // of other hosts, which are not judged
        session.entry(
                "POST",
                "https://login.example/tenant/oauth2/v2.0/token?sig=" + secret() + "&sso_code=1&code=" + secret(),
                "grant_type=client_credentials&client_secret=" + secret() + "&client_assertion=" + token(),
                200,
                """
                {"access_token": "%s", "refresh_token": "%s", \
                "id_token": "%s"}""".formatted(token(), secret(), token()));
        RecordedSession.header(request(session), "Cookie", "ESTSAUTH=" + secret() + "; other=" + secret());
        RecordedSession.header(request(session), "Proxy-Authorization", "Bearer " + secret());
        RecordedSession.header(request(session), "X-Api-Key", secret());
        RecordedSession.header(response(session), "Set-Cookie", "session=" + secret() + "; Secure");
        RecordedSession.header(response(session), "Location", "https://app.example/#access_token=" + token());
        request(session).putArray("cookies").addObject().put("name", "sid").put("value", secret());
        response(session).putArray("cookies").addObject().put("name", "sid2").put("value", secret());
        request(session)
                .putArray("queryString")
                .addObject()
                .put("name", "api_key")
                .put("value", secret());
        request(session)
                .withObject("/postData")
                .putArray("params")
                .addObject()
                .put("name", "password")
                .put("value", secret());
        session.last().put("comment", "token=" + token());
        session.entry("GET", "https://user:" + secret() + "@files.example/", null, 200, "{}");
        session.entry("GET", "https://files.example/", null, 200, null);
        response(session)
                .withObject("/content")
                .put("encoding", "base64")
                .put("text", base64("{\"accessToken\": \"" + token() + "\"}"));
        // echoed by the service that is judged: as they are, escaped, encoded, in a topic
        String bearer = token();
        session.group(
                "a",
                "a token: " + bearer + ", " + base64(bearer) + ", "
                        + HexFormat.of().formatHex(bearer.getBytes(StandardCharsets.UTF_8)));
        request(session).withArray("headers").removeAll();
        RecordedSession.header(request(session), "Authorization", "Bearer " + bearer);
        RecordedSession.header(request(session), "Content-Type", "application/json");
        RecordedSession.header(response(session), "WWW-Authenticate", "Bearer error=\"" + bearer + "\"");
        RecordedSession.header(request(session), "Cookie", "graph=" + secret());
        session.entry(
                "POST",
                GRAPH + "?token=" + secret(),
                "{\"chatType\": \"group\"}",
                500,
                "{\"error\": {\"code\": \"" + planted.get(0) + "\", \"message\": \"" + planted.get(3) + " for "
                        + planted.get(6) + "\"}}");
        session.write(folder.resolve("a.har"));
        assertThat(planted).hasSizeGreaterThan(20).doesNotHaveDuplicates();

        int exit = terminal.conform("judge", folder.resolve("a.har").toString(), "--out", out().toString());

        assertThat(exit).isEqualTo(1);
        String written = String.join("\n", Outputs.below(out()).values()) + terminal.out() + terminal.err();
        for (String secret : planted) {
            assertThat(written.contains(secret))
                    .as("the one planted as number %s", planted.indexOf(secret))
                    .isFalse();
            assertThat(written.contains(base64(secret)))
                    .as("in base64, number %s", planted.indexOf(secret))
                    .isFalse();
        }
        assertThat(written).contains("topic-returned", "a.har");
        assertThat(Outputs.below(out()).keySet()).noneMatch(file -> file.endsWith(".har"));
    }

    @Test
    void what_is_found_after_all_destroys_the_results() throws IOException {
        RecordedSession session = RecordedSession.withGraph().group("a", "a");
        String bearer = secret();
        request(session).withArray("headers").removeAll();
        RecordedSession.header(request(session), "Authorization", "Bearer " + bearer);
        // a name is shown as it is
        Path named = session.write(folder.resolve(bearer + ".har"));

        assertThat(terminal.conform("judge", named.toString(), "--out", out().toString()))
                .isEqualTo(5);
        assertThat(Outputs.below(out()).values()).noneMatch(text -> text.contains(bearer));
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(out().resolve("run.json")))
                        .path("outcome")
                        .asString())
                .isEqualTo("secret-leak");
    }

    private Path out() {
        return folder.resolve("judged");
    }

    private static ObjectNode request(RecordedSession session) {
        return session.last().withObject("/request");
    }

    private static ObjectNode response(RecordedSession session) {
        return session.last().withObject("/response");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return planted("s" + HexFormat.of().formatHex(bytes));
    }

    private String token() {
        byte[] bytes = new byte[48];
        random.nextBytes(bytes);
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return planted(
                "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJvaWQiOiI" + signature.substring(0, 20) + "." + signature);
    }

    private String planted(String secret) {
        planted.add(secret);
        return secret;
    }
}
