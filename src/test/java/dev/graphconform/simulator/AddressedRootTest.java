package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.oneOnOne;
import static dev.graphconform.simulator.Bodies.withApp;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a proxy makes of the address of a request, by the Host that it passes on, does not matter to the simulator. */
class AddressedRootTest extends SimulatorTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8090,    https://graph.microsoft.com,                201",
        "127.0.0.1:8090,    https://GRAPH.MICROSOFT.COM,                201",
        "127.0.0.1:8090,    https://microsoftgraph.chinacloudapi.cn,    201",
        "127.0.0.1:8090,    http://127.0.0.1:8090,                      201",
        "127.0.0.1:8090,    http://127.0.0.1:8090/rest/Microsoft+Graph, 201",
        "graph.mock.test,   https://graph.mock.test,                    201",
        "graph.mock.test,   https://Graph.Mock.Test:443/below/a/path,   201",
        "graph.mock.test,   https://graph.microsoft.us,                 201",
        "graph.mock.test,   https://other.mock.test,                    400",
        "graph.mock.test,   https://graph.microsoft.com.mock.test,      400",
        "127.0.0.1:8090,    http://127.0.0.1:8091,                      400",
        "127.0.0.1:8090,    http://graph.microsoft.com,                 400",
        "127.0.0.1:8090,    https://graph.microsoft.com/elsewhere,      400"
    })
    void binds_by_the_published_roots_and_by_the_one_that_is_addressed(String host, String root, int status) {
        String people = oneOnOne(ADELE, ALEX).toString();
        String app =
                withApp(oneOnOne(ADELE, ALEX), simulator.tenant().plainAppId()).toString();

        assertThat(create(people.replace("https://graph.microsoft.com", root), Map.of("Host", host))
                        .status())
                .isEqualTo(status);
        assertThat(create(
                                app.replace("https://graph.microsoft.com/v1.0/appCatalogs", root + "/v1.0/appCatalogs"),
                                Map.of("Host", host))
                        .status())
                .isEqualTo(status == 201 ? 202 : status);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8090,                      https://graph.microsoft.com",
        "graph.mock.test,                     https://graph.microsoft.com",
        "graph.microsoft.com,                 https://graph.microsoft.com",
        "dod-graph.microsoft.us,              https://dod-graph.microsoft.us",
        "microsoftgraph.chinacloudapi.cn:443, https://microsoftgraph.chinacloudapi.cn"
    })
    void names_a_cloud_in_contexts(String host, String root) {
        SimulatorResponse answer =
                create(oneOnOne(ADELE, ALEX).toString(), Map.of("Host", host, "X-Forwarded-Proto", "https"));

        assertThat(json(answer).path("@odata.context").stringValue()).isEqualTo(root + "/v1.0/$metadata#chats/$entity");
    }

    @ParameterizedTest
    @CsvSource({
        "graph.mock.test, '',              '',    http://graph.mock.test",
        "graph.mock.test, '',              https, https://graph.mock.test",
        "127.0.0.1:8090,  graph.mock.test, https, https://graph.mock.test",
        "127.0.0.1:8090,  graph.mock.test, ftp,   http://graph.mock.test",
        "127.0.0.1:8090,  a b,             https, https://127.0.0.1:8090"
    })
    void links_to_itself_as_a_proxy_says_that_it_was_addressed(
            String host, String forwardedHost, String forwardedScheme, String root) {
        Map<String, String> headers = new HashMap<>(Map.of("Host", host));
        headers.put("X-Forwarded-Host", forwardedHost);
        headers.put("X-Forwarded-Proto", forwardedScheme);
        headers.values().removeIf(String::isEmpty);

        JsonNode page = json(answer("GET", "/v1.0/users?$top=1", headers, ""));

        assertThat(page.path("@odata.nextLink").stringValue()).startsWith(root + "/v1.0/users?");
    }

    private SimulatorResponse create(String body, Map<String, String> headers) {
        return answer("POST", "/v1.0/chats", headers, body);
    }

    private SimulatorResponse answer(String method, String path, Map<String, String> headers, String body) {
        Map<String, List<String>> lines = new HashMap<>();
        lines.put("Authorization", List.of("Bearer " + simulator.tenant().token(SimulatedTokenKind.DEFAULT)));
        lines.put("Content-Type", List.of("application/json"));
        headers.forEach((name, value) -> lines.put(name, List.of(value)));
        return simulator.answer(method, URI.create(path), lines, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(SimulatorResponse answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
