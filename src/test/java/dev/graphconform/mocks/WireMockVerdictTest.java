package dev.graphconform.mocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.independent.KitRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of stubs that testers write for WireMock: red what they get wrong, green nothing that no stub shows. */
@Timeout(300)
class WireMockVerdictTest {
    /** What testers who only hand out chats get wrong, however they do it. */
    private static final List<String> LOOKED_AT_BY_NO_STUB = List.of(
            "authorization-required",
            "body-json-chat",
            "member-role-required",
            "member-role-values",
            "members-include-initiator",
            "topic-group-only",
            "topic-returned");

    @TempDir
    Path folder;

    @Test
    void seven_stubs_of_the_page_answer_what_it_prints_and_nothing_else_is_green_for_want_of_a_stub()
            throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-printed")) {
            KitRun run = KitRun.judging(MockedTarget.write(folder, mock.root()));

            assertThat(run.outcome()).isEqualTo("non-conformant");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.with("passed").keySet())
                    .as("each printed request, sent as printed")
                    .containsAll(Catalogue.bundled().documentedExamples().stream()
                            .map(DocumentedExample::name)
                            .toList());
            assertThat(SetUps.decisiveFailures(run)).contains("authorization-required", "content-type-required");
            assertThat(run.with("inconclusive"))
                    .containsKeys(
                            "chat-type-required",
                            "member-role-required",
                            "members-include-initiator",
                            "members-required",
                            "topic-group-only");
            assertThat(run.with("inconclusive").get("members-required")).contains("404");
        }
    }

    @Test
    void one_fixed_answer_for_each_kind_of_chat_is_caught() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-by-type")) {
            KitRun run = KitRun.judging(MockedTarget.write(folder, mock.root()));

            assertThat(run.outcome()).isEqualTo("non-conformant");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(SetUps.decisiveFailures(run))
                    .containsAll(LOOKED_AT_BY_NO_STUB)
                    .contains(
                            "chat-created",
                            "content-type-required",
                            "members-required",
                            "one-on-one-unique",
                            "topic-optional")
                    .hasSize(LOOKED_AT_BY_NO_STUB.size() + 5);
            assertThat(run.with("failed")).containsKey("group-always-new");
            assertThat(run.with("inconclusive"))
                    .containsKeys("chat-type-required", "chat-type-values", "member-bound-by-id", "members-all-added");
            assertThat(run.with("inconclusive").get("chat-type-required")).contains("404");
            assertThat(run.with("passed"))
                    .containsKeys(
                            "apps-accepted",
                            "apps-consent-accepted",
                            "chat-body",
                            "chat-context",
                            "chat-type-returned",
                            "create_chat_group_with3_members",
                            "create_chat_oneOnOne_e1",
                            "create_chat_oneOnOne_upn",
                            "create_chat_oneonone_with_installed_apps",
                            "create_chat_oneonone_with_rsc_granted_apps",
                            "topic-null-one-on-one");
        }
    }

    @Test
    void a_template_that_makes_a_new_chat_of_each_request_is_caught() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-templated")) {
            KitRun run = KitRun.judging(MockedTarget.write(folder, mock.root()));

            assertThat(run.outcome()).isEqualTo("non-conformant");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(SetUps.decisiveFailures(run))
                    .containsAll(LOOKED_AT_BY_NO_STUB)
                    .contains("one-on-one-unique")
                    .hasSize(LOOKED_AT_BY_NO_STUB.size() + 1);
            assertThat(run.with("passed"))
                    .containsKeys(
                            "chat-type-required",
                            "chat-type-values",
                            "content-type-required",
                            "group-always-new",
                            "members-required",
                            "topic-optional");
        }
    }

    @Test
    void what_states_and_fixed_reads_can_show_holds() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-stateful")) {
            KitRun run = KitRun.judging(
                    MockedTarget.write(folder, mock.root()),
                    "one-on-one-unique",
                    "chat-created",
                    "member-bound-by-id",
                    "members-all-added",
                    "chat-readable",
                    "topic-optional",
                    "topic-null-one-on-one");

            assertThat(run.notPassed()).containsOnlyKeys("chat-readable");
            assertThat(run.with("failed")).containsKey("chat-readable");
        }
    }

    @Test
    void a_server_without_a_clock_that_ignores_apps_is_found_by_the_times_of_its_groups() throws Exception {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-without-apps")) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(mock.root() + "/v1.0/chats"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(response.headers().map()).doesNotContainKey("date");

            KitRun run = KitRun.judging(
                    MockedTarget.write(folder, mock.root()), "chat-created", "apps-accepted", "apps-consent-accepted");

            assertThat(run.with("passed")).containsOnlyKeys("chat-created");
            assertThat(run.with("failed")).containsKey("apps-accepted");
            assertThat(run.with("failed").get("apps-accepted")).contains("expected 202, was 201");
        }
    }

    @Test
    void stubs_below_a_path_are_found() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-below-a-path")) {
            Map<String, String> notPassed = KitRun.judging(
                            MockedTarget.write(folder, mock.root() + "/rest/Microsoft+Graph/1.0"),
                            "chat-body",
                            "chat-context",
                            "apps-accepted")
                    .notPassed();

            assertThat(notPassed).isEmpty();
        }
    }
}
