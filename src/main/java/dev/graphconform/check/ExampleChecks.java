package dev.graphconform.check;

import dev.graphconform.request.HttpMessage;
import dev.graphconform.schema.MalformedJson;
import dev.graphconform.schema.SchemaFault;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import dev.graphconform.schema.StrictJson;
import dev.graphconform.wire.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer is the printed one, as far as an example promises: status, printed headers, context, topic and chat type exactly; the id is
 * some id, the times are some UTC date-times; more properties may be there.
 */
public final class ExampleChecks {
    private static final List<String> TIMES = List.of("createdDateTime", "lastUpdatedDateTime");
    private static final List<String> EXACT = List.of("topic", "chatType");

    private ExampleChecks() {}

    /**
     * Compares an answer with the printed one.
     *
     * @param contexts the contexts that are right on the target
     * @param newChatForSure whether the pair is known to have had no chat before; else a 201 in place of a 202 cannot be judged
     */
    public static void matches(
            Answer answer, HttpMessage printed, List<String> contexts, boolean newChatForSure, Schemas schemas, Judge judge) {
        status(answer, Integer.parseInt(printed.word(1)), newChatForSure, judge);
        for (Header header : printed.headers()) {
            header(answer, header, printed.body().isPresent(), judge);
        }
        printed.body().ifPresent(body -> body(answer, parsed(body), contexts, schemas, judge));
    }

    private static void status(Answer answer, int status, boolean newChatForSure, Judge judge) {
        if (status == 202 && answer.status() == 201 && !newChatForSure) {
            throw Undecided.inconclusive("the answer is 201, and the pair may have had a chat before; what the service answers then is"
                    + " documented nowhere. Use people who share no chat yet");
        }
        if (answer.status() != status) {
            throw judge.violation("example-status", String.valueOf(status), answer.summary(), "the status", answer.exchange());
        }
    }

    private static void header(Answer answer, Header printed, boolean hasBody, Judge judge) {
        boolean contentType = printed.name().equalsIgnoreCase("Content-Type");
        if (contentType && !hasBody) {
            return;
        }
        Optional<String> value = answer.exchange().responseHeaders().first(printed.name()).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            throw judge.violation(
                    "example-header", "the header " + printed.name(), "none", "the header " + printed.name(), answer.exchange());
        }
        if (contentType && !answer.mediaType().equals(Optional.of(printed.value().toLowerCase(Locale.ROOT)))) {
            throw judge.violation("example-media-type", printed.value(), value.get(), "the media type", answer.exchange());
        }
    }

    private static void body(Answer answer, JsonNode printed, List<String> contexts, Schemas schemas, Judge judge) {
        if (!answer.json().isObject()) {
            throw judge.violation(
                    "example-json", "a JSON object", answer.malformed().orElse("no JSON object"), "the body", answer.exchange());
        }
        for (String property : EXACT) {
            JsonNode expected = printed.path(property);
            JsonNode actual = answer.json().path(property);
            if (!actual.equals(expected)) {
                throw judge.violation(
                        "example-" + property, expected.toString(), shown(actual), "/" + property, answer.exchange());
            }
        }
        String context = answer.text("@odata.context").orElse("");
        if (!contexts.contains(context)) {
            throw judge.violation(
                    "example-context", String.join(" or ", contexts), shown(answer.json().path("@odata.context")),
                    "/@odata.context", answer.exchange());
        }
        if (answer.text("id").orElse("").isEmpty()) {
            throw judge.violation("example-id", "an id", shown(answer.json().path("id")), "/id", answer.exchange());
        }
        times(answer, schemas, judge);
    }

    private static void times(Answer answer, Schemas schemas, Judge judge) {
        for (SchemaFault fault : schemas.faults(SchemaName.CHAT, answer.json())) {
            if (TIMES.stream().anyMatch(time -> fault.place().equals("/" + time))) {
                throw judge.violation("example-times", fault.expected(), fault.actual(), fault.place(), answer.exchange());
            }
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "no such property" : value.toString();
    }

    private static JsonNode parsed(String body) {
        try {
            return StrictJson.parse(body);
        } catch (MalformedJson printedWrong) {
            throw new IllegalArgumentException("the printed body is no JSON: " + printedWrong.getMessage(), printedWrong);
        }
    }
}
