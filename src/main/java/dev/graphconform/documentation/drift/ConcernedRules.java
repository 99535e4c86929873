package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules that a change concerns, those that it concerns most first: of a part that changed, those whose quote holds
 * what is gone; of a new one, those that share its words in code, else its rarer words, and those of its row or place.
 */
final class ConcernedRules {
    private static final double SHARE = 0.5;
    /** So much is a rule nearer that stands in the same place. */
    private static final double NEARNESS = 0.5;
    /** Of two quotes that hold the same word that changed, the shorter one comes first; no quote is as long. */
    private static final double LONG = 1000;
    /** A sentence that goes on with what the one before it tells. */
    private static final Pattern GOES_ON = Pattern.compile("(?:They|It|This|These|Those|Such|Otherwise|Then)\\b.*");
    /** A name that no word of the language looks like. */
    private static final Pattern NAME = Pattern.compile(".*\\p{Ll}\\p{Lu}.*");
    /** A name of several words, which a title spells apart: userPrincipalName, user principal name. */
    private static final Pattern COMPOUND = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{L}-\\p{L}");
    /** So much counts a name that a text says. */
    private static final double NAMED = 3;
    /** A header with its value, or a property with its: of its words none is the sentence's. */
    private static final Pattern PRINTED_FIELD = Pattern.compile("`[^`]*:[^`]*`");
    /** A status that says that all went well. */
    private static final Pattern SUCCESS = Pattern.compile("\\b2\\d\\d \\p{Lu}");

    private final Snapshot was;
    private final List<Rule> rules;
    /** Those that rest on another page too. */
    private final List<Rule> all;

