package dev.graphconform.wire;

import java.util.List;
import java.util.Optional;

/**
 * Header lines in the order of the message; names are compared without regard to letter case.
 *
 * @param lines the lines
 */
public record Headers(List<Header> lines) {
    /** No header at all. */
    public static final Headers NONE = new Headers(List.of());

    /** Copies the lines. */
    public Headers {
        lines = List.copyOf(lines);
    }

    /** The first value of the named header. */
    public Optional<String> first(String name) {
        return lines.stream().filter(line -> line.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
    }
}
