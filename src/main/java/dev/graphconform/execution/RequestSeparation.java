package dev.graphconform.execution;

import dev.graphconform.http.Exchange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What separates requests with one answer from those that were accepted.
 *
 * @param shared what all of them have and no accepted one has, in words; empty where nothing separates them
 * @param facts what is known of them, in sentences
 */
record RequestSeparation(List<String> shared, List<String> facts) {
    /** With fewer accepted requests it may be chance that none of them has something. */
    private static final int FEWEST_ACCEPTED = 3;

    private static final int MOST_SHARED = 3;

    /**
     * Separates requests from the accepted ones of their kind.
     *
     * @param answered those with the answer
     * @param all all requests of the run
     * @param naming puts the keys of the target file in the place of people's ids and addresses
     */
    static RequestSeparation of(List<Exchange> answered, List<Exchange> all, UnaryOperator<String> naming) {
        List<RequestTraits> having = answered.stream()
                .map(exchange -> RequestTraits.of(exchange, naming))
                .toList();
        List<String> kinds = having.stream().map(RequestTraits::kind).distinct().toList();
        Set<Integer> behind = answered.stream().map(Exchange::number).collect(Collectors.toSet());
        List<Exchange> others = all.stream()
                .filter(exchange -> !behind.contains(exchange.number()))
                .filter(exchange -> kinds.contains(RequestTraits.kind(exchange)))
                .toList();
        List<RequestTraits> accepted = others.stream()
                .filter(exchange -> exchange.status() >= 200 && exchange.status() < 300)
                .map(exchange -> RequestTraits.of(exchange, naming))
                .toList();
        String otherRequests = others(others.size(), accepted.size(), kinds);
        if (answered.size() == 1) {
            return new RequestSeparation(List.of(), List.of(one(answered.get(0)) + otherRequests));
        }
        if (kinds.size() > 1 || accepted.isEmpty()) {
            return new RequestSeparation(
                    List.of(),
                    List.of(count(answered.size())
                            + (kinds.size() > 1 ? "." : "; no " + kinds.get(0) + " was accepted.")));
        }
        if (accepted.size() < FEWEST_ACCEPTED) {
            return new RequestSeparation(List.of(), List.of(count(answered.size()) + otherRequests));
        }
        Set<String> common = new LinkedHashSet<>(having.get(0).traits());
        having.forEach(request -> common.retainAll(request.traits()));
        Set<String> commonNames = new LinkedHashSet<>(having.get(0).names());
        having.forEach(request -> commonNames.retainAll(request.names()));
        List<String> alone = Stream.of(common, commonNames)
                .map(traits -> traits.stream()
                        .filter(trait -> accepted.stream().noneMatch(other -> other.has(trait)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<String> shared = alone.isEmpty() ? together(List.copyOf(common), accepted) : alone;
        if (shared.isEmpty() || shared.size() > MOST_SHARED) {
            return new RequestSeparation(List.of(), List.of(count(answered.size()) + otherRequests));
        }
        return new RequestSeparation(
                shared,
                List.of("All %s requests behind it %s; none of the %s accepted ones does%s%s."
                        .formatted(
                                answered.size(),
                                String.join(" and ", shared),
                                accepted.size(),
                                shared.size() == 1 ? "" : alone.isEmpty() ? " all of that" : " any of that",
                                neither(others.size() - accepted.size(), kinds.get(0)))));
    }

    private static String count(int answered) {
        return answered + " requests are behind it";
    }

    /** So that the numbers add up to those of the exchanges in the report. */
    private static String neither(int count, String kind) {
        return count == 0
                ? ""
                : "; " + count + " more " + (count == 1 ? kind + " is" : several(kind) + " are")
                        + " neither behind it nor accepted";
    }

    private static String several(String kind) {
        return kind.replaceFirst("request", "requests");
    }

    private static String one(Exchange exchange) {
        return "These rest on one and the same answer, to " + exchange.line() + " (request-id "
                + exchange.requestId().orElse("none") + "): equal requests are sent once";
    }

    private static String others(int others, int accepted, List<String> kinds) {
        return accepted == 0
                ? "; no other " + kinds.get(0) + " was accepted."
                : "; of the " + others + " other " + several(kinds.get(0)) + ", " + accepted
                        + (accepted == 1 ? " was accepted." : " were accepted.");
    }

    /** Traits that separate in pairs: a person who is let into groups, but into no one-on-one chat. */
    private static List<String> together(List<String> common, List<RequestTraits> accepted) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String one : common) {
            for (String other : common) {
                boolean separates = !one.equals(other)
                        && accepted.stream().noneMatch(request -> request.has(one) && request.has(other));
                if (separates) {
                    pairs.add(one);
                    pairs.add(other);
                }
            }
        }
        return List.copyOf(pairs);
    }
}
