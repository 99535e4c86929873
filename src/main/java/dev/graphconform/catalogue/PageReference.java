package dev.graphconform.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rule stands.
 *
 * @param page the title of the documentation page, or of the recording
 * @param heading the heading on that page under which it stands
 * @param link the page's address, for people to open; the kit never calls it
 * @param date the date that the page bore when its words were taken; empty when it bore none, or none is known
 */
public record PageReference(String page, String heading, URI link, Optional<LocalDate> date) {
    /** A page of no known date. */
    public PageReference(String page, String heading, URI link) {
        this(page, heading, link, Optional.empty());
    }

    /** Page and heading in one line, as shown to people. */
    public String label() {
        return page + ", " + heading;
    }
}
