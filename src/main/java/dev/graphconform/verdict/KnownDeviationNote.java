package dev.graphconform.verdict;

import java.net.URI;
import java.time.LocalDate;

/**
 * What people said of something that they know does not hold.
 *
 * @param reason why it is accepted for now
 * @param owner who looks after it
 * @param link where it is tracked
 * @param expires the last day on which it is accepted, in UTC
 */
public record KnownDeviationNote(String reason, String owner, URI link, LocalDate expires) {

    /** One line for people. */
    public String line() {
        return reason + " (" + owner + ", " + link + ", until " + expires + ")";
    }

    boolean expired(LocalDate today) {
        return today.isAfter(expires);
    }
}
