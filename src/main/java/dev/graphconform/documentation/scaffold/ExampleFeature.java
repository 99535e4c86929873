package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import dev.graphconform.documentation.scaffold.Scaffold.ScaffoldFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the feature of one example, in the form of the kit's own documented examples. */
final class ExampleFeature {
    private static final int LONGEST_NAME = 60;
    private static final String INDENT = "      ";
    private static final String QUOTES = "\"\"\"";

    private ExampleFeature() {}

    static ScaffoldFile of(Page page, PageExample example, String name) {
        int number = example.printedNumber().orElse(example.number());
        StringBuilder text = new StringBuilder("Feature: Example " + number + ": " + example.title() + "\n\n"
                + "  The request and the answer exactly as the page \"" + page.title() + "\" prints them.\n\n"
                + "  @example-" + name + "\n"
                + "  Example: " + example.title() + " as documented\n"
                + "    When this documented request is sent\n" + docString(example.request()));
        otherAnswers(page, example)
                .forEach(further ->
                        text.append("    And the page prints this answer too\n").append(docString(further)));
        example.response()
                .ifPresentOrElse(
                        response -> text.append("    Then the answer is as documented\n")
                                .append(docString(response)),
                        () -> text.append("    # The page shows no answer to this request.\n"));
        String file = example.number() + "-" + Slug.of(example.title(), LONGEST_NAME);
        return new ScaffoldFile("features/documented-examples/" + file + ".feature", text.toString());
    }

    /**
     * What the page prints to the request besides, below it or as the answer of another example of the same request.
     */
    private static Stream<PrintedMessage> otherAnswers(Page page, PageExample example) {
        Stream<PrintedMessage> ofOthers = page.examples().stream()
                .filter(other -> other != example && docString(other.request()).equals(docString(example.request())))
                .flatMap(other -> other.responses().stream());
        return example.response().isEmpty()
                ? Stream.empty()
                : Stream.concat(example.responses().stream().skip(1), ofOthers).filter(answer -> answer.status() > 0);
    }

    private static String docString(PrintedMessage message) {
        String headers = message.headers().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
        String body = message.bodyText().isEmpty() ? "" : "\n" + message.bodyText() + "\n";
        String printed = (message.startLine() + "\n" + headers + body).replace(QUOTES, "\\\"\\\"\\\"");
        return (QUOTES + "http\n" + printed + QUOTES)
                .lines()
                .map(line -> line.isBlank() ? "" : INDENT + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
