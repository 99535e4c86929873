package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.Header;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import dev.graphconform.schema.StrictJson;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleDocString;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The printed messages of the features are the payloads that the schemas are tested with, and say nothing that a schema
 * would not.
 */
class DocumentedExamplesTest {
    private static final String PAYLOADS = "/dev/graphconform/schema/";

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_is_one_request_and_one_answer(Pickle scenario) {
        assertThat(scenario.getSteps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(
                                docString(scenario, scenario.getSteps().indexOf(step))
                                        .getMediaType())
                        .contains("http"));
        assertThat(request(scenario).startLine()).isEqualTo("POST https://graph.microsoft.com/v1.0/chats");
        assertThat(request(scenario).headers()).containsExactly(new Header("Content-Type", "application/json"));
        assertThat(answer(scenario).startLine()).isIn("HTTP/1.1 201 Created", "HTTP/1.1 202 Accepted");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_request_is_the_payload_and_fits_the_schema(Pickle scenario) throws Exception {
        JsonNode body = StrictJson.parse(request(scenario).body().orElseThrow());

        assertThat(body).isEqualTo(payload("create-chat-request/" + name(scenario)));
        assertThat(Schemas.bundled().violations(SchemaName.CREATE_CHAT_REQUEST, body))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void an_answer_of_201_is_the_payload_and_fits_the_schema(Pickle scenario) throws Exception {
        if (answer(scenario).word(1).equals("202")) {
            assertThat(answer(scenario).body()).isEmpty();
            assertThat(answer(scenario).headers()).extracting(Header::name).containsExactly("Content-Type", "Location");
            return;
        }
        JsonNode body = StrictJson.parse(answer(scenario).body().orElseThrow());

        assertThat(body).isEqualTo(payload("chat/" + name(scenario)));
        assertThat(Schemas.bundled().violations(SchemaName.CHAT, body)).isEmpty();
    }

    static List<Pickle> scenarios() {
        return FeatureFile.documentedExamples().stream()
                .flatMap(file -> file.pickles().stream())
                .toList();
    }

    private static String name(Pickle scenario) {
        return Stream.of(scenario.getTags().get(0).getName())
                .map(tag -> tag.substring("@example-".length()))
                .findFirst()
                .orElseThrow();
    }

    private static HttpMessage request(Pickle scenario) {
        return HttpMessage.parse(docString(scenario, 0).getContent());
    }

    private static HttpMessage answer(Pickle scenario) {
        return HttpMessage.parse(docString(scenario, 1).getContent());
    }

    private static PickleDocString docString(Pickle scenario, int step) {
        return scenario.getSteps()
                .get(step)
                .getArgument()
                .flatMap(argument -> argument.getDocString())
                .orElseThrow();
    }

    private static JsonNode payload(String name) throws IOException, dev.graphconform.schema.MalformedJsonException {
        try (InputStream payload = DocumentedExamplesTest.class.getResourceAsStream(PAYLOADS + name + ".json")) {
            assertThat(payload).as(name).isNotNull();
            return StrictJson.parse(payload.readAllBytes());
        }
    }
}
