package dev.graphconform.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A collection as a client read it, all its pages.
 *
 * @param last the exchange that ended it
 * @param entries the entries of all pages
 */
record RecordedCollection(GraphExchange last, List<JsonNode> entries) {

    /** The collections among these reads that are whole; what a client asked to be left out or filtered is none. */
    static List<RecordedCollection> of(List<GraphExchange> reads) {
        List<RecordedCollection> whole = new ArrayList<>();
        for (int place = 0; place < reads.size(); place++) {
            if (isWholeQuestion(reads.get(place))) {
                from(place, reads).ifPresent(whole::add);
            }
        }
        return whole;
    }

    private static Optional<RecordedCollection> from(int first, List<GraphExchange> reads) {
        List<JsonNode> entries = new ArrayList<>();
        GraphExchange page = reads.get(first);
        for (int place = first + 1; ; place++) {
            if (page.status() != 200
                    || !page.bodyRecorded()
                    || !page.response().json().path("value").isArray()) {
                return Optional.empty();
            }
            page.response().json().path("value").forEach(entries::add);
            JsonNode next = page.response().json().path("@odata.nextLink");
            if (next.isMissingNode() || next.isNull()) {
                return Optional.of(new RecordedCollection(page, List.copyOf(entries)));
            }
            while (place < reads.size()
                    && !reads.get(place).exchange().uri().toString().equals(next.asString(""))) {
                place++;
            }
            if (place >= reads.size()) {
                return Optional.empty();
            }
            page = reads.get(place);
        }
    }

    private static boolean isWholeQuestion(GraphExchange read) {
        String query = Optional.ofNullable(read.exchange().uri().getRawQuery())
                .orElse("")
                .replace("%24", "$");
        return read.address().partId().isEmpty()
                && (query.isEmpty() || query.startsWith("$expand=") && !query.contains("&") && !query.contains("("));
    }
}
