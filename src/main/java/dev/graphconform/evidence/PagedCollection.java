package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import dev.graphconform.http.GraphPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A collection read back, all pages of it.
 *
 * @param last the answer that ended it
 * @param entries the entries of all pages
 * @param unreadable why it is not whole; empty when it is
 */
public record PagedCollection(Response last, List<JsonNode> entries, Optional<String> unreadable) {
    private static final int MOST_PAGES = 50;

    /** Reads all pages; a next page elsewhere than below the service root is never called. */
    static PagedCollection read(ScenarioClient client, String path) {
        List<JsonNode> entries = new ArrayList<>();
        String next = path;
        for (int page = 1; ; page++) {
            Response response = client.read(next);
            if (response.status() != 200 || !response.json().path("value").isArray()) {
                return new PagedCollection(
                        response,
                        entries,
                        Optional.of(response.exchange().line() + " was answered " + response.summary()
                                + (response.status() == 200 ? " without a list of values" : "")));
            }
            response.json().path("value").forEach(entries::add);
            JsonNode link = response.json().path("@odata.nextLink");
            if (!link.isString()) {
                return new PagedCollection(response, entries, Optional.empty());
            }
            Optional<String> below = GraphPath.below(client.target().serviceRoot(), link.asString());
            if (below.isEmpty() || page == MOST_PAGES) {
                return new PagedCollection(
                        response,
                        entries,
                        Optional.of("the next page, " + link.asString() + ", "
                                + (below.isEmpty()
                                        ? "is not below the service root and was not called"
                                        : "is one too many")));
            }
            next = below.get();
        }
    }

    /** Whether the target says that it does not know the chat, yet or at all. */
    boolean notFound() {
        return last.status() == 404;
    }
}
