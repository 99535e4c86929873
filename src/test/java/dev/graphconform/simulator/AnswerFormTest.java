package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnswerFormTest extends SimulatorTest {

    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void answers_a_new_chat_like_the_recorded_real_ones() {
        Answer answer = client.create(group(ADELE, ALEX).toString());
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "@odata.context",
                        "id",
                        "topic",
                        "createdDateTime",
                        "lastUpdatedDateTime",
                        "chatType",
                        "webUrl",
                        "tenantId",
                        "viewpoint",
                        "onlineMeetingInfo",
                        "isHiddenForAllMembers");
        assertThat(answer.json().path("viewpoint").isNull()).isTrue();
        assertThat(answer.text("tenantId")).isEqualTo(simulator.tenant().tenantId());
        assertThat(answer.text("webUrl"))
                .startsWith("https://teams.microsoft.com/l/chat/19%3A")
                .endsWith("%40thread.v2/0?tenantId=" + simulator.tenant().tenantId());
        assertThat(answer.text("createdDateTime")).matches("[0-9-]{10}T[0-9:]{8}(\\.[0-9]{0,2}[1-9])?Z");
        assertThat(answer.header("Location"))
                .isEqualTo("https://teamsgraph.teams.microsoft.com/v1.0/chats('" + answer.id() + "')");
        assertThat(answer.header("OData-Version")).isEqualTo("4.0");
        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.header("Content-Type"))
                .isEqualTo("application/json;odata.metadata=minimal;"
                        + "odata.streaming=true;IEEE754Compatible=false;charset=utf-8");
        assertCommon(answer);
    }

    @Test
    void puts_refusals_in_the_envelope_with_the_ids_of_the_request() {
        Answer answer = client.create("{}");
        JsonNode inner = answer.json().path("error").path("innerError");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(inner.path("date").stringValue()).matches("[0-9-]{10}T[0-9:]{8}");
        assertThat(inner.path("request-id").stringValue()).isEqualTo(answer.header("request-id"));
        assertThat(inner.path("client-request-id").stringValue()).isEqualTo(answer.header("client-request-id"));
        assertThat(answer.code()).isEqualTo("BadRequest");
        assertCommon(answer);
    }

    @Test
    void echoes_the_clients_own_id() {
        String own = "A1B2C3D4-0000-4000-8000-123456789ABC";
        Answer answer = WireClient.send(client.to("/v1.0/chats")
                .header("client-request-id", own)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(oneOnOne(ADELE, ALEX).toString())));
        assertThat(answer.header("client-request-id")).isEqualTo(own);
        assertThat(answer.header("request-id")).matches(GUID).isNotEqualTo(own);
    }

    @Test
    void links_to_itself_under_the_name_that_the_client_uses() {
        String root = simulator.serviceRoot().toString().replace("127.0.0.1", "localhost");
        Answer answer = WireClient.send(client.to("").uri(URI.create(root + "/v1.0/users?$top=1")));
        assertThat(answer.text("@odata.nextLink")).startsWith(root + "/v1.0/users?");
    }

    private static void assertCommon(Answer answer) {
        assertThat(answer.header("request-id")).matches(GUID);
        assertThat(answer.header("client-request-id")).isEqualTo(answer.header("request-id"));
        assertThat(answer.header("x-ms-ags-diagnostic")).startsWith("{\"ServerInfo\":{\"DataCenter\":");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.header("Date")).endsWith("GMT");
    }
}
