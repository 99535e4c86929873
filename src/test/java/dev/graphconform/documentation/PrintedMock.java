package dev.graphconform.documentation;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PageReader;
import dev.graphconform.documentation.page.PrintedMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A mock that answers the requests of a page exactly as the page prints, but for what a test changes. */
public final class PrintedMock implements AutoCloseable {
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    private PrintedMock() {
        server.start();
    }

    /** A mock of the page. */
    public static PrintedMock of(Path page) {
        return of(page, (example, body) -> body, 0);
    }

    /**
     * A mock of the page that answers otherwise.
     *
     * @param body the body in the place of the printed one
     * @param status the status in the place of the printed one; 0 for that
     */
    public static PrintedMock of(Path page, BiFunction<PageExample, String, String> body, int status) {
        return of(page, body, status, "");
    }

    /**
     * A mock of the page that answers otherwise.
     *
     * @param header the header that has another value, or with a hyphen before it the one that is left out
     */
    public static PrintedMock of(Path page, BiFunction<PageExample, String, String> body, int status, String header) {
        PrintedMock mock = new PrintedMock();
        PageReader.read(page).examples().stream()
                .filter(example -> example.response().isPresent())
                .forEach(example -> mock.answer(example, body, status, header));
        return mock;
    }

    private void answer(
            PageExample example, BiFunction<PageExample, String, String> changed, int status, String other) {
        PrintedMessage printed = example.response().orElseThrow();
        ResponseDefinitionBuilder answer = WireMock.aResponse().withStatus(status == 0 ? printed.status() : status);
        printed.headers().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Length"))
                .filter(header -> !other.equals("-" + header.getKey()))
                .forEach(header -> answer.withHeader(
                        header.getKey(), header.getValue() + (other.equals(header.getKey()) ? "-other" : "")));
        if (!printed.bodyText().isEmpty()) {
            // a comma too many is the page's slip, and no service answers so
            answer.withBody(changed.apply(example, printed.bodyText()).replaceAll(",(\\s*})", "$1"));
        }
        MappingBuilder stub = WireMock.requestMatching(request -> MatchResult.of(asks(example.request(), request)));
        server.stubFor(stub.willReturn(answer));
    }

    private static boolean asks(PrintedMessage printed, Request request) {
        String below = printed.url().replaceFirst("^https?://[^/]+", "");
        String url = decoded(below.matches("/(v1\\.0|beta)/.*") ? below : "/v1.0" + below);
        String pattern = Pattern.compile("\\{[^}]+}|[^{]+")
                .matcher(url)
                .replaceAll(part -> part.group().startsWith("{")
                        ? "[^/?]+"
                        : Matcher.quoteReplacement(Pattern.quote(part.group())));
        boolean sameBody = printed.body()
                .map(body -> request.getBodyAsString().startsWith("{")
                        && JsonMapper.shared()
                                .readTree(request.getBodyAsString())
                                .equals(body))
                .orElseGet(() -> request.getBodyAsString()
                        .strip()
                        .equals(printed.bodyText().strip()));
        return request.getMethod().getName().equals(printed.method())
                && decoded(request.getUrl()).matches(pattern)
                && sameBody;
    }

    private static String decoded(String url) {
        return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Everything that came. */
    public List<LoggedRequest> requests() {
        return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
    }

    /** Where it listens. */
    public String root() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
