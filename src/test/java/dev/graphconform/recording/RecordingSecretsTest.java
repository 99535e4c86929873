package dev.graphconform.recording;

import static dev.graphconform.recording.HarText.creation;
import static dev.graphconform.recording.HarText.entry;
import static dev.graphconform.recording.HarText.header;
import static dev.graphconform.recording.HarText.postData;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.target.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RecordingSecretsTest {
    private static final String SECRET = "k8Qz~vT2mXw.7Lr_pB4nY9";
    private static final String HEADER = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";
    /** With the key Yq7Wm3Zt9Xk1Lp5RbN4c, the id of a person and the address of the service. */
    private static final String CLAIMS = "eyJvaWQiOiI4YjA4MWVmNi00NzkyLTRkZWYtYjJjOS1jMzYzYTFiZjQxZDUiLCJhdWQiOiJod"
            + "HRwczovL2dyYXBoLm1pY3Jvc29mdC5jb20vIiwiayI6IllxN1dtM1p0OVhrMUxwNVJiTjRjIn0";

    private static final String SIGNATURE = "LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE";
    private static final String TOKEN = HEADER + "." + CLAIMS + "." + SIGNATURE;
    private static final String LOGIN = "https://login.example/oauth2/v2.0/token";

    @TempDir
    private Path folder;

    /** Where a recording has a secret, of whatever host. */
    enum Place {
        BEARER,
        BASIC_PASSWORD,
        PROXY_AUTHORIZATION,
        API_KEY_HEADER,
        SUBSCRIPTION_KEY_HEADER,
        COOKIE,
        SECOND_COOKIE,
        SET_COOKIE,
        COOKIE_LIST,
        COOKIE_LIST_OF_ANSWER,
        QUERY_OF_URL,
        QUERY_LIST,
        SIGNATURE_IN_QUERY,
        AUTHORIZATION_CODE,
        FRAGMENT,
        USER_INFO,
        REFERER,
        LOCATION,
        REDIRECT_URL,
        FORM_TEXT,
        FORM_PASSWORD_ENCODED,
        FORM_PARAMS,
        JSON_REQUEST,
        JSON_ANSWER,
        JSON_ANSWER_ESCAPED_SIGNS,
        BASE64_ANSWER,
        NESTED_JSON_TEXT,
        UNKNOWN_FIELD,
        SOCKET_MESSAGE,
        BEARER_IN_TEXT,
        BATCH_PART_HEADER
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_secret_is_known_wherever_it_stands_and_masked_where_it_is_echoed(Place place) {
        ObjectNode echo = entry("POST", HarText.CREATE, 500, "{\"echo\": \"" + SECRET + "\"}");
        RecordedTraffic read = read(HarText.of(echo, planted(place)));

        assertThat(read.exchanges().get(0).exchange().responseText()).isEqualTo("{\"echo\": \"***\"}");
        assertThat(finds(read, SECRET)).isTrue();
        assertThat(finds(read, Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(read.exchanges().toString()).doesNotContain(SECRET);
    }

    private static ObjectNode planted(Place place) {
        ObjectNode other = entry("GET", "https://other.example/page", 200, "{}");
        ObjectNode request = other.withObject("/request");
        ObjectNode response = other.withObject("/response");
        ObjectNode content = other.withObject("/response/content");
        String encoded = SECRET.replace("~", "%7E").replace(".", "%2E");
        switch (place) {
            case BEARER -> header(other, "request", "authorization", "bearer " + SECRET);
            case BASIC_PASSWORD -> header(other, "request", "Authorization", "Basic " + base64("me:" + SECRET));
            case PROXY_AUTHORIZATION -> header(other, "request", "Proxy-Authorization", "Bearer " + SECRET);
            case API_KEY_HEADER -> header(other, "request", "X-Api-Key", SECRET);
            case SUBSCRIPTION_KEY_HEADER -> header(other, "request", "Ocp-Apim-Subscription-Key", SECRET);
            case COOKIE -> header(other, "request", "Cookie", "session=" + SECRET);
            case SECOND_COOKIE -> header(other, "request", "cookie", "theme=dark; s=" + SECRET + "; t=1");
            case SET_COOKIE -> header(other, "response", "set-cookie", "s=" + SECRET + "; Path=/; HttpOnly");
            case COOKIE_LIST -> named(request, "cookies", "s", SECRET);
            case COOKIE_LIST_OF_ANSWER -> named(response, "cookies", "s", SECRET);
            case QUERY_OF_URL -> request.put("url", "https://other.example/?a=1&access_token=" + SECRET);
            case QUERY_LIST -> named(request, "queryString", "id_token", SECRET);
            case SIGNATURE_IN_QUERY -> request.put("url", "https://blob.example/a.png?sv=1&sig=" + encoded);
            case AUTHORIZATION_CODE -> request.put("url", "https://app.example/callback?code=" + SECRET + "&state=1");
            case FRAGMENT -> request.put("url", "https://app.example/callback#access_token=" + SECRET);
            case USER_INFO -> request.put("url", "https://me:" + SECRET + "@other.example/");
            case REFERER -> header(other, "request", "Referer", "https://app.example/?token=" + SECRET);
            case LOCATION -> header(other, "response", "Location", "https://app.example/?code=" + SECRET);
            case REDIRECT_URL -> response.put("redirectURL", "/next?ticket=" + SECRET);
            case FORM_TEXT -> postData(other, "grant_type=client_credentials&client_secret=" + SECRET + "&scope=x");
            case FORM_PASSWORD_ENCODED -> postData(other, "user=me&password=" + encoded);
            case FORM_PARAMS -> named(request.putObject("postData"), "params", "refresh_token", SECRET);
            case JSON_REQUEST -> postData(other, "{\"clientSecret\": \"" + SECRET + "\"}");
            case JSON_ANSWER -> content.put("text", "{\"expires_in\":3599,\"access_token\":\"" + SECRET + "\"}");
            case JSON_ANSWER_ESCAPED_SIGNS ->
                content.put("text", "{\"refresh_token\":\"" + SECRET.replace("~", "\\u007e") + "\"}");
            case BASE64_ANSWER -> {
                request.put("url", LOGIN);
                content.put("encoding", "base64").put("text", base64("{\"id_token\": \"" + SECRET + "\"}"));
            }
            case NESTED_JSON_TEXT ->
                content.put("text", "{\"log\": \"{\\\"access_token\\\": \\\"" + SECRET + "\\\"}\"}");
            case UNKNOWN_FIELD -> other.putObject("_session").put("authToken", SECRET);
            case SOCKET_MESSAGE ->
                other.putArray("_webSocketMessages").addObject().put("data", "{\"token\":\"" + SECRET + "\"}");
            case BEARER_IN_TEXT -> content.put("text", "curl -H 'Authorization: Bearer " + SECRET + "'");
            case BATCH_PART_HEADER ->
                postData(other, "{\"requests\":[{\"headers\":{\"Authorization\":\"Bearer " + SECRET + "\"}}]}");
        }
        return other;
    }

    @Test
    void a_token_is_known_by_its_form_anywhere() {
        String token = "eyJhbGciOiJub25lIn0."
                + base64("{\"oid\": \"0001\", \"scp\": \"Chat.Create\"}").replace("=", "") + ".c2lnbmF0dXJlLW9mLXRoaXM";
        ObjectNode page = entry("GET", "https://other.example/page", 200, "<script>var t='" + token + "'</script>");

        RecordedTraffic read = read(HarText.of(creation("a"), page));

        assertThat(finds(read, token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dark-mode-of-the-whole-page",
                "https://graph.microsoft.com/v1.0/chats",
                "https%3A%2F%2Fgraph.microsoft.com%2Fv1.0%2Fchats",
                "8b081ef6-4792-4def-b2c9-c363a1bf41d5",
                "8b081ef6-4792-4def-b2c9-c363a1bf41d5.7a2fd163-e9a3-4d03-8f21-2c80b3d2ad1c",
                "user=megan@contoso.onmicrosoft.com|theme=dark",
                "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2",
                "group",
                "en-US",
                "1732960000000",
                "oneOnOne",
            })
    void what_stands_in_cookies_and_is_no_secret_blackens_no_evidence(String value) {
        String body = """
                {"id": "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2", "chatType": "group",
                "createdDateTime": "1732960000000",
                "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity", "members": [
                {"userId": "8b081ef6-4792-4def-b2c9-c363a1bf41d5", "tenantId": "7a2fd163-e9a3-4d03-8f21-2c80b3d2ad1c",
                "email": "megan@contoso.onmicrosoft.com"}]}""";
        ObjectNode entry = entry("POST", HarText.CREATE, 201, body);
        header(entry, "request", "Cookie", "a=" + value);
        header(entry, "request", "X-Session", value);
        RecordedTraffic read = read(HarText.of(entry));

        assertThat(read.exchanges().get(0).exchange().responseText()).isEqualTo(body);
        assertThat(read.exchanges().get(0).exchange().uri()).hasToString(HarText.CREATE);
        assertThat(finds(read, body + " theme dark-mode-of-the-whole-page en-US oneOnOne"))
                .isFalse();
    }

    @Test
    void beside_an_id_the_rest_of_a_cookie_is_a_secret() {
        String id = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
        ObjectNode entry = entry("POST", HarText.CREATE, 201, "{\"userId\": \"" + id + "\"}");
        header(entry, "request", "Cookie", "session=" + id + ":Qm9b7Xk2Lp0Zt5Rw8Yc3");

        RecordedTraffic read = read(HarText.of(entry));

        assertThat(finds(read, "Qm9b7Xk2Lp0Zt5Rw8Yc3")).isTrue();
        assertThat(finds(read, id)).isFalse();
    }

    /** Each answer of some services brings another cookie. */
    @Test
    void of_more_secrets_than_can_be_searched_for_those_that_are_echoed_are_known() {
        ObjectNode[] entries = new ObjectNode[3000];
        entries[0] = entry("POST", HarText.CREATE, 201, "{\"echo\": \"" + base64(cookie(2900)) + "\"}");
        for (int number = 1; number < entries.length; number++) {
            entries[number] = header(
                    entry("GET", "https://other.example/", 200, "{}"), "response", "Set-Cookie", "s=" + cookie(number));
        }
        RecordedTraffic read = read(HarText.of(entries));

        assertThat(read.secrets().size()).isBetween(100, 2000);
        assertThat(finds(read, cookie(2900))).isTrue();
        assertThat(read.exchanges().get(0).exchange().responseText()).doesNotContain(base64(cookie(2900)));
    }

    @Test
    void a_secret_across_two_parts_of_a_large_file_is_found() {
        ObjectNode[] entries = new ObjectNode[60];
        entries[0] = creation("a");
        for (int number = 1; number < entries.length; number++) {
            entries[number] = entry(
                    "GET",
                    "https://other.example/",
                    200,
                    "x".repeat(20_000) + " {\"access_token\": \"" + cookie(number) + "\"} " + "y".repeat(number * 97));
        }
        RecordedTraffic read = read(HarText.of(entries));

        for (int number = 1; number < entries.length; number++) {
            assertThat(finds(read, cookie(number))).as("secret " + number).isTrue();
        }
    }

    /**
     * Wherever a large file is parted: claims of a token whose header stands before that are no token by themselves.
     */
    @Test
    void no_part_of_a_token_is_taken_for_another_token() {
        String longHeader = "eyJ" + "hbGciOiJSUzI1NiIs".repeat(100);
        String token = longHeader + "." + CLAIMS + "." + SIGNATURE;
        ObjectNode page = entry("GET", "https://other.example/", 200, (token + " ").repeat(300));
        RecordedTraffic read = read(HarText.of(creation("a"), page));

        assertThat(read.secrets().size()).isEqualTo(1);
        assertThat(finds(read, token)).isTrue();
        assertNoOrdinaryTextIsFound(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "s:" + TOKEN + "|k8Qz2vT2mXw7Lr", CLAIMS, CLAIMS + "." + SIGNATURE})
    void parts_of_text_in_base64_are_no_secret_and_what_stands_beside_it_is_one(String value) {
        ObjectNode entry = header(entry("GET", "https://other.example/", 200, "{}"), "request", "Cookie", "a=" + value);
        header(entry, "request", "X-Session-Token", value);
        RecordedTraffic read = read(HarText.of(creation("a"), entry));

        assertNoOrdinaryTextIsFound(read);
        assertThat(finds(read, "echo: " + value)).isTrue();
        assertThat(finds(read, base64(value))).isTrue();
        assertThat(finds(read, SIGNATURE)).isEqualTo(value.contains(SIGNATURE));
        assertThat(finds(read, "Yq7Wm3Zt9Xk1Lp5RbN4c")).isEqualTo(!value.contains(HEADER));
    }

    private static void assertNoOrdinaryTextIsFound(RecordedTraffic read) {
        for (String text : List.of("https://graph.microsoft.com/v1.0/chats", "8b081ef6-4792-4def-b2c9-c363a1bf41d5")) {
            for (String shift : List.of("", "a", "ab")) {
                assertThat(finds(read, base64(shift + text))).as(shift + text).isFalse();
            }
        }
    }

    private static String cookie(int number) {
        return base64("%05d".formatted(number * 7919 % 100_000)).replace("=", "") + "k8Qzv" + number
                + Integer.toString(number * 48_271 + 1_000_000_007, 36) + "T2mXw7Lr"
                + Long.toString(number * 2_862_933_555_777_941L + 1_000_000_000_039L, 36);
    }

    private static boolean finds(RecordedTraffic read, String text) {
        List<Secret> secrets = read.secrets().all();
        return SecretSearch.of(secrets).finds(text.getBytes(StandardCharsets.UTF_8));
    }

    private RecordedTraffic read(String har) {
        return new HarReader(Optional.empty(), ReadingProgress.SILENT)
                .read(List.of(HarText.write(folder, "a.har", har)));
    }

    private static void named(ObjectNode node, String list, String name, String value) {
        node.withArray(list).addObject().put("name", name).put("value", value);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
