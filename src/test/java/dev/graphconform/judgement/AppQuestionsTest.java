package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.ADELE;
import static dev.graphconform.judgement.RecordedAnswer.ALEX;
import static dev.graphconform.judgement.RecordedAnswer.PAIR;
import static dev.graphconform.judgement.RecordedAnswer.chat;
import static dev.graphconform.judgement.RecordedAnswer.pair;
import static dev.graphconform.judgement.RecordedAnswer.read;
import static dev.graphconform.judgement.RecordedAnswer.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AppQuestionsTest {
    private static final String APP = "05f59cec-a742-4a50-a62e-202a57e478a4";
    private static final String OPERATION = "2432b57b-0abd-43db-aa7b-16eadd115d34";
    private static final String LOCATION = "/chats('" + PAIR + "')/operations('" + OPERATION + "')";
    private static final String WITH_APP = request("oneOnOne", "", ADELE, ALEX)
            .replaceFirst(
                    "\\{",
                    "{\"installedApps\": [{\"teamsApp@odata.bind\":"
                            + " \"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/" + APP + "\"}], ");

    @Test
    void a_chat_with_an_app_is_judged_from_the_request_to_the_end_of_its_operation() {
        Judged judged = Judged.of(
                accepted(LOCATION),
                look(2, "inProgress"),
                apps(3, "c0ffee11-5d2a-4b7c-9e31-7f1a2b3c4d5e"),
                look(4, "succeeded"),
                apps(5, APP.toUpperCase(Locale.ROOT)));

        assertThat(judged.failures()).isEmpty();
        assertThat(judged.undecided()).isEmpty();
        assertThat(judged.asked())
                .containsExactlyInAnyOrder(
                        "request-id",
                        "never-server-error",
                        "apps-accepted",
                        "apps-location-operation",
                        "operation-readable",
                        "operation-ends",
                        "operation-type",
                        "operation-targets-chat",
                        "app-installed");
    }

    @Test
    void a_fault_of_the_operation_is_blamed_on_its_rule() {
        assertThat(Judged.of(accepted(LOCATION), look(2, "succeeded"), look(3, "inProgress"))
                        .failures())
                .containsExactly("operation-ends by never-back: expected a state not before succeeded, was inProgress");
        assertThat(Judged.of(accepted(LOCATION), look(2, "inProgress")).undecided())
                .containsExactly(
                        "operation-ends: the operation could not be followed to its end: inProgress in exchange 2"
                                + " of chrome.har");
        assertThat(Judged.of(accepted("https://elsewhere.example/chats/1/operations/2"))
                        .failures())
                .containsExactly("apps-location-operation by location-form: expected /chats('<chat id>')/operations("
                        + "'<operation id>'), relative to service root and version or absolute on it, was"
                        + " https://elsewhere.example/chats/1/operations/2 (it is on another host than the service"
                        + " root)");
        assertThat(Judged.of(accepted(LOCATION), look(2, "succeeded"), apps(3, "c0ffee11-5d2a-4b7c-9e31-7f1a2b3c4d5e"))
                        .failures())
                .containsExactly("app-installed by app-listed: expected the app " + APP
                        + " among the chat's apps, was apps without it");
    }

    @Test
    void a_created_chat_in_the_place_of_an_operation_is_blamed_only_where_it_is_new_for_sure() {
        RecordedAnswer created = pair(2).asking(WITH_APP).answered(201, chat("oneOnOne", PAIR, "null"));

        assertThat(Judged.of(created).failures()).isEmpty();
        assertThat(Judged.of(created).undecided())
                .containsExactly(
                        "apps-accepted: the answer is 201 with a chat of 2026-11-30T10:01:00.12Z, and nothing shows"
                                + " that the two had no chat before: this run may have asked for it, or it is older;"
                                + " what the service answers then is documented nowhere");
        assertThat(Judged.of(
                                RecordedAnswer.group(1, "").header("Date", "Mon, 30 Nov 2026 10:00:59 GMT"),
                                pair(2).asking(WITH_APP).answered(201, chat("oneOnOne", PAIR, "null")))
                        .failures())
                .containsExactly("apps-accepted by status-accepted: expected 202, was 201");
    }

    private static RecordedAnswer accepted(String location) {
        return pair(1).asking(WITH_APP).answered(202, "").header("Location", location);
    }

    private static RecordedAnswer look(int number, String status) {
        return read(number, LOCATION, """
                {"id": "%s", "operationType": "createChat", "createdDateTime": "2026-11-30T10:01:00.1234567Z",
                 "status": "%s", "lastActionDateTime": "2026-11-30T10:01:00.1234567Z", "attemptsCount": 1,
                 "targetResourceId": "%s", "targetResourceLocation": "/chats('%s')",
                 "error": null}""".formatted(OPERATION, status, PAIR, PAIR));
    }

    private static RecordedAnswer apps(int number, String id) {
        return read(number, "/chats/" + PAIR + "/installedApps?$expand=teamsApp", """
                {"value": [{"id": "x", "teamsApp": {"id": "%s"}}]}""".formatted(id));
    }
}
