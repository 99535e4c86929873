package dev.graphconform.check;

import dev.graphconform.http.Header;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.schema.MalformedJsonException;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.SchemaViolation;
import dev.graphconform.schema.Schemas;
import dev.graphconform.schema.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer is the printed one, as far as an example promises: status, printed headers, context, topic and chat
 * type exactly; the id is some id, the times are some UTC date-times; more properties may be there.
 */
public final class ExampleChecks {
    private static final List<String> TIMES = List.of("createdDateTime", "lastUpdatedDateTime");
    private static final List<String> EXACT = List.of("topic", "chatType");

    private ExampleChecks() {}

    /**
     * Compares an answer with the printed one.
     *
     * @param contexts the contexts that are right on the target
     * @param newChatForSure whether the pair is known to have had no chat before; else a 201 in place of a 202 cannot
     *     be judged
     */
    public static void matches(
            Response response,
            HttpMessage printed,
            List<String> contexts,
            boolean newChatForSure,
            Schemas schemas,
            ViolationFactory violations) {
        status(response, Integer.parseInt(printed.word(1)), newChatForSure, violations);
        for (Header header : printed.headers()) {
            header(response, header, printed.body().isPresent(), violations);
        }
        printed.body().ifPresent(body -> body(response, parsed(body), contexts, schemas, violations));
    }

    private static void status(Response response, int status, boolean newChatForSure, ViolationFactory violations) {
        if (status == 202 && response.status() == 201 && !newChatForSure) {
            throw AppChecks.maybeOld(response);
        }
        if (response.status() != status) {
            throw violations.violation(
                    CheckName.EXAMPLE_STATUS,
                    String.valueOf(status),
                    response.summary(),
                    "the status",
                    response.exchange());
        }
    }

    private static void header(Response response, Header printed, boolean hasBody, ViolationFactory violations) {
        boolean contentType = printed.name().equalsIgnoreCase("Content-Type");
        if (contentType && !hasBody) {
            return;
        }
        Optional<String> value =
                response.exchange().responseHeaders().first(printed.name()).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            throw violations.violation(
                    CheckName.EXAMPLE_HEADER,
                    "the header " + printed.name(),
                    "none",
                    "the header " + printed.name(),
                    response.exchange());
        }
        if (contentType
                && !response.mediaType().equals(Optional.of(printed.value().toLowerCase(Locale.ROOT)))) {
            throw violations.violation(
                    CheckName.EXAMPLE_MEDIA_TYPE, printed.value(), value.get(), "the media type", response.exchange());
        }
    }

    private static void body(
            Response response, JsonNode printed, List<String> contexts, Schemas schemas, ViolationFactory violations) {
        if (!response.json().isObject()) {
            throw violations.violation(
                    CheckName.EXAMPLE_JSON,
                    "a JSON object",
                    response.malformed().orElse("no JSON object"),
                    "the body",
                    response.exchange());
        }
        for (String property : EXACT) {
            JsonNode expected = printed.path(property);
            JsonNode actual = response.json().path(property);
            if (!actual.equals(expected)) {
                throw violations.violation(
                        property.equals("topic") ? CheckName.EXAMPLE_TOPIC : CheckName.EXAMPLE_CHAT_TYPE,
                        expected.toString(),
                        shown(actual),
                        "/" + property,
                        response.exchange());
            }
        }
        String context = response.text("@odata.context").orElse("");
        if (!contexts.contains(context)) {
            throw violations.violation(
                    CheckName.EXAMPLE_CONTEXT,
                    String.join(" or ", contexts),
                    shown(response.json().path("@odata.context")),
                    "/@odata.context",
                    response.exchange());
        }
        if (response.text("id").orElse("").isEmpty()) {
            throw violations.violation(
                    CheckName.EXAMPLE_ID, "an id", shown(response.json().path("id")), "/id", response.exchange());
        }
        times(response, schemas, violations);
    }

    private static void times(Response response, Schemas schemas, ViolationFactory violations) {
        for (SchemaViolation fault : schemas.violations(SchemaName.CHAT, response.json())) {
            if (TIMES.stream().anyMatch(time -> fault.place().equals("/" + time))) {
                throw violations.violation(
                        CheckName.EXAMPLE_TIMES, fault.expected(), fault.actual(), fault.place(), response.exchange());
            }
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "no such property" : value.toString();
    }

    private static JsonNode parsed(String body) {
        try {
            return StrictJson.parse(body);
        } catch (MalformedJsonException printedWrong) {
            throw new IllegalArgumentException(
                    "the printed body is no JSON: " + printedWrong.getMessage(), printedWrong);
        }
    }
}
