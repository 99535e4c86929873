package dev.graphconform.simulator.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.graphconform.simulator.directory.Directory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.ObjectMapper;

/**
 * Serves the addresses of the authority: token and device code endpoints, and the page where a user approves a device
 * code.
 */
final class AuthorityHandler implements HttpHandler {

    private static final Pattern ENDPOINT = Pattern.compile("/([^/]+)/oauth2/v2\\.0/(token|devicecode)");
    private static final String SIGN_IN_PAGE = "/devicelogin";
    private static final int LONGEST = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenEndpoint tokens;
    private final DeviceCodes codes;

    AuthorityHandler(TokenEndpoint tokens, DeviceCodes codes) {
        this.tokens = tokens;
        this.codes = codes;
    }

    /** Whether a path is the authority's, not Graph's. */
    static boolean owns(String path) {
        return path.equals(SIGN_IN_PAGE) || ENDPOINT.matcher(path).matches();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(SIGN_IN_PAGE)) {
                signInPage(exchange);
                return;
            }
            FormFields form =
                    FormFields.of(new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8));
            try {
                write(exchange, 200, "application/json", JSON.writeValueAsBytes(answer(exchange, path, form)));
            } catch (TokenRequestException refusal) {
                write(exchange, refusal.status(), "application/json", JSON.writeValueAsBytes(refusal.body()));
            }
        }
    }

    private Map<String, Object> answer(HttpExchange exchange, String path, FormFields form)
            throws TokenRequestException {
        Matcher endpoint = ENDPOINT.matcher(path);
        if (!exchange.getRequestMethod().equals("POST") || !endpoint.matches()) {
            throw TokenRequestException.badRequest(
                    "invalid_request", 900561, "The endpoint only accepts POST requests.");
        }
        if (!endpoint.group(1).equalsIgnoreCase(Directory.HOME_TENANT)
                && !endpoint.group(1).equalsIgnoreCase("contoso.com")) {
            throw TokenRequestException.badRequest(
                    "invalid_request", 90002, "Tenant not found. Check to make sure you have the correct tenant ID.");
        }
        // a client sees the authority and the service under the name that it calls them by
        String root =
                "https://".concat(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
        return endpoint.group(2).equals("token")
                ? tokens.answer(form, root.concat(path), root)
                : deviceCode(form, root);
    }

    private Map<String, Object> deviceCode(FormFields form, String root) throws TokenRequestException {
        TokenEndpoint.demandPublicClient(form);
        String deviceCode = codes.begin();
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("user_code", codes.userCode(deviceCode));
        response.put("device_code", deviceCode);
        response.put("verification_uri", root.concat(SIGN_IN_PAGE));
        response.put("expires_in", DeviceCodes.LIFETIME.toSeconds());
        response.put("interval", 1);
        response.put(
                "message",
                String.format(
                        "To sign in, use a web browser to open the page %s%s and enter the code %s to authenticate.",
                        root, SIGN_IN_PAGE, codes.userCode(deviceCode)));
        return response;
    }

    private void signInPage(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String code = FormFields.of(query == null ? "" : query).value("code").strip();
        String said;
        if (code.isEmpty()) {
            said = "<form>Type the code that the terminal shows: <input name=code autofocus> <button>Sign in as "
                    + "Adele Vance</button></form>";
        } else {
            said = codes.agree(code)
                    ? "Signed in as Adele Vance. You can close this page."
                    : "There is no such code. Go back and type it again.";
        }
        write(
                exchange,
                200,
                "text/html; charset=utf-8",
                String.format("<!doctype html><title>Sign in</title><p>%s</p>", said)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
