package dev.graphconform.documentation.page;

import java.util.Optional;

/**
 * An example on a page: a request with its response.
 *
 * @param number its position on the page, from 1
 * @param printedNumber the number in its heading; empty where the page does not number examples
 * @param title its heading without that number; the request's name where the page gives none
 * @param line the line of its heading
 * @param request the request
 * @param response the response; empty when the page shows none
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
        boolean introduced,
        int blankLines) {
    /** This example with a response. */
    PageExample withResponse(PrintedMessage found) {
        return new PageExample(number, printedNumber, title, line, request, Optional.of(found), introduced, blankLines);
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
