package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the rules: of their ids, titles, quotes, and the rows that they rest on. A text names the rules with
 * which it shares words; a word counts the more the fewer rules have it, and the first such word most.
 */
final class RuleWords {
    /** A word that fewer than this share of the rules have says what a sentence is about. */
    private static final double RARE = 0.2;
    /** A word that adds nothing to a sentence says what it is about all the same where fewer rules have it. */
    private static final int FEW = 6;
    /** A word that says the same counts somewhat less. */
    private static final double ALIKE = 0.7;
    /** A word of what the kit reads into a quote. */
    private static final double READING = 0.3;
    /** A rule that rests on another page. */
    private static final double ELSEWHERE = 0.8;

    private static final Pattern NUMBERED_LIMIT = Pattern.compile("(?i)\\b(?:at most|maximum|up to|no more than|"
            + "more than|fewer than|at least|minimum|limit(?:ed)?|exceeds?|exactly)\\b");
    private static final Pattern REFUSAL =
            Pattern.compile("(?i)\\b(?:refus\\w+|reject\\w+|errors?|fails?|failed|" + "invalid|4\\d\\d)\\b");
    private static final String LIMIT = "limit";
    private static final String REFUSED = "refused";

    private final List<Rule> rules;
    private final Set<String> ofPage;
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> readings = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final Set<String> inNames = new HashSet<>();

    /**
     * The words of all rules.
     *
     * @param ofPage those that rest on the page
     */
    RuleWords(Snapshot was, List<Rule> rules, List<Rule> ofPage) {
        this.rules = rules;
        this.ofPage = ofPage.stream().map(Rule::id).collect(Collectors.toSet());
        was.all(PartKind.ROW).forEach(row -> inNames.addAll(words(row.place().replaceFirst("^.*, ", ""))));
        for (Rule rule : rules) {
            List<String> held =
                    new ArrayList<>(words(Snapshot.withoutLinks(rule.quote()).replace("!INCLUDE", "") + " "
                            + rule.title() + " " + rule.id().replace('-', ' ')));
            was.parts().stream()
                    .filter(part -> part.rules().contains(rule.id()))
                    .filter(part -> part.kind() == PartKind.ROW || part.kind() == PartKind.PERMISSION)
                    .forEach(part -> held.addAll(words(part.place().replaceFirst("^[^,]*, ", ""))));
            // what is quoted from a recording is the message of a refusal
            if (REFUSAL.matcher(rule.title() + " " + rule.quote()).find()
                    || rule.pageReference().label().startsWith("Recorded")) {
                held.add(REFUSED);
            }
            words.put(rule.id(), held);
            readings.put(rule.id(), new HashSet<>(words(rule.reading())));
            new HashSet<>(held).forEach(word -> holders.merge(word, 1, Integer::sum));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : CodeWords.plain(text)) {
            String stem = stem(word);
            // "one-on-one" is one word
            if (words.isEmpty() || !stem.equals(words.get(words.size() - 1))) {
                words.add(stem);
            }
        }
        return words;
    }

    /** A word without the endings of a verb. */
    private static String stem(String word) {
        return word.length() > 5 ? word.replaceFirst("(?:ations?|ing|ions?|ed|er|e)$", "") : word;
    }

    /** How much each rule shares with a text. */
    RuleScores scores(String text) {
        Set<String> said = new LinkedHashSet<>();
        for (String word : words(text)) {
            if (inNames.contains(word)
                    || holders.getOrDefault(word, FEW) < FEW
                    || !HarmlessExchanges.bundled().fills(ShortHash.ofWord(word))) {
                said.add(word);
            }
        }
        List<String> implied = Stream.of(
                        NUMBERED_LIMIT.matcher(text).find() ? LIMIT : "",
                        REFUSAL.matcher(text).find() ? REFUSED : "")
                .filter(word -> !word.isEmpty() && !said.contains(word))
                .toList();
        String subject = said.stream()
                .filter(word ->
                        !CodeWords.isPair(word) && holders.containsKey(word) && holders.get(word) < RARE * rules.size())
                .findFirst()
                .orElse("");
        RuleScores scores = new RuleScores(rules);
        words.forEach((id, held) -> {
            for (String word : said) {
                double score = score(id, held, word) * (word.equals(subject) ? 2 : 1);
                add(scores, id, score);
            }
            implied.stream()
                    .filter(held::contains)
                    .forEach(word -> add(scores, id, rareness(word) / Math.sqrt(held.size())));
        });
        return scores;
    }

    private void add(RuleScores scores, String id, double score) {
        if (score > 0) {
            scores.add(id, score * (ofPage.contains(id) ? 1 : ELSEWHERE));
        }
    }

    private double score(String id, List<String> held, String word) {
        int times = Collections.frequency(held, word);
        if (times > 0) {
            return rareness(word) * (1 + Math.log(times)) / Math.sqrt(held.size());
        }
        double alike = held.stream()
                .filter(other -> HarmlessExchanges.bundled().alike(ShortHash.ofWord(word), ShortHash.ofWord(other)))
                .mapToDouble(other -> ALIKE * rareness(other) / Math.sqrt(held.size()))
                .max()
                .orElse(0);
        double read = readings.get(id).contains(word)
                ? READING * rareness(word) / Math.sqrt(readings.get(id).size())
                : 0;
        return Math.max(alike, read);
    }

    private double rareness(String word) {
        return Math.log((double) rules.size() / holders.getOrDefault(word, 1));
    }
}
