package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.error;
import static dev.graphconform.judgement.RecordedAnswer.pair;
import static dev.graphconform.judgement.RecordedAnswer.read;
import static dev.graphconform.judgement.RecordedAnswer.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers of the real service, rebuilt by hand from what is public: the recordings of PnP Core of 2022-04-25 (beta),
 * whose recorder kept no media type, and refusals that issues of the documentation and of the SDKs quote.
 */
class RealAnswersTest {
    private static final String BETA = "https://graph.microsoft.com/beta";
    private static final String ONE = "0a31d3f3-64aa-4bb9-8f0c-0b6b4c5c9bd1";
    private static final String TWO = "b9f34f25-0a4e-4f6d-8ac5-1c3f3b4de3a2";
    private static final String CHAT = "19:" + ONE + "_" + TWO + "@unq.gbl.spaces";

    @Test
    void created_handed_back_and_read() {
        Judged judged = Judged.of(
                created(1, "2022-04-25T14:03:20Z", "Mon, 25 Apr 2022 14:03:20 GMT"),
                created(2, "2022-04-25T14:03:36Z", "Mon, 25 Apr 2022 14:03:36 GMT"),
                read(3, "/chats/" + CHAT + "/members", """
                        {"@odata.context": "https://graph.microsoft.com/beta/$metadata#chats('19')/members",
                         "@odata.count": 2,
                         "value": [%s, %s]}""".formatted(member(ONE), member(TWO)))
                        .to(BETA + "/chats/" + CHAT + "/members")
                        .at("2022-04-25T14:03:39Z")
                        .withoutMediaType());

        assertThat(judged.failures()).isEmpty();
        assertThat(judged.undecided()).isEmpty();
        assertThat(judged.asked())
                .contains("chat-created", "chat-body", "chat-context", "one-on-one-unique", "members-all-added");
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequest, Creation of 'OneOnOne' chat requires 2 members.",
        "400, BadRequest, The caller must be one of the members specified in request body.",
        "404, NotFound, Failed to find users with user principal name",
        "403, OperationFailed, One or more members cannot be added to the thread roster",
        "403, Forbidden, Failed to get license information for the user.",
        "403, Forbidden, Missing scope permissions on the request.",
        "401, InvalidAuthenticationToken, Access token has expired or is not yet valid.",
        "401, Unauthorized, UnknownError",
        "412, PreconditionFailed, Not supported in application-only context.",
        "429, TooManyRequests, Please retry again later.",
        "502, UnknownError, Bad Gateway",
        "504, UnknownError, ''"
    })
    void a_refusal_of_an_allowed_request_is_no_fault(int status, String code, String message) {
        assertThat(Judged.of(created(1, "2022-04-25T14:03:20Z", "Mon, 25 Apr 2022 14:03:20 GMT")
                                .answered(status, error(code, message)))
                        .failures())
                .isEmpty();
        assertThat(Judged.of(
                                created(1, "2022-04-25T14:03:20Z", "Mon, 25 Apr 2022 14:03:20 GMT"),
                                pair(2).asking(request("oneOnOne", "", ONE, "alex@contoso.com"))
                                        .withoutMediaType()
                                        .answered(status, error(code, message)))
                        .failures())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"407, text/html", "403, text/html", "200, text/html"})
    void a_page_of_a_proxy_on_a_read_or_a_refusal_is_not_the_services(int status, String type) {
        RecordedAnswer page = status == 200
                ? read(2, "/chats/" + CHAT, "<html/>")
                        .to(BETA + "/chats/" + CHAT)
                        .at("2022-04-25T14:03:22Z")
                : created(2, "2022-04-25T14:03:22Z", "Mon, 25 Apr 2022 14:03:22 GMT")
                        .answered(status, "<html/>");

        assertThat(Judged.of(
                                created(1, "2022-04-25T14:03:20Z", "Mon, 25 Apr 2022 14:03:20 GMT"),
                                page.requestId("").header("Content-Type", type))
                        .failures())
                .isEmpty();
    }

    private static RecordedAnswer created(int number, String sentAt, String date) {
        return pair(number)
                .to(BETA + "/chats")
                .at(sentAt)
                .asking(request("oneOnOne", "", ONE, TWO))
                .answered(201, """
                        {"@odata.context":"https://graph.microsoft.com/beta/$metadata#chats/$entity","id":"%s",
                         "topic":null,"createdDateTime":"2022-04-25T14:03:20.12Z",
                         "lastUpdatedDateTime":"2022-04-25T14:03:20.12Z","chatType":"oneOnOne",
                         "webUrl":"https://teams.microsoft.com/l/chat/19%%3a/0?tenantId=x",
                         "tenantId":"d8623c9e-30c7-473a-83bc-d907df44a26e","viewpoint":null,
                         "onlineMeetingInfo":null}""".formatted(CHAT))
                .withoutMediaType()
                .header("Transfer-Encoding", "chunked")
                .header("Location", "https://teamsgraph.teams.microsoft.com/beta/chats('" + CHAT + "')")
                .header("Vary", "Accept-Encoding")
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("client-request-id", "00000000-0000-4000-8000-%012d".formatted(number))
                .header("OData-Version", "4.0")
                .header("Date", date);
    }

    private static String member(String id) {
        return """
                {"@odata.type": "#microsoft.graph.aadUserConversationMember", "id": "MCMjMCMj", "roles": ["owner"],
                 "displayName": "A name", "visibleHistoryStartDateTime": "2022-04-25T14:03:19.321Z",
                 "userId": "%s", "email": "", "tenantId": "d8623c9e-30c7-473a-83bc-d907df44a26e"}""".formatted(id);
    }
}
