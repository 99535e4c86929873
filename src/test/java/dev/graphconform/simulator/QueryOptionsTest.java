package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each query option is obeyed or refused; one that is passed over would let a client read the same page for ever. */
class QueryOptionsTest extends SimulatorTest {

    private static final List<String> CALLS = List.of(
            "/chats",
            "/me/chats",
            "/chats/%s",
            "/chats/%s/members",
            "/chats/%s/installedApps",
            "/chats/%s/operations",
            "/chats/%s/operations/x",
            "/me",
            "/users",
            "/users/alex@contoso.com",
            "/appCatalogs/teamsApps",
            "/organization");

    private String chat;

    @BeforeEach
    void create_chats() {
        client.create(oneOnOne(ADELE, ALEX).toString());
        client.create(group(Optional.of("Zebra"), ADELE, LYNNE).toString());
        chat = client.create(
                        group(Optional.of("Aardvark's"), ADELE, ALEX, LYNNE).toString())
                .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$skip=-1",
                "$search=%22x%22",
                "$apply=groupby((chatType))",
                "$compute=1%20as%20one",
                "$deltatoken=latest",
                "$levels=2",
                "$paging=yes",
                "page=2",
                "per_page=1",
                "api-version=2",
                "@p1=1",
                "SELECT=nothing",
                "top=1",
                "$select=no-such-property",
                "$expand=messages",
                "$expand=members($select=id)",
                "$filter=nothing%20eq%20'x'",
                "$filter=id",
                "$filter=id%20eq%20'x'%20id",
                "$filter=(id%20eq%20'x'",
                "$filter=id%20has%20'x'",
                "$filter=id%20gt%205",
                "$filter=members/any(m:m/id%20eq%20'x')",
                "$orderby=id",
                "$top=0",
                "$top=many",
                "$top=1&$top=2",
                "$top=1&$TOP=2",
                "$skiptoken=theirs",
                "$count=1",
                "$format=atom"
            })
    void an_option_that_cannot_be_obeyed_is_refused_everywhere(String query) {
        for (String call : CALLS) {
            Answer answer = client.get("/v1.0" + call.formatted(chat) + "?" + query);
            assertThat(answer.status()).as(call).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BadRequest");
            assertThat(answer.json()
                            .path("error")
                            .path("innerError")
                            .path("request-id")
                            .asString())
                    .isEqualTo(answer.header("request-id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$select=id", "$expand=members", "$top=1", "$count=true", "$format=json", "x=1"})
    void writes_take_no_option(String query) {
        int before = count();
        Answer created = client.post("/v1.0/chats?" + query, group(ADELE, ALEX).toString());
        Answer deleted = client.as(SimulatedTokenKind.CLEANER).delete("/v1.0/chats/" + chat + "?" + query);

        assertThat(List.of(created.status(), deleted.status())).containsOnly(400);
        assertThat(count()).isEqualTo(before);
        assertThat(client.get("/v1.0/chats/" + chat).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /chats?$skip=1                 | The query option '$skip' is not supported: GET /v1.0/chats takes $select, \
            $filter, $top, $skiptoken, $count, $format, $expand, $orderby.
            /me?$filter=id%20eq%20'x'      | GET /v1.0/me takes $select, $format.
            /chats?page=2                  | The query option 'page' is none that GET /v1.0/chats takes.
            /chats?top=2                   | is spelled '$top': the prefix is optional on beta only.
            /chats?$top=51                 | The limit of '50' for Top query has been exceeded.
            /chats?$top=1&$top=2           | Query option '$top' was specified more than once
            /chats?$orderby=topic          | takes one of: lastMessagePreview/createdDateTime desc.
            /users?$select=manager         | Could not find a property named 'manager' to select; there are id,
            /users?$filter=manager%20eq%20'x' | Could not find a property named 'manager' to filter by
            /users?$filter=not%20true      | Could not find a property named 'not' to filter by
            /users?$filter=id%20like%20'x' | Invalid filter clause: like is not understood in 'id like 'x''.
            /users?$filter=id%20eq         | Invalid filter clause: its end is not understood
            """)
    void a_refusal_says_what_could_be_said_instead(String call, String words) {
        assertThat(client.get("/v1.0" + call).message()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topic%20eq%20'zebra'                                                | Zebra
            topic%20eq%20'Aardvark''s'                                          | Aardvark's
            topic%20eq%20null                                                   | null
            topic%20ne%20null%20and%20chatType%20eq%20'group'                   | Aardvark's,Zebra
            chatType%20eq%20'oneOnOne'%20or%20topic%20eq%20'Zebra'              | Zebra,null
            (chatType%20eq%20'oneOnOne'%20or%20chatType%20eq%20'group')%20and%20startswith(topic,'z') | Zebra
            topic%20in%20('Zebra','other')                                      | Zebra
            createdDateTime%20gt%202020-01-01T00:00:00Z                         | Aardvark's,Zebra,null
            createdDateTime%20lt%202020-01-01T00:00:00Z                         | ''
            lastMessagePreview/createdDateTime%20ge%202020-01-01T00:00:00Z      | ''
            isHiddenForAllMembers%20eq%20false                                  | Aardvark's,Zebra,null
            isHiddenForAllMembers%20eq%20true                                   | ''
            """)
    void filters_are_obeyed(String filter, String topics) {
        JsonNode chats = client.get("/v1.0/chats?$filter=" + filter).json();

        assertThat(String.join(
                        ",",
                        chats.path("value")
                                .valueStream()
                                .map(found -> found.path("topic").asString("null"))
                                .toList()))
                .isEqualTo(topics);
        assertThat(chats.path("@odata.count").asInt())
                .isEqualTo(chats.path("value").size());
    }

    @Test
    void members_and_apps_are_filtered_by_what_clients_know_of_them() {
        assertThat(client.get("/v1.0/chats/" + chat
                                + "/members?$filter=microsoft.graph.aadUserConversationMember/userId%20eq%20'" + ALEX
                                + "'")
                        .json()
                        .path("value"))
                .singleElement()
                .satisfies(member ->
                        assertThat(member.path("displayName").asString()).isEqualTo("Alex Wilber"));
        String withApp = client.get("/v1.0/chats?$filter=chatType%20eq%20'oneOnOne'")
                .json()
                .path("value")
                .get(0)
                .path("id")
                .asString();
        assertThat(client.get("/v1.0/chats/" + withApp + "/installedApps?$filter=teamsApp/id%20eq%20'x'")
                        .json()
                        .path("value"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beta/chats?top=1&expand=members",
                "/v1.0/chats?$top=1&$expand=members",
                "/v1.0/chats?$Top=1&$EXPAND=members"
            })
    void pages_are_followed_to_their_end(String first) {
        List<String> topics = new ArrayList<>();
        String next = simulator.serviceRoot() + first;
        while (!next.isEmpty()) {
            assertThat(topics).hasSizeLessThan(3);
            JsonNode page = client.getFrom(URI.create(next)).json();
            assertThat(page.path("value").size()).isEqualTo(1);
            assertThat(page.path("value").get(0).path("members").size()).isPositive();
            topics.add(page.path("value").get(0).path("topic").asString("null"));
            next = page.path("@odata.nextLink").asString("");
        }
        assertThat(topics).containsExactly("Aardvark's", "Zebra", "null");
    }

    @Test
    void what_is_selected_and_expanded_comes_and_the_context_says_so() {
        JsonNode list =
                client.get("/v1.0/chats?$select=topic,id&$expand=members").json();
        assertThat(list.path("@odata.context").asString()).endsWith("/v1.0/$metadata#chats(id,topic,members())");
        assertThat(list.path("value").get(0).propertyNames()).containsExactly("id", "topic", "members");

        JsonNode one = client.get("/v1.0/chats/" + chat + "?$select=chatType").json();
        assertThat(one.path("@odata.context").asString()).endsWith("/v1.0/$metadata#chats(chatType)/$entity");
        assertThat(one.propertyNames()).containsExactly("@odata.context", "chatType");

        JsonNode plain = client.get("/v1.0/chats/" + chat).json();
        assertThat(plain.has("members") || plain.has("lastMessagePreview")).isFalse();
        assertThat(client.get("/v1.0/chats/" + chat + "/members?$select=email")
                        .json()
                        .path("value")
                        .get(0)
                        .propertyNames())
                .containsExactly("@odata.type", "email");
    }

    @Test
    void users_are_ordered_and_counted_on_demand() {
        List<String> names = names("/v1.0/users?$orderby=displayName");
        List<String> backwards = new ArrayList<>(names("/v1.0/users?$orderBy=displayName%20desc"));
        Collections.reverse(backwards);
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).isEqualTo(backwards);
        assertThat(client.get("/v1.0/users?$count=true")
                        .json()
                        .path("@odata.count")
                        .asInt())
                .isEqualTo(names.size());
        assertThat(client.get("/v1.0/users?$count=false").json().has("@odata.count"))
                .isFalse();
    }

    @Test
    void operations_can_be_skipped() {
        assertThat(client.get("/v1.0/chats/" + chat + "/operations?$skip=1")
                        .json()
                        .path("value"))
                .isEmpty();
    }

    private List<String> names(String path) {
        return client.get(path)
                .json()
                .path("value")
                .valueStream()
                .map(user -> user.path("displayName").asString())
                .toList();
    }

    private int count() {
        return client.get("/v1.0/chats").json().path("@odata.count").asInt();
    }
}
