package dev.graphconform.catalogue;

import java.net.URI;

/**
 * Where a rule stands.
 *
 * @param page the title of the documentation page, or of the recording
 * @param heading the heading on that page under which it stands
 * @param link the page's address, for people to open; the kit never calls it
 */
public record Source(String page, String heading, URI link) {
    /** Page and heading in one line, as shown to people. */
    public String label() {
        return page + ", " + heading;
    }
}
