package dev.graphconform.recording;

import dev.graphconform.http.Header;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One entry of a HAR file as it is read: what the file does not have stays empty. */
final class HarEntry {
    /** Answers that have no body by themselves. */
    private static final List<Integer> WITHOUT_BODY = List.of(204, 304);

    Optional<Instant> startedAt = Optional.empty();
    Duration took = Duration.ZERO;
    String method = "";
    String url = "";
    final List<Header> requestHeaders = new ArrayList<>();
    final HarBody requestBody = new HarBody();
    int status;
    Optional<String> error = Optional.empty();
    final List<Header> responseHeaders = new ArrayList<>();
    final HarBody responseBody = new HarBody();

    /** Whether its bodies are needed: it belongs to Create chat, is a batch, or is not known yet. */
    boolean needsBodies() {
        if (method.isEmpty() || url.isEmpty()) {
            return true;
        }
        return CreateChatCall.isLikely(url)
                && uri().filter(uri -> CreateChatCall.is(method, uri)
                                || CreateChatCall.batchRoot(method, uri).isPresent())
                        .isPresent();
    }

    /** The URL without what identifies somebody; some exporters write it without host. */
    Optional<URI> uri() {
        if (!url.startsWith("/")) {
            return CreateChatCall.uri(url);
        }
        return requestHeaders.stream()
                .filter(header ->
                        header.name().equalsIgnoreCase("host") || header.name().equals(":authority"))
                .findFirst()
                .flatMap(header -> CreateChatCall.uri("https://" + header.value() + url));
    }

    /** The entry as an exchange. */
    FoundExchange exchange(String recording, int number, URI uri) {
        boolean answered = status > 0;
        return new FoundExchange(
                recording,
                number,
                Optional.empty(),
                startedAt,
                took,
                method,
                uri,
                ofMessage(requestHeaders),
                requestBody.content(
                        requestHeaders, !method.toUpperCase(Locale.ROOT).matches("P(OST|ATCH|UT)")),
                answered ? status : 0,
                ofMessage(responseHeaders),
                responseBody.content(responseHeaders, !answered || WITHOUT_BODY.contains(status)),
                answered ? Optional.empty() : Optional.of(error.orElse("the recording holds no answer")));
    }

    /** HTTP/2 has fields that HTTP/1.1 writes into the first line. */
    private static List<Header> ofMessage(List<Header> headers) {
        return headers.stream().filter(header -> !header.name().startsWith(":")).toList();
    }
}
