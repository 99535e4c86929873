package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Why an example cannot be sent and compared as it is printed, so that it waits for a person. */
final class ExampleObstacle {
    private static final Pattern GRAPH =
            Pattern.compile("(?i)https?://([\\w-]+\\.)*(dod-graph|microsoftgraph|graph)\\.[a-z0-9.-]+(/.*)?");
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private ExampleObstacle() {}

    /** The reason; empty when nothing is in the way. */
    static Optional<String> of(PageExample example) {
        String url = example.request().url();
        if (example.response().isEmpty()) {
            return Optional.of("The page prints no answer to this request; write it into the feature.");
        }
        if (url.matches("(?i)https?://.*") && !GRAPH.matcher(url).matches()) {
            return Optional.of("The request goes to another service than Graph.");
        }
        if (example.response().get().status() == 0) {
            return Optional.of("The printed answer has no status line; write one into the feature.");
        }
        return parseError(example.request())
                .map(reason -> "The printed request is no JSON: " + reason + "; correct it in the feature.")
                .or(() -> unreadable(example.response().get()));
    }

    /** What a page declares as text may look like JSON. */
    private static Optional<String> parseError(PrintedMessage message) {
        boolean json = message.header("Content-Type")
                .orElse("json")
                .toLowerCase(Locale.ROOT)
                .contains("json");
        return message.parseError().filter(reason -> json);
    }

    /** A comma too many is forgiven when answers are compared. */
    private static Optional<String> unreadable(PrintedMessage answer) {
        return parseError(answer).flatMap(reason -> {
            try {
                LENIENT.readTree(answer.bodyText());
                return Optional.empty();
            } catch (JacksonException noJson) {
                return Optional.of("The printed answer is no JSON: " + reason + "; correct it in the feature.");
            }
        });
    }
}
