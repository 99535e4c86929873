package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.bootstrap.HttpServer;
import org.apache.http.impl.bootstrap.ServerBootstrap;
import org.apache.http.protocol.HttpRequestHandler;
import org.apache.http.util.EntityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mocks of prepared answers, as teams have them: the printed answers for what looks like it, another for the rest. */
class StubServersTest {
    private static final String CHAT = """
            {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity", "id": "%s", "topic": %s,
             "createdDateTime": "2020-12-04T23:10:28.51Z", "lastUpdatedDateTime": "2020-12-04T23:10:28.51Z",
             "chatType": "%s"}""";
    private static final String ENVELOPE = "{\"error\":{\"code\":\"NotFound\",\"message\":\"not stubbed\"}}";
    /** What says only that something is refused, in whatever way. */
    private static final Set<String> OF_REFUSALS = Set.of(
            "chat-type-required",
            "chat-type-values",
            "members-required",
            "member-role-required",
            "members-include-initiator",
            "topic-group-only",
            "external-has-owner-role",
            "members-distinct",
            "member-known",
            "bad-request-refused",
            "error-envelope");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "404,text/plain",
        "404,application/json",
        "405,application/json",
        "501,text/plain",
        "502,application/json"
    })
    void what_no_stub_matches_refuses_nothing(int status, String mediaType) throws IOException {
        String[] rules = OF_REFUSALS.toArray(String[]::new);
        KitRun run = against(
                (request, response, context) -> {
                    String body = body(request);
                    boolean printed = body.contains("\"members\":[{") && !body.contains("'00000000-");
                    boolean valid = printed
                            && body.matches("(?s).*\"chatType\":\"(?:oneOnOne|group)\".*")
                            && !body.matches(
                                    "(?s).*\"topic\":\"(?:Lunch|PS|Group chat title).*|.*\"roles\":(?:\\[]|null).*");
                    if (valid) {
                        answer(response, 201, "application/json", chat(body));
                    } else {
                        answer(response, status, mediaType, ENVELOPE);
                    }
                },
                rules);

        assertThat(run.with("passed").keySet()).doesNotContainAnyElementsOf(OF_REFUSALS);
        assertThat(run.with("inconclusive"))
                .hasEntrySatisfying(
                        "chat-type-required",
                        reason -> assertThat(reason)
                                .contains(
                                        status == 502
                                                ? "a gateway answered throughout: POST "
                                                : "which says that nothing is served there, not that"));
    }

    @Test
    void one_answer_for_all_pairs_and_one_for_all_groups_is_seen_with_three_people() throws IOException {
        KitRun run = against(
                (request, response, context) -> answer(response, 201, "application/json", chat(body(request))),
                "one-on-one-unique",
                "chat-created",
                "chat-body");

        assertThat(run.with("failed").keySet()).isEqualTo(Set.of("one-on-one-unique", "chat-created"));
        assertThat(run.with("failed").get("one-on-one-unique"))
                .contains("another chat than 19:82fe7758", "Another pair of people is given another chat");
        assertThat(run.with("failed").get("chat-created"))
                .contains(
                        "another chat than 19:1c5b01696d2e",
                        "A group of other people without the topic is another chat");
    }

    @Test
    void one_list_of_members_for_all_chats_shows_nobody_to_be_a_member() throws IOException {
        IndependentDirectory people = new IndependentDirectory();
        String members = "{\"value\": [{\"userId\": \"%s\", \"roles\": []}, {\"userId\": \"%s\", \"roles\": []}]}"
                .formatted(people.ines.id(), people.kofi.id());
        KitRun run = against(
                (request, response, context) -> {
                    boolean read = request.getRequestLine().getMethod().equals("GET");
                    answer(response, read ? 200 : 201, "application/json", read ? members : chat(body(request)));
                },
                "member-bound-by-id",
                "member-bound-by-upn",
                "members-all-added");

        assertThat(run.with("failed").keySet())
                .isEqualTo(Set.of("member-bound-by-id", "member-bound-by-upn", "members-all-added"));
    }

    @Test
    void a_created_from_which_nothing_can_be_read_fails_what_asked_for_it() throws IOException {
        KitRun run = against(
                (request, response, context) -> {
                    String body = body(request);
                    boolean quoted = body.contains("\\\"") || body.contains("\\\\");
                    answer(
                            response,
                            201,
                            "application/json",
                            quoted ? chat(body).replace("\\", "") : chat(body));
                },
                "topic-returned",
                "chat-body");

        assertThat(run.with("passed").keySet()).isEqualTo(Set.of("chat-body"));
        assertThat(run.with("failed").get("topic-returned")).contains("expected a JSON object, was ");
    }

    @Test
    void nothing_is_red_twice_where_no_body_can_be_read() throws IOException {
        KitRun run = against(
                (request, response, context) -> answer(response, 201, "application/json", "{\"id\": "),
                "topic-returned",
                "chat-context",
                "chat-body");

        assertThat(run.with("failed").keySet()).isEqualTo(Set.of("chat-body"));
        assertThat(new TreeSet<>(run.with("inconclusive").values()))
                .allSatisfy(reason -> assertThat(reason).endsWith("look at rule chat-body"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void where_no_app_is_accepted_its_refusal_says_nothing_of_permissions(int status) throws IOException {
        List<String> withoutPermission = Stream.of("withoutPermission", "applicationWithoutPermission")
                .map(new IndependentDirectory().tokens()::get)
                .toList();
        KitRun run = against(
                (request, response, context) -> {
                    String body = body(request);
                    boolean app = body.contains("\"installedApps\"");
                    boolean forbidden = withoutPermission.stream()
                            .anyMatch(request.getFirstHeader("Authorization").getValue()::endsWith);
                    answer(
                            response,
                            app ? status : forbidden ? 403 : 201,
                            "application/json",
                            app || forbidden ? ENVELOPE : chat(body));
                },
                "permission-missing",
                "apps-accepted",
                "chat-body");

        assertThat(run.with("failed").keySet()).isEqualTo(Set.of("apps-accepted"));
        assertThat(run.with("inconclusive").get("permission-missing")).endsWith("look at rule apps-accepted");
    }

    private static String chat(String request) {
        boolean group = request.contains("\"chatType\":\"group\"");
        String topic = request.matches("(?s).*\"topic\":\".*")
                ? "\"" + request.replaceFirst("(?s).*\"topic\":\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1") + "\""
                : "null";
        return CHAT.formatted(
                group
                        ? "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2"
                        : "19:82fe7758-5bb3-4f0d-a43f-e555fd399c6f_8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca@unq.gbl.spaces",
                topic,
                group ? "group" : "oneOnOne");
    }

    private static String body(org.apache.http.HttpRequest request) throws IOException {
        return request instanceof HttpEntityEnclosingRequest enclosing && enclosing.getEntity() != null
                ? EntityUtils.toString(enclosing.getEntity(), StandardCharsets.UTF_8)
                : "";
    }

    private static void answer(HttpResponse response, int status, String mediaType, String body) {
        response.setStatusCode(status);
        response.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.create(mediaType)));
    }

    private KitRun against(HttpRequestHandler handler, String... rules) throws IOException {
        HttpServer server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(0)
                .registerHandler("*", handler)
                .create();
        server.start();
        try {
            return KitRun.judging(
                    TargetFolder.write(folder, "http://127.0.0.1:" + server.getLocalPort(), 0.05),
                    List.of(rules).toArray(String[]::new));
        } finally {
            server.shutdown(0, TimeUnit.SECONDS);
        }
    }
}
