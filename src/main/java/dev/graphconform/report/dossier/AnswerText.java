package dev.graphconform.report.dossier;

import dev.graphconform.report.allure.BodyText;
import dev.graphconform.report.content.ShownText;
import dev.graphconform.wire.Exchange;
import java.util.stream.Collectors;

/** An answer as one reads it. */
final class AnswerText {
    private static final int HEADER = 2_000;

    private AnswerText() {}

    static String of(Exchange exchange) {
        String headers = exchange.responseHeaders().lines().stream()
                .map(header -> ShownText.oneLine(header.name()) + ": " + ShownText.atMost(HEADER, ShownText.oneLine(header.value())))
                .collect(Collectors.joining("\n"));
        String body = exchange.responseBody().length > 0 ? BodyText.of(exchange.responseText()) : "(no body)";
        return exchange.status() + "\n" + headers + "\n\n" + body;
    }
}
