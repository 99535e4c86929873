package dev.graphconform.report.allure;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import dev.graphconform.report.content.SafeText;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Formats the requests and responses of a scenario as one text, one exchange below the other. */
public final class FormattedExchanges {
    /** Headers that are masked already; masked again, because a report is passed on more than any other output. */
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

    private static final String MASK = "***";
    private static final String SEPARATOR_LINE = "─".repeat(80);
    private static final int HEADER_LIMIT = 2_000;

    private FormattedExchanges() {}

    static String of(List<Exchange> exchanges) {
        return exchanges.stream().map(FormattedExchanges::of).collect(Collectors.joining("\n"));
    }

    private static String of(Exchange exchange) {
        StringBuilder text = new StringBuilder();
        text.append(SEPARATOR_LINE).append('\n');
        text.append("Exchange ").append(exchange.number()).append(", sent ").append(exchange.sentAt());
        text.append(
                exchange.principal().map(who -> " by " + SafeText.oneLine(who)).orElse(" without a token"));
        text.append(", answered in ")
                .append(exchange.took().toMillis())
                .append(" ms\n")
                .append(SEPARATOR_LINE)
                .append('\n');
        text.append(SafeText.oneLine(exchange.line())).append('\n');
        headers(text, exchange.requestHeaders());
        exchange.requestBody()
                .ifPresent(body -> text.append('\n').append(body(body)).append('\n'));
        text.append('\n');
        for (String attempt : exchange.attempts()) {
            text.append("earlier attempt: ").append(SafeText.oneLine(attempt)).append('\n');
        }
        text.append("→ ").append(SafeText.oneLine(exchange.answer())).append('\n');
        headers(text, exchange.responseHeaders());
        if (exchange.responseBody().length > 0) {
            text.append('\n').append(body(exchange.responseText())).append('\n');
        } else {
            text.append("\n(no body)\n");
        }
        return text.toString();
    }

    private static void headers(StringBuilder text, Headers headers) {
        for (Header header : headers.lines()) {
            String value = SECRET.contains(header.name().toLowerCase(Locale.ROOT)) ? MASK : header.value();
            text.append(SafeText.oneLine(header.name())).append(": ");
            text.append(SafeText.atMost(HEADER_LIMIT, SafeText.oneLine(value))).append('\n');
        }
    }

    private static final int BODY_LIMIT = 20_000;
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A body for people: JSON is indented, with its properties, numbers and duplicates as received; anything else is
     * unchanged; long bodies are cut, with the number of characters left out.
     */
    public static String body(String body) {
        return SafeText.atMost(BODY_LIMIT, SafeText.of(indented(body)));
    }

    /** Copies token by token: a tree would drop duplicate properties, which may be the fault. */
    private static String indented(String body) {
        String start = body.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return body;
        }
        StringWriter text = new StringWriter();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body);
                JsonGenerator generator = JSON.createGenerator(context(), text)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (JacksonException malformed) {
            return body;
        }
        return text.toString();
    }

    private static ObjectWriteContext context() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return new ObjectWriteContext.Base() {
            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }

            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
    }
}
