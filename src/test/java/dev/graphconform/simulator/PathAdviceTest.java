package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
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
}
