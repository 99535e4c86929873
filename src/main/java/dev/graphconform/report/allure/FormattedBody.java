package dev.graphconform.report.allure;

import dev.graphconform.report.content.SafeText;
import java.io.StringWriter;
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

/** A body as a tester wants to read it. */
public final class FormattedBody {
    private static final int LIMIT = 20_000;
    private static final Separators COLONS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    private static final JsonFactory JSON = new JsonFactory();

    private FormattedBody() {}

    /**
     * JSON indented, with its properties, numbers and duplicates as they came; anything else as it is; long bodies cut,
     * with the rest counted.
     */
    public static String of(String body) {
        return SafeText.atMost(LIMIT, SafeText.of(indented(body)));
    }

    /** Copies token by token: a tree would drop duplicate properties, which may be the very thing to see. */
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
        PrettyPrinter printer =
                new DefaultPrettyPrinter(COLONS).withObjectIndenter(indenter).withArrayIndenter(indenter);
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
