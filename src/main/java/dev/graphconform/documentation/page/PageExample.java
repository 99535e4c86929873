package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An example on a page: a request with its response.
 *
 * @param number its position on the page, from 1
 * @param printedNumber the number in its heading; empty where the page does not number examples
 * @param title its heading without that number; the request's name where the page gives none
 * @param line the line of its heading
 * @param request the request
 * @param response the response; empty when the page shows none
 * @param furtherResponses what the page shows as further answers to the same request
 * @param introduced whether a paragraph stands before the request
 * @param blankLines how many blank lines stand before the request's tabs; -1 when it has none
 */
public record PageExample(
        int number,
        Optional<Integer> printedNumber,
        String title,
        int line,
        PrintedMessage request,
        Optional<PrintedMessage> response,
        List<PrintedMessage> furtherResponses,
        boolean introduced,
        int blankLines) {
    /** This example with one response more. */
    PageExample withResponse(PrintedMessage found) {
        List<PrintedMessage> further = new ArrayList<>(furtherResponses);
        response.ifPresent(first -> further.add(found));
        return new PageExample(
                number,
                printedNumber,
                title,
                line,
                request,
                response.or(() -> Optional.of(found)),
                List.copyOf(further),
                introduced,
                blankLines);
    }

    /** All responses, in the order of the page. */
    public List<PrintedMessage> responses() {
        return Stream.concat(response.stream(), furtherResponses.stream()).toList();
    }

    /** The request's name in the annotation; empty when it has none. */
    public String name() {
        return request.annotation().flatMap(Annotation::name).orElse("");
    }

    /** Its label in reports, such as "Example 2". */
    public String label() {
        return "Example " + printedNumber.orElse(number);
    }
}
