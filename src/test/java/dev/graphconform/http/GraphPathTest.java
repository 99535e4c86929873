package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphPathTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "19:a_b@unq.gbl.spaces, 19:a_b@unq.gbl.spaces",
                "a b+c/d?e#f%, a%20b%2Bc%2Fd%3Fe%23f%25",
                "o'brien@example.com, o%27brien@example.com",
                "größe, gr%C3%B6%C3%9Fe"
            })
    void a_segment_leaves_unencoded_what_the_pages_print_so(String text, String written) {
        assertThat(GraphPath.segment(text)).isEqualTo(written);
        assertThat(GraphPath.key(null, written)).contains(text);
    }

    @Test
    void a_quoted_key_doubles_its_quotes() {
        assertThat(GraphPath.quotedKey("o'brien@example.com")).isEqualTo("('o''brien@example.com')");
        assertThat(GraphPath.key("o''brien@example.com", null)).contains("o'brien@example.com");
        assertThat(GraphPath.key(null, "o''brien"))
                .as("in a segment two quotes are two quotes")
                .contains("o''brien");
    }

    @Test
    void the_path_of_a_chat_begins_with_the_version() {
        assertThat(GraphPath.chat("beta", "19:a b@unq")).isEqualTo("/beta/chats/19:a%20b@unq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%2", "a%zz"})
    void what_is_no_percent_encoding_is_no_key(String written) {
        assertThat(GraphPath.key(null, written)).isEmpty();
        assertThat(GraphPath.key(written, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://graph.mock.test,       https://graph.mock.test/v1.0/chats?$top=a%20b,  /v1.0/chats?$top=a%20b",
        "https://graph.mock.test,       HTTPS://Graph.Mock.Test:443/v1.0/chats,    /v1.0/chats",
        "http://127.0.0.1:1/rest/My+G,  http://127.0.0.1:1/rest/My+G/v1.0/chats,   /v1.0/chats",
        "http://127.0.0.1:1/rest/My+G,  http://127.0.0.1:1/rest/My%2BG/v1.0/chats, /v1.0/chats",
        "http://127.0.0.1:1/rest/My%20G,http://127.0.0.1:1/rest/My%20G/v1.0/a..b,  /v1.0/a..b"
    })
    void a_link_below_the_service_root_is_followed_there(URI root, String link, String path) {
        assertThat(GraphPath.below(root, link)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/v1.0/chats",
                "http://127.0.0.1:1/rest/My/v1.0/chats",
                "http://127.0.0.1:1/rest/My+Graph/v1.0/chats",
                "http://127.0.0.1:1/rest/My%20G/v1.0/chats",
                "http://127.0.0.1:1/rest//My+G/v1.0/chats",
                "http://127.0.0.1:1/rest/My+G/../other/v1.0/chats",
                "http://127.0.0.1:1/rest/My+G/v1.0/%2e%2E/../../chats",
                "http://127.0.0.1:1/rest/My+G/v1.0%2f..%2f../chats",
                "http://127.0.0.1:1/rest/My+G/..;/..;x=1/chats",
                "http://127.0.0.1:1/rest/My+G/..%5c../chats",
                "http://127.0.0.1:2/rest/My+G/v1.0/chats",
                "https://127.0.0.1:1/rest/My+G/v1.0/chats",
                "http://me@127.0.0.1:1/rest/My+G/v1.0/chats",
                "//127.0.0.1:1/rest/My+G/v1.0/chats",
                "/rest/My+G/v1.0/chats",
                "mailto:somebody",
                "no link"
            })
    void a_link_elsewhere_is_not_followed(String link) {
        assertThat(GraphPath.below(URI.create("http://127.0.0.1:1/rest/My+G"), link))
                .isEmpty();
    }
}
