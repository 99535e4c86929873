package dev.graphconform.recording;

import dev.graphconform.http.Header;
import dev.graphconform.recording.HarBody.BodyContent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An exchange of Create chat as it stands in a recording, secrets and all; it leaves this package masked only.
 *
 * @param recording the name of the recording
 * @param entry the number of its entry
 * @param part the id of its part where the entry is a batch
 * @param startedAt when it began; empty where the recording does not say so
 * @param took how long it took; zero where the recording does not say so
 * @param method the method
 * @param uri the URL
 * @param requestHeaders the headers of the request
 * @param request its body
 * @param status the status; 0 where no answer was recorded
 * @param responseHeaders the headers of the answer
 * @param response its body
 * @param lost why there is no answer
 */
record FoundExchange(
        String recording,
        int entry,
        Optional<String> part,
        Optional<Instant> startedAt,
        Duration took,
        String method,
        URI uri,
        List<Header> requestHeaders,
        BodyContent request,
        int status,
        List<Header> responseHeaders,
        BodyContent response,
        Optional<String> lost) {
    FoundExchange {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }

    /** The body of the request as text. */
    String requestText() {
        return request.text().orElse("");
    }

    /** The body of the answer as text. */
    String responseText() {
        return response.text().orElse("");
    }

    /** The credential that it was sent with. */
    Optional<String> authorization() {
        return requestHeaders.stream()
                .filter(header -> header.name().equalsIgnoreCase("Authorization"))
                .map(header -> header.value().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
