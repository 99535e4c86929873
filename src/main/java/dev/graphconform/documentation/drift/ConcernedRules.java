package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.documentation.drift.NormalizedWords.NormalizedWord;
import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that a change concerns, those that it concerns most first: by the words in code that a new text shares with
 * their quotes, by the value that their quotes hold, by the row of the property.
 */
final class ConcernedRules {
    private static final double MOST_WORDS = 0.6;
    private static final int MIN_WORDS = 3;
    private static final Pattern PROPERTY = Pattern.compile("\"[^\"]*\"(?=\\s*:)|[\"`']([^\"`']*)[\"`']");
    /** A status that says that all went well. */
    private static final Pattern SUCCESS = Pattern.compile("\\b2\\d\\d \\p{Lu}");
    /** Names that any sentence on any API may hold. */
    private static final Set<String> EVERYWHERE =
            Set.of("API", "JSON", "HTTP", "URL", "ID", "REST", "SDK", "GUID", "UTC");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Snapshot was;
    private final List<Rule> rules;

    ConcernedRules(Snapshot was, Catalogue catalogue) {
        this.was = was;
        Set<String> known = new HashSet<>();
        was.parts().forEach(part -> known.addAll(part.rules()));
        was.examples().forEach(example -> known.addAll(example.rules()));
        this.rules = known.isEmpty()
                ? List.of()
                : catalogue.rules().stream()
                        .filter(rule -> known.contains(rule.id()))
                        .toList();
    }

    /** The rules that a new part may concern: by words in code, else by its place, else by what it says. */
    Set<String> candidates(PagePart part) {
        if (rules.isEmpty()) {
            return Set.of();
        }
        Map<String, Integer> scores = new TreeMap<>();
        Set<String> near = near(part.place());
        Set<String> words = inCode(part.text());
        if (part.kind() == PartKind.ROW
                || part.kind() == PartKind.STATEMENT && part.place().contains(", ")) {
            words.add(part.place().substring(part.place().lastIndexOf(", ") + 2));
        }
        for (String word : words) {
            naming(word).forEach(id -> scores.merge(id, 2, Integer::sum));
        }
        if (!scores.isEmpty()) {
            near.stream().filter(scores::containsKey).forEach(id -> scores.merge(id, 1, Integer::sum));
            return ordered(scores);
        }
        if (!near.isEmpty()) {
            return near;
        }
        if (SUCCESS.matcher(part.text()).find()) {
            rules.stream()
                    .filter(rule -> SUCCESS.matcher(rule.quote()).find())
                    .forEach(rule -> scores.merge(rule.id(), 1, Integer::sum));
            return ordered(scores);
        }
        Set<String> like = quotedAlike(part.text());
        return like.isEmpty() ? ofNamedRows(part) : like;
    }

    /** The rules that a new example may concern: by its answers and by the properties that not all examples have. */
    Set<String> candidates(ExamplePart example) {
        Map<String, Integer> scores = new TreeMap<>();
        example.responses().forEach(response -> onStatus(response.start(), rules, scores));
        Stream.concat(Stream.of(example.request()), example.responses().stream())
                .flatMap(message -> message.body().entrySet().stream())
                .map(value -> new ValueChange("", value.getKey(), value.getValue(), ""))
                .filter(value -> !everywhere(value.name()))
                .forEach(value -> value(value, scores));
        return ordered(scores);
    }

    /** The rules whose quote or property holds one of the changed values of an example. */
    Set<String> touched(ExamplePart example, List<ValueChange> values) {
        Map<String, Integer> scores = new TreeMap<>();
        List<Rule> resting = rules.stream()
                .filter(rule -> example.rules().contains(rule.id()))
                .toList();
        for (ValueChange value : values) {
            if (value.at().isEmpty() && value.message().equals("request")) {
                was.all(PartKind.REQUEST_LINE).stream()
                        .flatMap(part -> part.rules().stream())
                        .forEach(id -> scores.merge(id, 1, Integer::sum));
            } else if (value.at().isEmpty()) {
                onStatus(value.was().isEmpty() ? example.response().start() : value.was(), resting, scores);
            } else {
                value(value, scores);
            }
        }
        return ordered(scores);
    }

