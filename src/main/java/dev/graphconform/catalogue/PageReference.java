package dev.graphconform.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The source of a rule: a heading of a documentation page, or of a recording.
 *
 * @param page the title of the documentation page, or of the recording
 * @param heading the heading on that page
 * @param link the page's address, for people to open; the kit never calls it
 * @param date the date of the page when it was quoted; empty when unknown
 */
public record PageReference(String page, String heading, URI link, Optional<LocalDate> date) {
    /** A reference to a page of unknown date. */
    public PageReference(String page, String heading, URI link) {
        this(page, heading, link, Optional.empty());
    }

    /** Page and heading in one line, as shown to people. */
    public String label() {
        return page + ", " + heading;
    }
}
