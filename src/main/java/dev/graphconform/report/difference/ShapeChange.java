package dev.graphconform.report.difference;

/**
 * A difference in the form of answers.
 *
 * @param request the request in general, for instance {@code POST /chats}
 * @param status the status of the answers, of both runs where they differ: {@code 201 / 400}
 * @param what what differs: {@code status}, a header, or the JSON path of a field
 * @param before the first run's: the status, a type, {@code present} or {@code absent}
 * @param after the second run's
 * @param answers how many answers differ so
 * @param scenario the first scenario that shows it
 */
public record ShapeChange(
        String request, String status, String what, String before, String after, int answers, String scenario) {
    String line() {
        return request + " (" + status + "), " + what + ": " + before + " → " + after;
    }

    String seen() {
        return answers == 1 ? scenario : answers + " answers, for instance of \"" + scenario + "\"";
    }
}
