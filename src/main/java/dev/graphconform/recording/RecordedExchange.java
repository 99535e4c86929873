package dev.graphconform.recording;

import dev.graphconform.http.Exchange;
import java.util.Optional;

/**
 * One exchange of a recording that belongs to Create chat: a create request, a read below {@code /chats}, or what
 * changes a chat by any path.
 *
 * @param recording the file name of the recording, as people are told
 * @param entry the number of its entry in that file, from 1, as the file has them
 * @param part the id of its part where the entry is a {@code $batch}; empty for an entry of its own
 * @param exchange the request and its answer; its number is unique over all recordings judged together, and its
 *     principal tells equal tokens from others, for instance {@code token-1}
 * @param requestBodyMissing why the body of the request is not there though it had one; empty when nothing is missing
 * @param responseBodyMissing why the body of the answer is not there though it had one, for instance that the exporter
 *     wrote none; empty when nothing is missing
 */
public record RecordedExchange(
        String recording,
        int entry,
        Optional<String> part,
        Exchange exchange,
        Optional<String> requestBodyMissing,
        Optional<String> responseBodyMissing) {

    /** Where it stands, for people: {@code exchange 17 of chrome.har}. */
    public String place() {
        return "exchange " + entry + part.map(id -> ", part " + id).orElse("") + " of " + recording;
    }
}
