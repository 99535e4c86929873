package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static dev.graphconform.simulator.Bodies.withApp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InstalledAppsTest extends SimulatorTest {

    /** How an operation gets there by the clock, its own test says. */
    @Override
    SimulatorOptions options() {
        return super.options().withOperationDuration(Duration.ZERO);
    }

    @Test
    void installs_an_app_in_an_operation_that_ends() {
        Answer accepted = client.create(
                withApp(oneOnOne(ADELE, ALEX), simulator.tenant().plainAppId()).toString());
        assertThat(accepted.status()).isEqualTo(202);
        String operation = "/v1.0" + accepted.header("Location");
        String chat = operation.replaceAll("/operations.*", "");

        Answer last = client.get(operation);

        assertThat(last.text("status")).isEqualTo("succeeded");
        String chatId = client.get(chat).id();
        assertThat(last.text("@odata.context"))
                .startsWith("https://graph.microsoft.com/v1.0/$metadata#chats('19%3A")
                .endsWith("%40unq.gbl.spaces')/operations/$entity");
        assertThat(last.text("operationType")).isEqualTo("createChat");
        assertThat(last.text("targetResourceId")).isEqualTo(chatId);
        assertThat(last.text("targetResourceLocation")).isEqualTo("/chats('" + chatId + "')");
        assertThat(last.text("createdDateTime")).matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{7}Z");
        assertThat(last.text("values")).isEqualTo("{\"appIds\":[\"05F59CEC-A742-4A50-A62E-202A57E478A4\"]}");
        assertThat(last.json().path("attemptsCount").intValue()).isEqualTo(1);
        assertThat(installed(chat)).containsExactly(simulator.tenant().plainAppId());
        assertThat(client.get(chat + "/operations").json().path("value").size()).isEqualTo(1);
    }

    @Test
    void lists_no_app_and_names_no_target_before_the_operation_has_ended() {
        try (GraphSimulator slow = GraphSimulator.start(options().withOperationDuration(Duration.ofHours(1)))) {
            client = WireClient.of(slow);
            String operation = "/v1.0"
                    + client.create(withApp(oneOnOne(ADELE, ALEX), slow.tenant().plainAppId())
                                    .toString())
                            .header("Location");
            Answer waiting = client.get(operation);
            assertThat(waiting.text("status")).isEqualTo("notStarted");
            assertThat(waiting.json().path("attemptsCount").intValue()).isZero();
            assertThat(waiting.json().path("targetResourceId").isNull()).isTrue();
            assertThat(installed(operation.replaceAll("/operations.*", ""))).isEmpty();
        }
    }

    @Test
    void accepts_an_app_for_a_group_and_for_a_pair_that_has_a_chat() {
        String app = simulator.tenant().plainAppId();
        assertThat(client.create(withApp(group(ADELE, ALEX), app.toLowerCase()).toString())
                        .header("Location"))
                .contains("@thread.v2");
        String known = client.create(oneOnOne(ADELE, ALEX).toString()).id();
        Answer accepted = client.create(withApp(oneOnOne(ALEX, ADELE), app).toString());
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).startsWith("/chats('" + known + "')/operations('");
        assertThat(accepted.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void takes_an_empty_or_null_list_of_apps_for_none() {
        ObjectNode empty = oneOnOne(ADELE, ALEX);
        empty.putArray("installedApps");
        assertThat(client.create(empty.toString()).status()).isEqualTo(201);
        assertThat(client.create(oneOnOne(ADELE, ALEX).putNull("installedApps").toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void knows_neither_foreign_nor_invented_operations() {
        String location = "/v1.0"
                + client.create(withApp(
                                        oneOnOne(ADELE, ALEX),
                                        simulator.tenant().plainAppId())
                                .toString())
                        .header("Location");
        String group = client.create(group(ADELE, ALEX).toString()).id();
        assertThat(client.get(location.replaceAll("chats\\('[^']+'\\)", "chats('" + group + "')"))
                        .status())
                .isEqualTo(404);
        assertThat(client.get(location.replaceAll("operations.*", "operations('x')"))
                        .message())
                .contains("has no operation 'x'");
    }

    private List<String> installed(String chat) {
        return client.get(chat + "/installedApps?$expand=teamsApp")
                .json()
                .path("value")
                .valueStream()
                .map((JsonNode app) -> app.path("teamsApp").path("id").stringValue())
                .toList();
    }
}
