package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathAdviceTest extends SimulatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1.0/chats/        | the slash at the end is too much. Did you mean '/v1.0/chats'?
            /beta/chats/        | the slash at the end is too much. Did you mean '/beta/chats'?
            /chats              | the version in front is missing. Did you mean '/v1.0/chats'?
            /v1/chats           | a path begins with /v1.0 or /beta. Did you mean '/v1.0/chats'?
            /v1.0/Chats         | no known path below the version looks like this (paths are in letter case). Did you \
            mean '/v1.0/chats'?
            /v1.0/chat          | Did you mean '/v1.0/chats'?
            /v1.0/chats/x/member| Did you mean '/v1.0/chats/{chat-id}/members'?
            /v1.0//chats        | Did you mean '/v1.0/chats'?
            /                   | a path begins with /v1.0 or /beta.
            /v1.0               | no known path below the version looks like this
            /v1.0/chats(19:x)   | Did you mean '/v1.0/chats
            """)
    void says_what_is_wrong_with_a_path(String path, String advice) {
        Answer answer = client.post(path, "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message())
                .startsWith("There is no resource at '" + path.strip() + "':")
                .contains(advice);
    }

    @Test
    void says_that_my_chats_are_read_only() {
        Answer answer = client.post("/v1.0/me/chats", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET");
        assertThat(answer.message())
                .isEqualTo("/me/chats is read-only: it takes GET, not POST. Create chats with POST /v1.0/chats.");
    }

    @Test
    void says_which_methods_a_resource_takes() {
        Answer answer = client.delete("/v1.0/chats");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.message()).isEqualTo("The resource '/v1.0/chats' takes GET, POST, not DELETE.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1.0/teams",
        "GET, /beta/teams/1/channels/2/messages",
        "POST, /v1.0/$batch",
        "GET, /v1.0/$metadata",
        "GET, /v1.0/groups('1')",
        "POST, /v1.0/me/sendMail",
        "GET, /v1.0/me/photo/$value",
        "GET, /v1.0/me/chats/19:x@thread.v2",
        "GET, /v1.0/users/adele@contoso.com/chats",
        "GET, /v1.0/users/adele@contoso.com/chats/19:x@thread.v2/members",
        "GET, /v1.0/users/delta()",
        "GET, /v1.0/users/delta",
        "GET, /v1.0/users/microsoft.graph.delta()",
        "GET, /v1.0/users/$count",
        "GET, /v1.0/chats/getAllMessages",
        "GET, /v1.0/chats/getAllRetainedMessages()",
        "GET, /v1.0/chats/19:x@thread.v2/messages",
        "POST, /v1.0/chats('19:x@thread.v2')/messages",
        "POST, /v1.0/chats/19:x@thread.v2/members",
        "POST, /v1.0/chats/19:x@thread.v2/members/add",
        "GET, /v1.0/chats/19:x@thread.v2/members/abc=",
        "DELETE, /v1.0/chats/19:x@thread.v2/members/abc=",
        "POST, /v1.0/chats/19:x@thread.v2/installedApps",
        "POST, /v1.0/chats/19:x@thread.v2/installedApps/abc/upgrade",
        "PATCH, /v1.0/chats/19:x@thread.v2",
        "PATCH, /v1.0/me",
        "DELETE, /v1.0/users/adele@contoso.com",
        "GET, /v1.0/appCatalogs",
        "GET, /v1.0/appCatalogs/teamsApps/1",
        "GET, /v1.0/organization/1"
    })
    void says_what_only_graph_has(String method, String path) {
        Answer answer = WireClient.send(client.to(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.code()).isEqualTo("NotImplemented");
        assertThat(answer.message())
                .isEqualTo("Graph has this; this simulator of Create chat does not serve it: " + method + " " + path
                        + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1.0/team, 404",
        "GET, /v1.0/teams/, 404",
        "GET, /v2.0/teams, 404",
        "GET, /teams, 404",
        "GET, /v1.0/me/nonsense, 404",
        "GET, /v1.0/me/chats/19:x@thread.v2/nonsense, 404",
        "GET, /v1.0/chats/19:x@thread.v2/delta, 404",
        "GET, /v1.0/chats/nonsense, 404",
        "GET, /v1.0/users/nonsense, 404",
        "PUT, /v1.0/chats/19:x@thread.v2, 405",
        "PATCH, /v1.0/chats, 405",
        "DELETE, /v1.0/me/chats, 405",
        "POST, /v1.0/organization, 405"
    })
    void does_not_say_so_of_what_graph_has_not(String method, String path, int status) {
        assertThat(WireClient.send(client.to(path).method(method, BodyPublishers.noBody()))
                        .status())
                .isEqualTo(status);
    }
}
