package dev.graphconform.request;

import dev.graphconform.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP message as the documentation prints it.
 *
 * @param startLine its first line
 * @param headers its header lines
 * @param body what follows the first empty line, to the letter; empty when nothing does
 */
public record HttpMessage(String startLine, List<Header> headers, Optional<String> body) {

    /**
     * Reads a printed message.
     *
     * @throws IllegalArgumentException if a header line has no colon
     */
    public static HttpMessage parse(String printed) {
        int gap = printed.indexOf("\n\n");
        String head = gap < 0 ? printed : printed.substring(0, gap);
        String body = gap < 0 ? "" : printed.substring(gap + 2);
        List<String> lines = head.lines().toList();
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("\"" + line + "\" is no header line");
            }
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new HttpMessage(
                lines.get(0), List.copyOf(headers), body.isBlank() ? Optional.empty() : Optional.of(body));
    }

    /** A word of the first line, counted from 0: method and URL of a request, status of an answer. */
    public String word(int place) {
        return startLine.split(" ")[place];
    }
}
