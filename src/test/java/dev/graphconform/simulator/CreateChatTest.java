package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.member;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static dev.graphconform.simulator.Bodies.withMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CreateChatTest extends SimulatorTest {

    @Test
    void hands_back_the_one_chat_of_a_pair_with_its_original_times() {
        Answer first = client.create(oneOnOne(ADELE, ALEX).toString());

        for (ObjectNode again : List.of(
                oneOnOne(ADELE, ALEX),
                oneOnOne(ALEX, ADELE),
                oneOnOne("adele@contoso.com", "ALEX@contoso.com"),
                oneOnOne(ADELE.toUpperCase(), ALEX))) {
            Answer repeat = client.create(again.toString());
            assertThat(repeat.status()).isEqualTo(201);
            assertThat(repeat.json()).isEqualTo(first.json());
        }
    }

    @Test
    void gives_one_chat_to_two_equal_requests_at_the_same_time() throws Exception {
        int many = 16;
        CountDownLatch ready = new CountDownLatch(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            Callable<String> request = () -> {
                ready.countDown();
                ready.await();
                return client.create(oneOnOne(ADELE, ALEX).toString()).json().toString();
            };
            List<Future<String>> ids = IntStream.range(0, many)
                    .mapToObj(index -> threads.submit(request))
                    .toList();
            for (Future<String> id : ids) {
                assertThat(id.get()).isEqualTo(ids.get(0).get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(client.get("/v1.0/chats").json().path("@odata.count").intValue())
                .isEqualTo(1);
    }

    @Test
    void makes_a_new_chat_for_every_group() {
        String body = group(Optional.of("Again"), ADELE, ALEX).toString();
        assertThat(client.create(body).id())
                .isNotEqualTo(client.create(body).id())
                .matches("19:[0-9a-f]{32}@thread\\.v2");
    }

    @Test
    void makes_a_group_without_a_topic() {
        Answer answer = client.create(group(ADELE, ALEX).toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("topic").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Group chat title",
                " spaces around ",
                "e\u0301 and \u00e9",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\"quotes\" \\ 'and' </b>",
                "\u4f1a\u8b70",
                "\u0645\u062d\u0627\u062f\u062b\u0629",
                "tab\tand\nline",
                ""
            })
    void returns_the_topic_code_point_for_code_point(String topic) {
        Answer created = client.create(group(Optional.of(topic), ADELE, ALEX).toString());
        assertThat(created.text("topic")).isEqualTo(topic);
        assertThat(client.get("/v1.0/chats/" + created.id()).text("topic")).isEqualTo(topic);
    }

    @Test
    void counts_the_characters_of_a_topic_as_code_points() {
        String topic = "\ud83d\ude00".repeat(250);
        assertThat(client.create(group(Optional.of(topic), ADELE, ALEX).toString())
                        .text("topic"))
                .isEqualTo(topic);
    }

    @Test
    void takes_the_null_topic_of_a_one_on_one() {
        assertThat(client.create(oneOnOne(ADELE, ALEX).putNull("topic").toString())
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s/v1.0/users('%s')", "%s/v1.0/users/%s", "%s/beta/users/%s", "%s/v1.0/users%%28%%27%s%%27%%29"
            })
    void binds_by_every_key_form_on_either_root(String form) {
        for (String root :
                List.of("https://graph.microsoft.com", simulator.serviceRoot().toString())) {
            ObjectNode body = oneOnOne(ADELE);
            withMember(body, member(ALEX, "owner").put("user@odata.bind", String.format(form, root, ALEX)));
            assertThat(client.create(body.toString()).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users('o''brien@contoso.com')",
                "users('o%27%27brien@contoso.com')",
                "users/o'brien@contoso.com",
                "users/o%27brien%40contoso.com"
            })
    void binds_a_name_with_an_apostrophe(String key) {
        ObjectNode body = oneOnOne(ADELE);
        body.withArray("members")
                .add(member(ALEX, "owner").put("user@odata.bind", "https://graph.microsoft.com/v1.0/" + key));
        Answer answer = client.create(body.toString());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(members(answer)).containsExactly("adele@contoso.com owner", "o'brien@contoso.com owner");
    }

    @Test
    void binds_a_guest_by_name_percent_encoded_or_raw() {
        for (String key : List.of(
                "gus.o'neil_northwind.com#EXT#@contoso.onmicrosoft.com",
                "gus.o'neil_northwind.com%23EXT%23@contoso.onmicrosoft.com")) {
            ObjectNode body = group(ADELE);
            body.withArray("members").add(member(key, "guest"));
            assertThat(client.create(body.toString()).status()).isEqualTo(201);
        }
    }

    @Test
    void lists_everybody_with_the_roles_sent() {
        ObjectNode body = group(ADELE, LYNNE);
        withMember(body, member(simulator.tenant().guest(), "guest"));
        withMember(body, member(simulator.tenant().partner(), "owner"));
        JsonNode members = client.get(
                        "/v1.0/chats/" + client.create(body.toString()).id() + "/members")
                .json();

        assertThat(members.path("@odata.count").intValue()).isEqualTo(4);
        assertThat(members.path("value")
                        .valueStream()
                        .map(member -> String.join(
                                " ",
                                member.path("displayName").stringValue(),
                                member.path("roles").get(0).stringValue())))
                .containsExactly("Adele Vance owner", "Lynne Robbins owner", "Gus Guest guest", "Pia Partner owner");
        assertThat(members.path("value").get(3).path("tenantId").stringValue())
                .isEqualTo(simulator.tenant().partner().tenantId().orElseThrow());
    }

    @Test
    void binds_a_partner_by_mail_and_tenant() {
        ObjectNode body = withMember(
                oneOnOne(ADELE),
                member("pia@fabrikam.com", "owner")
                        .put("tenantId", simulator.tenant().partner().tenantId().orElseThrow()));
        assertThat(client.create(body.toString()).status()).isEqualTo(201);
    }

    @Test
    void takes_annotations_and_media_type_parameters() {
        ObjectNode body = group(ADELE, ALEX).put("@odata.type", "#microsoft.graph.chat");
        Answer answer = WireClient.send(client.to("/v1.0/chats")
                .header("Content-Type", "Application/JSON; odata.metadata=none; charset=utf-8")
                .POST(BodyPublishers.ofString(body.toString())));
        assertThat(answer.status()).isEqualTo(201);
    }

    private List<String> members(Answer chat) {
        return client.get("/v1.0/chats/" + chat.id() + "/members")
                .json()
                .path("value")
                .valueStream()
                .map(member -> member.path("email").stringValue() + " "
                        + member.path("roles").get(0).stringValue())
                .toList();
    }
}
