package dev.graphconform.documentation.page;

import java.util.Optional;

/**
 * A documented example: a request with the answer that belongs to it.
 *
 * @param number its place on the page, from 1
 * @param printedNumber the number in its heading; empty where the page does not count
 * @param title its heading without that number; the request's name where the page gives none
 * @param line the line of its heading
 * @param request what is sent
 * @param answer what comes back; empty when the page shows none
 * @param lead whether words stand before the request
 * @param blankLines how many blank lines stand before the request's tabs; -1 when it has none
 */
public record PageExample(
        int number,
        Optional<Integer> printedNumber,
        String title,
        int line,
        PrintedMessage request,
        Optional<PrintedMessage> answer,
        boolean lead,
        int blankLines) {
    /** The request's name in the annotation; empty when it has none. */
    public String name() {
        return request.annotation().flatMap(Annotation::name).orElse("");
    }

    /** How people find it: "Example 2". */
    public String label() {
        return "Example " + printedNumber.orElse(number);
    }
}
