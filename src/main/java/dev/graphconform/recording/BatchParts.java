package dev.graphconform.recording;

import dev.graphconform.http.Header;
import dev.graphconform.recording.HarBody.BodyContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a JSON batch apart: each part is a request of its own, with the answer of the same id. */
final class BatchParts {
    private static final String CONTENT_TYPE = "Content-Type";
    /** What the parts of a batch have in common with it. */
    private static final List<String> INHERITED = List.of("authorization", "host", "user-agent");

    private BatchParts() {}

    /** The parts, whatever they call; empty when the batch has no readable request. */
    static Optional<List<FoundExchange>> of(String root, FoundExchange batch) {
        Optional<JsonNode> requests = json(batch.request()).map(body -> body.path("requests"));
        if (requests.isEmpty() || !requests.get().isArray()) {
            return Optional.empty();
        }
        Map<String, JsonNode> answers = new HashMap<>();
        json(batch.response())
                .map(body -> body.path("responses"))
                .filter(JsonNode::isArray)
                .ifPresent(responses -> responses.forEach(answer -> answers.putIfAbsent(text(answer, "id"), answer)));
        List<FoundExchange> parts = new ArrayList<>();
        for (JsonNode request : requests.get()) {
            String url = text(request, "url");
            CreateChatCall.uri(url.contains("://") ? url : root + (url.startsWith("/") ? "" : "/") + url)
                    .ifPresent(uri -> parts.add(
                            part(batch, request, uri, Optional.ofNullable(answers.get(text(request, "id"))))));
        }
        return Optional.of(parts);
    }

    private static FoundExchange part(FoundExchange batch, JsonNode request, URI uri, Optional<JsonNode> answer) {
        List<Header> sent = headers(request);
        batch.requestHeaders().stream()
                .filter(header -> INHERITED.stream().anyMatch(header.name()::equalsIgnoreCase))
                .filter(header -> sent.stream().noneMatch(own -> own.name().equalsIgnoreCase(header.name())))
                .toList()
                .forEach(sent::add);
        int status = answer.map(each -> each.path("status").asInt(0)).orElse(0);
        return new FoundExchange(
                batch.recording(),
                batch.entry(),
                Optional.of(text(request, "id")),
                batch.startedAt(),
                batch.took(),
                text(request, "method"),
                uri,
                sent,
                body(request),
                status,
                answer.map(BatchParts::headers).orElse(new ArrayList<>()),
                answer.map(BatchParts::body).orElse(BodyContent.of(new byte[0])),
                status > 0 ? Optional.empty() : Optional.of(lost(batch)));
    }

    private static String lost(FoundExchange batch) {
        return batch.response()
                .missing()
                .map(why -> "the answer of the batch is not in the recording: " + why)
                .or(batch::lost)
                .orElse("the answer of the batch (status " + batch.status() + ") has none for this part");
    }

    private static BodyContent body(JsonNode message) {
        JsonNode body = message.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return BodyContent.of(new byte[0]);
        }
        String text = body.isString() ? body.asString() : body.toString();
        return BodyContent.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body in a batch is JSON where no header says otherwise. */
    private static List<Header> headers(JsonNode message) {
        List<Header> headers = new ArrayList<>();
        message.path("headers")
                .properties()
                .forEach(header -> headers.add(
                        new Header(header.getKey(), header.getValue().asString(""))));
        JsonNode body = message.path("body");
        if ((body.isObject() || body.isArray())
                && headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(CONTENT_TYPE))) {
            headers.add(new Header(CONTENT_TYPE, "application/json"));
        }
        return headers;
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asString("");
    }

    private static Optional<JsonNode> json(BodyContent content) {
        try {
            return Optional.of(JsonMapper.shared().readTree(content.bytes()));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
