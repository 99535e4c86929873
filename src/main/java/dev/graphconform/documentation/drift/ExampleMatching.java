package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Pairs the examples of two versions of a page by a score: request and response count most, then title, name and
 * number.
 */
final class ExampleMatching {
    private static final double MIN_SCORE = 3;

    /** The same example in two versions. */
    record Match(double score, ExamplePart was, ExamplePart is) {}

    private final List<Match> matches = new ArrayList<>();
    private final List<ExamplePart> gone;
    private final List<ExamplePart> added;

    private ExampleMatching(Snapshot was, Snapshot is) {
        gone = new ArrayList<>(was.examples());
        added = new ArrayList<>(is.examples());
    }

    static ExampleMatching of(Snapshot was, Snapshot is) {
        ExampleMatching matching = new ExampleMatching(was, is);
        List<Match> candidates = new ArrayList<>();
        Map<String, NormalizedText> titles = new HashMap<>();
        for (ExamplePart one : was.examples()) {
            for (ExamplePart other : is.examples()) {
                double score = score(one, other) + 2 * title(one, titles).similarity(title(other, titles));
                if (score >= MIN_SCORE) {
                    candidates.add(new Match(score, one, other));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(match -> -match.score()));
        for (Match match : candidates) {
            if (matching.gone.contains(match.was()) && matching.added.contains(match.is())) {
                matching.matches.add(match);
                matching.gone.remove(match.was());
                matching.added.remove(match.is());
            }
        }
        matching.matches.sort(Comparator.comparingInt(match -> match.is().number()));
        return matching;
    }

    List<Match> matches() {
        return matches;
    }

    List<ExamplePart> gone() {
        return gone;
    }

    List<ExamplePart> added() {
        return added;
    }

    private static NormalizedText title(ExamplePart example, Map<String, NormalizedText> known) {
        return known.computeIfAbsent(example.title(), title -> NormalizedText.of(title, List.of()));
    }

    /** By all but the titles. */
    private static double score(ExamplePart one, ExamplePart other) {
        double score = 3 * similarity(one.request().body(), other.request().body());
        score += one.request().start().equals(other.request().start()) ? 0.5 : 0;
        score += similarity(one.response().body(), other.response().body());
        score += one.response().start().equals(other.response().start()) ? 0.5 : 0;
        score += one.name().equals(other.name()) ? 0.5 : 0;
        return score + (one.number() == other.number() ? 0.5 : 0);
    }

    private static double similarity(SortedMap<String, String> one, SortedMap<String, String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Set<Map.Entry<String, String>> common = new HashSet<>(one.entrySet());
        common.retainAll(other.entrySet());
        return 2.0 * common.size() / (one.size() + other.size());
    }
}