    private final ExampleRules exampleRules;
    private RuleWords ruleWords;

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
        this.all = rules.isEmpty() ? List.of() : catalogue.rules();
        this.exampleRules = new ExampleRules(was, rules);
    }

    /** Those of the examples and their values. */
    ExampleRules ofExamples() {
        return exampleRules;
    }

    /** The rules of a part that changed, those first that quote what is gone of it; of a row's sentence, the row's. */
    Set<String> touched(PagePart before, PagePart after) {
        Set<String> resting = before.rules().isEmpty() ? ofRow(before.place()) : before.rules();
        return byQuotes(resting, before, before.normalizedText().placesChanged(after.normalizedText()));
    }

    /** The rules of a part that is gone or moved, those first that quote most of it. */
    Set<String> resting(PagePart part) {
        return byQuotes(part.rules(), part, List.of());
    }

    private Set<String> byQuotes(Set<String> ids, PagePart part, List<Integer> places) {
        RuleScores scores = new RuleScores(all);
        ids.forEach(id -> scores.add(id, 0));
        for (Rule rule : rules) {
            if (ids.contains(rule.id()) && !rule.quote().startsWith("\"")) {
                NormalizedText nearest = nearest(rule, part.normalizedText());
                double length = nearest.words().size() / LONG;
                if (nearest.overlaps(part.normalizedText())) {
                    scores.add(rule.id(), 1 + (places.isEmpty() ? length : -length));
                }
                long held = nearest.held(part.normalizedText(), places);
                scores.add(rule.id(), places.isEmpty() ? 0 : 2.0 * held / places.size());
            }
        }
        return scores.ordered();
    }

    /** The sentence of a rule's quote that is most like a part. */
    private static NormalizedText nearest(Rule rule, NormalizedText part) {
        NormalizedText nearest = NormalizedText.of("", List.of());
        for (String sentence : SentenceSplitter.of(Snapshot.withoutLinks(rule.quote()))) {
            NormalizedText quoted = NormalizedText.of(sentence, List.of());
            if (nearest.words().isEmpty() || quoted.similarity(part) > nearest.similarity(part)) {
                nearest = quoted;
            }
        }
        return nearest;
    }

    private Set<String> ofSame(PagePart part) {
        Set<String> found = new LinkedHashSet<>();
        was.all(part.kind()).stream()
                .filter(known -> known.place().equals(part.place()))
                .forEach(known -> found.addAll(known.rules()));
        return found;
    }

    private Set<String> ofRow(String place) {
        Set<String> found = new LinkedHashSet<>();
        was.parts().stream()
                .filter(part -> part.kind() == PartKind.ROW && part.place().equals(place))
                .forEach(part -> found.addAll(part.rules()));
        return found;
    }

    /**
     * The rules that a new part may concern.
     *
     * @param before the rules of the sentence before it
     */
    Set<String> candidates(PagePart part, Set<String> before) {
        if (rules.isEmpty()) {
            return Set.of();
        }
        if (!before.isEmpty() && GOES_ON.matcher(part.text()).matches()) {
            return before;
        }
        Set<String> near = near(part.place());
        if (part.kind() == PartKind.INCLUDE || part.kind() == PartKind.LINK) {
            return ofSame(part);
        }
        RuleScores inCode = new RuleScores(all);
        Set<String> words = CodeWords.of(part.text());
        boolean inTable = part.kind() == PartKind.ROW || part.place().contains(", ");
        boolean row = part.kind() == PartKind.ROW;
        if (row || part.kind() == PartKind.STATEMENT && part.place().contains(", ")) {
            // what a sentence itself names counts more than the row in which it stands
            String name = part.place().substring(part.place().lastIndexOf(", ") + 2);
            naming(name).forEach(id -> inCode.add(id, row || words.contains(name) ? NAMED : 1));
            words.remove(name);
        }
        words.forEach(word -> naming(word).forEach(id -> inCode.add(id, NAMED)));
        RuleScores scores = ofWords(PRINTED_FIELD.matcher(part.text()).replaceAll(" "));
        if (!inCode.isEmpty()) {
            near.stream().filter(inCode::knows).forEach(id -> inCode.add(id, 1));
            all.stream().map(Rule::id).filter(inCode::knows).forEach(id -> inCode.add(id, Math.min(1, scores.of(id))));
            return inCode.ordered();
        }
        boolean rowOf = inTable && part.kind() != PartKind.CALLOUT;
        if (rowOf && !near.isEmpty()) {
            RuleScores nearOnes = new RuleScores(all);
            near.forEach(id -> nearOnes.add(id, 0));
            scores.ordered().stream().filter(near::contains).forEach(id -> nearOnes.add(id, scores.of(id)));
            return nearOnes.ordered();
        }
        boolean ofSection = CodeWords.plain(part.text()).stream()
                .anyMatch(CodeWords.plain(part.place()).stream().skip(1).toList()::contains);
        near.forEach(id -> scores.add(id, ofSection ? 3 * NEARNESS : NEARNESS));
        if (SUCCESS.matcher(part.text()).find()) {
            rules.stream()
                    .filter(rule -> SUCCESS.matcher(rule.quote()).find())
                    .forEach(rule -> scores.add(rule.id(), 1));
        }
        return scores.ordered(SHARE);
    }

    /** The rules that share words with a text. */
    RuleScores ofWords(String text) {
        return rules.isEmpty() ? new RuleScores(all) : ruleWords().scores(text);
    }

    /** Read when something new is met. */
    private RuleWords ruleWords() {
        if (ruleWords == null) {
            ruleWords = new RuleWords(was, all, rules);
        }
        return ruleWords;
    }

    /** The rules that name a word in code: in their quote, or by the row or line that they rest on. */
    private Set<String> naming(String word) {
        Set<String> found = new LinkedHashSet<>();
        rules.stream().filter(rule -> CodeWords.of(rule.quote()).contains(word)).forEach(rule -> found.add(rule.id()));
        all.stream()
                .filter(rule -> spelled(rule.id()).equals(spelled(word))
                        || spelled(rule.quote()).equals(spelled(word))
                        || COMPOUND.matcher(word).find()
                                && spelled(rule.title()).contains(spelled(word))
                        || NAME.matcher(word).matches()
                                && CodeWords.of(rule.quote()).stream().anyMatch(known -> known.equalsIgnoreCase(word)))
                .forEach(rule -> found.add(rule.id()));
        String hash = ShortHash.ofWord(word);
        was.parts().stream()
                .filter(part -> part.place().endsWith(", " + word)
                        || part.normalizedText().words().stream()
                                .anyMatch(known -> known.length() > ShortHash.WORD
                                        && WordRole.of(known) != WordRole.DECISIVE
                                        && known.startsWith(hash)))
                .forEach(part -> found.addAll(part.rules()));
        if (found.isEmpty()) {
            found.addAll(exampleRules.onlyWith(word));
        }
        return found;
    }

    /** A name without what differs between the ways to spell it: client-request-id, clientRequestId. */
    private static String spelled(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The rules of the row or section of a place; of a new row, those of the other rows. */
    private Set<String> near(String place) {
        Set<String> near = new LinkedHashSet<>();
        was.parts().stream()
                .filter(part -> part.place().equals(place)
                        || part.kind() == PartKind.CALLOUT && part.place().startsWith(place + ", "))
                .forEach(part -> near.addAll(part.rules()));
        if (near.isEmpty()) {
            was.parts().stream()
                    .filter(part -> part.place().startsWith(place + ", "))
                    .forEach(part -> near.addAll(part.rules()));
        }
        int end = place.lastIndexOf(", ");
        return near.isEmpty() && end >= 0 ? near(place.substring(0, end)) : near;
    }
}
