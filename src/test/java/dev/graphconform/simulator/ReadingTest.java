package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadingTest extends SimulatorTest {

    @Test
    void reads_a_chat_by_every_key_form() {
        Answer created =
                client.create(group(Optional.of("Read me"), ADELE, ALEX).toString());
        String id = created.id();
        String encoded = id.replace(":", "%3A").replace("@", "%40");
        for (String path : List.of(
                "/chats/" + id,
                "/chats('" + id + "')",
                "/chats/" + encoded,
                "/chats('" + encoded + "')",
                "/chats(%27" + encoded + "%27)",
                "/chats%28%27" + encoded + "%27%29",
                "/chats/" + id.toUpperCase())) {
            Answer read = client.get("/v1.0" + path);
            assertThat(read.status()).as(path).isEqualTo(200);
            assertThat(read.json()).isEqualTo(created.json());
        }
    }

    @Test
    void lets_only_the_roster_and_apps_read() {
        String chat =
                "/v1.0/chats/" + client.create(oneOnOne(ADELE, ALEX).toString()).id();
        Answer refused = client.signedInAs(LYNNE).get(chat + "/members");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).isEqualTo("InsufficientPrivileges");
        assertThat(refused.json()
                        .path("error")
                        .path("innerError")
                        .path("message")
                        .stringValue())
                .startsWith("AclCheckFailed-The initiator " + LYNNE);
        assertThat(client.signedInAs(ALEX).get(chat).status()).isEqualTo(200);
    }

    @Test
    void pages_members_when_asked_to() {
        String chat = client.create(group(ADELE, ALEX, LYNNE).toString()).id();
        List<String> names = new ArrayList<>();
        Answer page = client.get("/v1.0/chats/" + chat + "/members?$top=2");
        assertThat(page.json().path("@odata.count").intValue()).isEqualTo(3);
        page.json()
                .path("value")
                .forEach(member -> names.add(member.path("displayName").stringValue()));
        assertThat(names).hasSize(2);
        page = client.getFrom(URI.create(page.text("@odata.nextLink")));
        page.json()
                .path("value")
                .forEach(member -> names.add(member.path("displayName").stringValue()));
        assertThat(names).containsExactly("Adele Vance", "Alex Wilber", "Lynne Robbins");
        assertThat(page.json().has("@odata.nextLink")).isFalse();
    }

    @Test
    void lists_the_chats_of_the_caller_newest_first_with_members_on_demand() {
        String pair = client.create(oneOnOne(ADELE, ALEX).toString()).id();
        client.signedInAs(LYNNE).create(oneOnOne(LYNNE, ALEX).toString());
        String first = client.create(group(ADELE, ALEX, LYNNE).toString()).id();
        String second = client.create(group(ADELE, LYNNE).toString()).id();
        for (String path : List.of("/v1.0/chats", "/beta/me/chats")) {
            JsonNode chats = client.get(path + "?$expand=members").json();
            assertThat(chats.path("@odata.count").intValue()).isEqualTo(3);
            assertThat(chats.path("value")
                            .valueStream()
                            .map(chat -> chat.path("id").stringValue()))
                    .containsExactly(second, first, pair);
            assertThat(chats.path("value")
                            .valueStream()
                            .map(chat -> chat.path("members").size()))
                    .containsExactly(2, 3, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8b081ef6-4792-4def-b2c9-c363a1bf41d5",
                "adele@contoso.com",
                "8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g",
                "jacob@contoso.com",
                "o%27brien@contoso.com",
                "gus.o%27neil_northwind.com%23EXT%23@contoso.onmicrosoft.com",
                "bfb5bb25-3a8d-487d-9828-7875ced51a30"
            })
    void reads_everybody_of_the_tenant(String key) {
        assertThat(client.get("/v1.0/users/" + key).status()).isEqualTo(200);
        assertThat(client.get("/v1.0/users('" + key.replace("%27", "%27%27") + "')?$select=id,userType")
                        .json()
                        .propertyNames())
                .containsExactly("@odata.context", "id", "userType");
    }

    @Test
    void does_not_know_people_of_another_tenant() {
        assertThat(client.get("/v1.0/users/" + simulator.tenant().partner().id())
                        .code())
                .isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void tells_who_calls_and_where() {
        assertThat(client.get("/v1.0/me").id()).isEqualTo(ADELE);
        assertThat(client.get("/v1.0/organization")
                        .json()
                        .path("value")
                        .get(0)
                        .path("id")
                        .stringValue())
                .isEqualTo(simulator.tenant().tenantId());
    }

    @Test
    void filters_the_app_catalogue_by_id() {
        String filter = "id%20eq%20'05f59cec-a742-4a50-a62e-202a57e478a4'";
        JsonNode apps =
                client.get("/v1.0/appCatalogs/teamsApps?$filter=" + filter).json();
        assertThat(apps.path("value").size()).isEqualTo(1);
        assertThat(apps.path("value").get(0).path("id").stringValue())
                .isEqualTo(simulator.tenant().plainAppId());
    }

    @Test
    void lets_administrators_delete_a_chat_for_good() {
        String chat =
                "/v1.0/chats/" + client.create(oneOnOne(ADELE, ALEX).toString()).id();
        assertThat(client.delete(chat).status()).isEqualTo(403);
        assertThat(client.as(SimulatedTokenKind.CLEANER).delete(chat).status()).isEqualTo(204);
        assertThat(client.get(chat).status()).isEqualTo(404);
        assertThat(client.as(SimulatedTokenKind.CLEANER).delete(chat).status()).isEqualTo(404);
        assertThat(client.create(oneOnOne(ADELE, ALEX).toString()).status()).isEqualTo(201);
    }
}
