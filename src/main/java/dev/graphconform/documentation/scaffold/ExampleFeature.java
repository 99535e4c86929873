package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.stream.Collectors;

/** An example as a feature in the style of the documented examples of the kit. */
final class ExampleFeature {
    private static final int LONGEST_NAME = 60;
    private static final String INDENT = "      ";
    private static final String QUOTES = "\"\"\"";

    private ExampleFeature() {}

    static ScaffoldFile of(Page page, PageExample pageExample, String name) {
        int number = pageExample.printedNumber().orElse(pageExample.number());
        StringBuilder text = new StringBuilder("Feature: Example " + number + ": " + pageExample.title() + "\n\n"
                + "  The request and the answer exactly as the page \"" + page.title() + "\" prints them.\n\n"
                + "  @example-" + name + "\n"
                + "  Example: " + pageExample.title() + " as documented\n"
                + "    When this documented request is sent\n" + docString(pageExample.request()));
        pageExample
                .answer()
                .ifPresentOrElse(
                        answer -> text.append("    Then the answer is as documented\n")
                                .append(docString(answer)),
                        () -> text.append("    # The page shows no answer to this request.\n"));
        String file = pageExample.number() + "-" + Slug.of(pageExample.title(), LONGEST_NAME);
        return new ScaffoldFile("features/documented-examples/" + file + ".feature", text.toString());
    }

    private static String docString(PrintedMessage printedMessage) {
        String headers = printedMessage.headers().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
        String body = printedMessage.bodyText().isEmpty() ? "" : "\n" + printedMessage.bodyText() + "\n";
        String printed = (printedMessage.start() + "\n" + headers + body).replace(QUOTES, "\\\"\\\"\\\"");
        return (QUOTES + "http\n" + printed + QUOTES)
                .lines()
                .map(line -> line.isBlank() ? "" : INDENT + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
