package dev.graphconform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.target.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of recorded traffic, whose requests are others' too. */
class RecordedPeopleTest {
    private static final String ID = "5d1f0c2e-91a4-4b7e-8c3d-2f6a7b8c9d01";

    private final Redactor redactor = Redactor.ofRecorded(Redaction.FULL, new SecretRegistry(), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"user@odata.bind": "https://graph.microsoft.com/v1.0/users('ID')"}      | ID
            {"user@odata.bind": "https://graph.microsoft.com/v1.0/users(\\u0027ID\\u0027)"} | ID
            {"user@odata.bind": "https:\\/\\/graph.microsoft.com\\/v1.0\\/users\\/ID"} | ID
            https://graph.microsoft.com/v1.0/users/ID/chats?$top=1                   | ID
            https://graph.microsoft.com/v1.0/users(%27ID%27)/chats                   | ID
            {"user@odata.bind": "https://mock/v1.0/users('o''brien@contoso.example')"} | o'brien@contoso.example
            {"user@odata.bind": "https://mock/v1.0/users('a_b%23EXT%23@c.example')"} | a_b#EXT#@c.example
            not JSON at all: users('adele+1@contoso.example')                        | adele+1@contoso.example
            """)
    void are_learned_from_what_a_request_names_in_whatever_form(String request, String person) {
        redactor.learnRequest(request.replace("ID", ID));

        String id = person.replace("ID", ID);
        assertThat(redactor.redactMasked("to " + id + "."))
                .isEqualTo("to person-1." + (id.contains("@") ? "userPrincipalName" : "id") + ".");
        assertThat(redactor.redactRequest(request.replace("ID", ID)))
                .doesNotContain(id)
                .contains("person-1.");
    }

    @Test
    void are_one_person_by_id_address_and_name_where_an_answer_says_so() {
        redactor.learn("""
                {"userId": "%s", "displayName": "Adele Vance", \
                "email": "adele@contoso.example"}""".formatted(ID).getBytes(StandardCharsets.UTF_8));
        redactor.learnRequest("https://graph.microsoft.com/v1.0/users('adele@contoso.example')");
        redactor.learnRequest("https://graph.microsoft.com/v1.0/users('me')");

        assertThat(redactor.redactRequest("Adele Vance, adele@contoso.example, " + ID.toUpperCase(Locale.ROOT)))
                .isEqualTo("person-1.displayName, person-1.email, person-1.id");
        assertThat(redactor.redactRequest("19:" + ID + "_x@unq.gbl.spaces"))
                .isEqualTo("19:person-1.id_x@unq.gbl.spaces");
    }

    @Test
    void are_known_where_only_the_id_of_their_chat_names_them() {
        redactor.learnChatIds("/chats/19%3A" + ID + "_" + ID.replace('5', '6') + "%40unq.gbl.spaces/members");

        assertThat(redactor.redactMasked("19:" + ID + "_" + ID.replace('5', '6') + "@unq.gbl.spaces"))
                .isEqualTo("19:person-1.id_person-2.id@unq.gbl.spaces");
    }

    @Test
    void may_be_thousands_and_another_id_stays() {
        List<String> ids = IntStream.range(0, 3000)
                .mapToObj(number -> new UUID(number * 0x9E3779B97F4A7C15L, number).toString())
                .toList();
        ids.forEach(id -> redactor.learnRequest("users('" + id + "')"));

        assertThat(redactor.redactMasked(String.join(" ", ids)))
                .isEqualTo(IntStream.rangeClosed(1, 3000)
                        .mapToObj(number -> "person-" + number + ".id")
                        .collect(Collectors.joining(" ")));
        assertThat(redactor.redactMasked("request " + ID)).isEqualTo("request " + ID);
    }
}