    private void value(ValueChange value, Map<String, Integer> scores) {
        String name = value.name();
        String older = unquoted(value.was());
        String newer = unquoted(value.is());
        for (Rule rule : rules) {
            Set<String> words = inCode(rule.quote());
            int score = 0;
            if (older.length() > 1
                    && (value.isInBody() || value.message().equals("request"))
                    && (words.contains(older) || holds(rule.quote(), older))) {
                score += 4;
            }
            if (!newer.isEmpty() && words.contains(newer)) {
                score += 2;
            }
            if (words.contains(name) || !value.isInBody() && rule.quote().startsWith(name + ":")) {
                score += 3;
            }
            if (score > 0) {
                scores.merge(rule.id(), score, Integer::sum);
            }
        }
        String table = value.isInBody() ? "Request body, " : "Request headers, ";
        if (value.message().equals("request")) {
            was.parts().stream()
                    .filter(part -> part.place().equalsIgnoreCase(table + name) && part.kind() == PartKind.ROW)
                    .flatMap(part -> part.rules().stream())
                    .forEach(id -> scores.merge(id, 2, Integer::sum));
        }
        onlyWith(name).forEach(id -> scores.merge(id, 1, Integer::sum));
    }

    /** Whether a quote that is a piece of a value, such as a key, is in that value, or the value in the quote. */
    private static boolean holds(String quote, String value) {
        return quote.contains("\"" + value + "\"") || quote.contains("(") && value.contains(quote);
    }

    /** The rules that rest on examples with a property only, where most examples are without it. */
    private Set<String> onlyWith(String name) {
        Set<String> with = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        was.examples().forEach(example -> (example.holds(name) ? with : without).addAll(example.rules()));
        with.removeAll(without);
        long holding =
                was.examples().stream().filter(example -> example.holds(name)).count();
        return 2 * holding > was.examples().size() ? Set.of() : with;
    }

    private boolean everywhere(String name) {
        return was.examples().stream().allMatch(example -> example.holds(name));
    }

    private static void onStatus(String start, Collection<Rule> among, Map<String, Integer> scores) {
        String status = start.replaceFirst(" .*", "");
        among.stream()
                .filter(rule -> inCode(rule.quote()).contains(status))
                .forEach(rule -> scores.merge(rule.id(), 4, Integer::sum));
    }

    /** The rules that name a word in code: in their quote, or by the row or line that they rest on. */
    private Set<String> naming(String word) {
        Set<String> found = new LinkedHashSet<>();
        rules.stream().filter(rule -> inCode(rule.quote()).contains(word)).forEach(rule -> found.add(rule.id()));
        String hash = ShortHash.ofWord(word);
        was.parts().stream()
                .filter(part -> part.place().endsWith(", " + word)
                        || part.normalizedText().words().stream()
                                .anyMatch(known -> known.length() > ShortHash.WORD
                                        && WordRole.of(known) != WordRole.DECISIVE
                                        && known.startsWith(hash)))
                .forEach(part -> found.addAll(part.rules()));
        if (found.isEmpty()) {
            found.addAll(onlyWith(word));
        }
        return found;
    }

    private Set<String> near(String place) {
        int end = place.lastIndexOf(", ");
        if (end < 0) {
            return Set.of();
        }
        Set<String> near = new TreeSet<>();
        was.parts().stream().filter(part -> part.place().equals(place)).forEach(part -> near.addAll(part.rules()));
        return near.isEmpty() ? near(place.substring(0, end)) : near;
    }

    /** The rules whose quote holds most of the words. */
    private Set<String> quotedAlike(String text) {
        Set<String> words = plain(text);
        return rules.stream()
                .filter(rule -> {
                    Set<String> shared = plain(rule.quote());
                    shared.retainAll(words);
                    return shared.size() >= MIN_WORDS && shared.size() >= MOST_WORDS * words.size();
                })
                .map(Rule::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rules of the rows of its table that a sentence names in plain words. */
    private Set<String> ofNamedRows(PagePart sentence) {
        Set<String> words = plain(sentence.text());
        Set<String> found = new TreeSet<>();
        was.parts().stream()
                .filter(part -> part.kind() == PartKind.ROW || part.kind() == PartKind.PERMISSION)
                .filter(part -> part.place().startsWith(sentence.place() + ", "))
                .filter(part -> words.contains(
                        PUNCTUATION.split(part.place().substring(part.place().lastIndexOf(", ") + 2))[0].toLowerCase(
                                Locale.ROOT)))
                .forEach(part -> found.addAll(part.rules()));
        return found;
    }

    private static Set<String> plain(String text) {
        return NormalizedWords.of(text).stream()
                .map(NormalizedWord::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The names, numbers and words in code of a text, and the names and values of a piece of JSON. */
    private static Set<String> inCode(String text) {
        Set<String> words = NormalizedWords.of(text).stream()
                .filter(word -> word.role() == WordRole.NAME || word.role() == WordRole.CODE)
                .map(NormalizedWord::text)
                .filter(word -> !EVERYWHERE.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        PROPERTY.matcher(text).results().map(found -> unquoted(found.group())).forEach(words::add);
        return words;
    }

    private static String unquoted(String value) {
        return value.replaceAll("^[\"'`]|[\"'`]$", "");
    }

    private static Set<String> ordered(Map<String, Integer> scores) {
        return scores.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> score) -> -score.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
