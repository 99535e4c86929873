package dev.graphconform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.check.LocationAddress.OperationAddress;
import dev.graphconform.check.LocationAddress.OtherAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationAddressTest {
    private static final URI HOST = URI.create("https://graph.mock.test");
    private static final URI BELOW = URI.create("http://127.0.0.1:1/rest/Microsoft+Graph/1.0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chats('19:a@b')/operations('c')",
                "/v1.0/chats('19:a@b')/operations('c')",
                "/v1.0/chats/19%3Aa%40b/operations/c",
                "https://GRAPH.mock.test:443/v1.0/chats('19:a@b')/operations('c')"
            })
    void an_operation_of_a_chat_on_a_host(String location) {
        assertOperation(location, HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chats('19:a@b')/operations('c')",
                "/v1.0/chats('19:a@b')/operations('c')",
                "/rest/Microsoft+Graph/1.0/v1.0/chats('19:a@b')/operations('c')",
                "/rest/Microsoft%2BGraph/1.0/v1.0/chats('19:a@b')/operations('c')",
                "http://127.0.0.1:1/rest/Microsoft+Graph/1.0/v1.0/chats('19:a@b')/operations('c')"
            })
    void an_operation_of_a_chat_below_a_path(String location) {
        assertOperation(location, BELOW);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1/v1.0/chats('a')/operations('c'), it is not below the path of the service root",
        "http://127.0.0.1:1/rest/Other/1.0/v1.0/chats('a')/operations('c'), it is not below the path",
        "http://127.0.0.1:1/rest/Microsoft+Graph/1.0/chats('a')/operations('c'), it is no operation of a chat",
        "/rest/Microsoft+Graph/1.0/chats('a')/operations('c'), it is no operation of a chat",
        "/rest/v1.0/chats('a')/operations('c'), it is no operation of a chat",
        "http://127.0.0.1:1/rest/Microsoft+Graph/1.0/../1.0/v1.0/chats('a'), it is not below the path",
        "https://graph.microsoft.com/v1.0/chats('a')/operations('c'), it is on another host than the service root",
        "/chats/%2e%2E%2F..%2f../operations/c, it leads out of the service root",
        "/v1.0/chats('..')/operations('../../..'), it is no operation of a chat",
        "//127.0.0.1:1/rest/Microsoft+Graph/1.0/v1.0/chats('a')/operations('c'), it is on another host"
    })
    void anything_else_is_not_called(String location, String reason) {
        assertThat(LocationAddress.of(location, BELOW, "v1.0"))
                .isInstanceOfSatisfying(
                        OtherAddress.class, other -> assertThat(other.reason()).startsWith(reason));
    }

    private static void assertOperation(String location, URI root) {
        assertThat(LocationAddress.of(location, root, "v1.0"))
                .isInstanceOfSatisfying(OperationAddress.class, operation -> {
                    assertThat(operation.path()).startsWith("/v1.0/chats");
                    assertThat(operation.chatId()).isEqualTo("19:a@b");
                    assertThat(operation.operationId()).isEqualTo("c");
                });
    }
}
