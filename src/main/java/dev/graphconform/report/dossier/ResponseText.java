package dev.graphconform.report.dossier;

import dev.graphconform.http.Exchange;
import dev.graphconform.report.allure.FormattedBody;
import dev.graphconform.report.content.SafeText;
import java.util.stream.Collectors;

/** An answer as one reads it. */
final class ResponseText {
    private static final int HEADER = 2_000;

    private ResponseText() {}

    static String of(Exchange exchange) {
        String headers = exchange.responseHeaders().lines().stream()
                .map(header -> SafeText.oneLine(header.name()) + ": "
                        + SafeText.atMost(HEADER, SafeText.oneLine(header.value())))
                .collect(Collectors.joining("\n"));
        String body = exchange.responseBody().length > 0 ? FormattedBody.of(exchange.responseText()) : "(no body)";
        return exchange.status() + "\n" + headers + "\n\n" + body;
    }
}
