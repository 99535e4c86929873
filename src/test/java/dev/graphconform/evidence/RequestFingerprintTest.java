package dev.graphconform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.http.GraphRequest.Authorization.InventedAuthorization;
import dev.graphconform.http.GraphRequest.Authorization.NoAuthorization;
import dev.graphconform.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {
    private static final Header JSON = new Header("Content-Type", "application/json");
    private static final Header ID = new Header("client-request-id", "one");
    private static final Authorization NONE = new NoAuthorization();

    @Test
    void requests_that_differ_in_their_client_request_id_only_are_equal() {
        assertThat(of("/v1.0/chats", List.of(JSON, ID), NONE, "{}"))
                .isEqualTo(of("/v1.0/chats", List.of(JSON, new Header("client-request-id", "two")), NONE, "{}"));
    }

    @Test
    void whatever_else_differs_makes_another_request() {
        assertThat(List.of(
                        of("/v1.0/chats", List.of(JSON, ID), NONE, "{}"),
                        of("/v1.0/chats", List.of(JSON), NONE, "{}"),
                        of("/v1.0/chats", List.of(ID), NONE, "{}"),
                        of("/v1.0/chats", List.of(new Header("Content-Type", "text/json"), ID), NONE, "{}"),
                        of("/v1.0/me/chats", List.of(JSON, ID), NONE, "{}"),
                        of("/v1.0/chats", List.of(JSON, ID), NONE, "{} "),
                        of("/v1.0/chats", List.of(JSON, ID), new InventedAuthorization("nobody"), "{}"),
                        of("/v1.0/chats", List.of(JSON, ID), new InventedAuthorization("Bearer junk"), "{}")))
                .doesNotHaveDuplicates();
    }

    private static RequestFingerprint of(String path, List<Header> headers, Authorization authorization, String body) {
        return RequestFingerprint.of(new GraphRequest(
                "POST", path, headers, authorization, Optional.of(body.getBytes(StandardCharsets.UTF_8))));
    }
}
