package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.stream.Stream;

/**
 * A request or an answer with the example that it belongs to.
 *
 * @param example the example
 * @param message its request, or one of its answers
 */
record ShownMessage(PageExample example, PrintedMessage message) {
    /** All messages of a page's examples, in the order of the page. */
    static Stream<ShownMessage> in(Page page) {
        return page.examples().stream()
                .flatMap(example -> Stream.concat(Stream.of(example.request()), example.responses().stream())
                        .map(message -> new ShownMessage(example, message)));
    }

    /** Whether it is the request, whatever its first line says. */
    boolean isRequest() {
        return message == example.request();
    }

    /** What it is, for people. */
    String noun() {
        return isRequest() ? "request" : "answer";
    }
}
