package dev.graphconform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server tells of people never replaces the words of the kit's own requests. */
class StrangersTest {
    private static final String COLLEAGUE = "82af01c5-f7cc-4a2e-a728-3a5df21afd9d";
    private static final String STRANGER = "1d7f3c0a-55b2-4c8e-9a61-0f2e4b7d9c13";
    private static final String REQUEST = "{\"chatType\": \"group\", \"user@odata.bind\":"
            + " \"https://graph.microsoft.com/v1.0/users('" + COLLEAGUE + "')\"}";
    private static final String REDACTED = REQUEST.replace(COLLEAGUE, "people.colleague.id");

    private Redactor redactor;

    @BeforeEach
    void with_a_colleague() {
        redactor = new Redactor(
                Redaction.FULL,
                new SecretRegistry(),
                List.of(new Person(
                        Persona.COLLEAGUE, COLLEAGUE, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0/users('" + COLLEAGUE + "')",
                "https://graph.microsoft.com/v1.0/users/" + COLLEAGUE,
                "group",
                "users",
                "user@odata.bind\": \"https",
                "chat type"
            })
    void a_user_id_that_is_none_leaves_requests_alone(String userId) {
        learn("{\"userId\": \"" + userId.replace("\"", "\\\"") + "\", \"displayName\": \"Some Body\"}");

        assertThat(redactor.redactRequest(REQUEST)).isEqualTo(REDACTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "chatType", "graph.microsoft.com", "application/json"})
    void a_name_that_is_a_word_of_requests_leaves_them_alone(String name) {
        learn("{\"userId\": \"" + STRANGER + "\", \"displayName\": \"" + name + "\", \"email\": \"" + name + "\"}");

        assertThat(redactor.redactRequest(REQUEST)).isEqualTo(REDACTED);
        assertThat(redactor.redactRequest("application/json")).isEqualTo("application/json");
    }

    @Test
    void a_stranger_by_a_bind_address_is_known_by_the_key_in_it() {
        learn("{\"userId\": \"https://graph.microsoft.com/v1.0/users('" + STRANGER
                + "')\", \"displayName\": \"Some Body\"}");

        assertThat(redactor.redactRequest("/v1.0/users/" + STRANGER)).isEqualTo("/v1.0/users/people.stranger1.id");
        assertThat(redactor.redactMasked("\"" + STRANGER + "\", \"Some Body\""))
                .isEqualTo("\"people.stranger1.id\", \"people.stranger1.displayName\"");
    }

    @Test
    void a_name_with_an_apostrophe_is_replaced_as_a_key_too() {
        Redactor irish = new Redactor(
                Redaction.FULL,
                new SecretRegistry(),
                List.of(new Person(
                        Persona.COLLEAGUE,
                        COLLEAGUE,
                        Optional.of("o'brien@contoso.com"),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(irish.redactRequest("users('o''brien@contoso.com')"))
                .isEqualTo("users('people.colleague.userPrincipalName')");
    }

    private void learn(String body) {
        redactor.learn(body.getBytes(StandardCharsets.UTF_8));
    }
}
