package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorDocumentedExamplesTest extends SimulatorTest {

    @ParameterizedTest
    @EnumSource(PrintedRequest.class)
    void accepts_each_documented_request_byte_for_byte(PrintedRequest example) {
        Answer answer = client.signedInAs(example.firstMember()).create(example.body());

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(example.status());
        if (example.status() == 202) {
            assertThat(answer.response().body()).isEmpty();
            assertThat(answer.header("Location"))
                    .matches("/chats\\('19:.+@unq\\.gbl\\.spaces'\\)/operations\\('.+'\\)");
        } else {
            assertThat(answer.text("@odata.context"))
                    .isEqualTo("https://graph.microsoft.com/v1.0/$metadata#chats/$entity");
            assertThat(answer.text("chatType")).isEqualTo(example.chatType());
            assertThat(answer.json().path("topic").isNull())
                    .isEqualTo(example.chatType().equals("oneOnOne"));
            assertThat(answer.json().path("createdDateTime"))
                    .isEqualTo(answer.json().path("lastUpdatedDateTime"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.0", "beta"})
    void serves_both_versions_on_one_state(String version) {
        PrintedRequest example = PrintedRequest.EXAMPLE_1;
        Answer other = client.create(example.body());
        Answer answer = client.post("/" + version + "/chats", example.body());

        assertThat(answer.id()).isEqualTo(other.id());
        assertThat(answer.text("@odata.context"))
                .isEqualTo("https://graph.microsoft.com/" + version + "/$metadata#chats/$entity");
    }

    @Test
    void keeps_example_1_and_example_7_apart_though_they_use_one_id_in_two_tenants() {
        Answer home = client.create(PrintedRequest.EXAMPLE_1.body());
        Answer federated = client.create(PrintedRequest.EXAMPLE_7.body());

        assertThat(home.id())
                .isEqualTo("19:82af01c5-f7cc-4a2e-a728-3a5df21afd9d_"
                        + "8b081ef6-4792-4def-b2c9-c363a1bf41d5@unq.gbl.spaces");
        assertThat(federated.id()).isNotEqualTo(home.id()).matches("19:[0-9a-f-]{36}_[0-9a-f-]{36}@unq\\.gbl\\.spaces");
        assertThat(client.create(PrintedRequest.EXAMPLE_7.body()).id()).isEqualTo(federated.id());
    }

    @Test
    void gives_example_7_the_documented_id_when_it_comes_first() {
        assertThat(client.create(PrintedRequest.EXAMPLE_7.body()).id())
                .isEqualTo(
                        "19:82af01c5-f7cc-4a2e-a728-3a5df21afd9d_8b081ef6-4792-4def-b2c9-c363a1bf41d5@unq.gbl.spaces");
    }
}
