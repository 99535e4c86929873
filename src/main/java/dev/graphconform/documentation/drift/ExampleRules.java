package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Rule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that a changed value of an example concerns, or a new example: those whose quote or row holds the value,
 * its name or one of its form.
 */
final class ExampleRules {
    /** A title that says whether something has to be there. */
    private static final Pattern PRESENCE = Pattern.compile("\\b(?:required|needs?|optional)\\b");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.-]+(?:@|%40)[\\w-]+\\.[\\w.-]+");

    private static final int PRESENCE_SCORE = 6;
    private static final int LIST_SCORE = 6;
    /** What shares less than this with the most concerned rule is not named. */
    private static final double TITLE_SHARE = 0.4;

    private final Snapshot was;
    private final List<Rule> rules;

    ExampleRules(Snapshot was, List<Rule> rules) {
        this.was = was;
        this.rules = rules;
    }

    /**
     * The rules that a new example may concern: by its answers, by the values that no other example has, and by its
     * title.
     *
     * @param byTitle the rules that share words with its title
     */
    Set<String> candidates(ExamplePart example, RuleScores byTitle) {
        RuleScores scores = byTitle;
        example.responses().forEach(response -> onStatus(response.start(), rules, scores));
        values(example).filter(this::unseen).forEach(value -> value(value, rules, scores));
        return scores.ordered(TITLE_SHARE);
    }

    /** The rules that an example shows, those first that the fewest others show; its own name comes last. */
    Set<String> shown(ExamplePart example) {
        RuleScores scores = new RuleScores(rules);
        example.affectedByContent().forEach(id -> scores.add(id, 0));
        example.rules()
                .forEach(id -> scores.add(
                        id,
                        1.0
                                / was.examples().stream()
                                        .filter(other -> other.rules().contains(id))
                                        .count()));
        return scores.ordered();
    }

    /** Whether a quote lists the values that a property has in the examples, and the new one is none of them. */
    private boolean listsOthers(String quote, ValueChange value) {
        Set<String> listed = CodeWords.of(quote);
        return !value.is().isEmpty()
                && !listed.contains(CodeWords.unquoted(value.is()))
                && was.examples().stream()
                                .flatMap(ExampleRules::values)
                                .filter(known -> known.name().equals(value.name()))
                                .map(known -> CodeWords.unquoted(known.is()))
                                .filter(listed::contains)
                                .distinct()
                                .count()
                        > 1;
    }

    private static Stream<ValueChange> values(ExamplePart example) {
        return Stream.concat(
                example.request().body().entrySet().stream()
                        .map(value -> new ValueChange("request", value.getKey(), "", value.getValue())),
                example.responses().stream()
                        .flatMap(response -> response.body().entrySet().stream())
                        .map(value -> new ValueChange("answer", value.getKey(), "", value.getValue())));
    }

    /** Whether no example has the property, or all have one of several values, and none has this. */
    private boolean unseen(ValueChange value) {
        Set<String> forms = was.examples().stream()
                .flatMap(ExampleRules::values)
                .filter(known -> known.name().equals(value.name()))
                .map(known -> form(known.is()))
                .filter(form -> form.startsWith("\""))
                .collect(Collectors.toSet());
        return forms.isEmpty() || forms.size() > 1 && !forms.contains(form(value.is()));
    }

    /** The rules whose quote or property holds one of the changed values of an example. */
    Set<String> touched(ExamplePart example, List<ValueChange> values) {
        RuleScores scores = new RuleScores(rules);
        List<Rule> resting = rules.stream()
                .filter(rule -> example.rules().contains(rule.id()))
                .toList();
        for (ValueChange value : values) {
            if (value.at().isEmpty() && value.message().equals("request")) {
                was.all(PartKind.REQUEST_LINE).stream()
                        .flatMap(part -> part.rules().stream())
                        .forEach(id -> scores.add(id, 1));
            } else if (value.at().isEmpty()) {
                onStatus(value.was().isEmpty() ? example.response().start() : value.was(), resting, scores);
            } else {
                value(value, resting, scores);
                presence(value, scores);
            }
        }
        return scores.ordered();
    }

    private void value(ValueChange value, List<Rule> resting, RuleScores scores) {
        for (Rule rule : rules) {
            double score = quoted(rule.quote(), value) + (listsOthers(rule.quote(), value) ? LIST_SCORE : 0);
            if (score > 0) {
                // of two quotes that hold the same, the shorter one comes first
                scores.add(rule.id(), score + 1.0 / rule.quote().length());
            }
        }
        if (value.message().equals("request")) {
            String table = value.isInBody() ? "Request body, " : "Request headers, ";
            was.parts().stream()
                    .filter(part -> part.place().equalsIgnoreCase(table + value.name()) && part.kind() == PartKind.ROW)
                    .flatMap(part -> part.rules().stream())
                    .forEach(id -> scores.add(id, 2));
        } else if (!value.isInBody() && !value.was().isEmpty()) {
            resting.stream()
                    .filter(rule -> rule.reading().contains(value.was()))
                    .forEach(rule -> scores.add(rule.id(), 1));
        }
        onlyWith(value).forEach(id -> scores.add(id, 1));
    }

    /** A property that is new or gone concerns most the rules that say whether it has to be there. */
    private void presence(ValueChange value, RuleScores scores) {
        if (value.message().equals("request")
                && (value.was().isEmpty() || value.is().isEmpty())) {
            rules.stream()
                    .filter(rule -> scores.knows(rule.id())
                            && PRESENCE.matcher(rule.title()).find())
                    .forEach(rule -> scores.add(rule.id(), PRESENCE_SCORE));
        }
    }

    /** How much of a value a quote holds: the older one, one of its form, the newer one, the name. */
    private static int quoted(String quote, ValueChange value) {
        Set<String> words = CodeWords.of(quote);
        String older = CodeWords.unquoted(value.was());
        String newer = CodeWords.unquoted(value.is());
        int score = 0;
        if (older.length() > 1 && (value.isInBody() || value.message().equals("request"))) {
            if (words.contains(older) || quote.contains("\"" + older + "\"") || isIn(quote, older)) {
                score += 4;
            } else if (isIn(form(quote), form(older))) {
                score += 4;
            }
        }
        if (!newer.isEmpty() && words.contains(newer)) {
            score += 2;
        }
        if (!older.isEmpty() && quote.contains("\"" + value.name() + "\": " + value.was())) {
            score += 4;
        }
        if (words.contains(value.name()) || !value.isInBody() && quote.startsWith(value.name() + ":")) {
            score += older.isEmpty() || newer.isEmpty() ? 5 : 3;
        }
        return score;
    }

    /** Whether a quote that is a piece of a value, such as a key, is in that value. */
    private static boolean isIn(String quote, String value) {
        return quote.contains("(") && value.contains(quote);
    }

    /** A value with its times, ids and addresses of people as such. */
    private static String form(String value) {
        String ids = GUID.matcher(TIME.matcher(value).replaceAll("{time}")).replaceAll("{id}");
        return ADDRESS.matcher(ids).replaceAll("{address}");
    }

    /** The rules that rest on examples with such a property only, where most examples are without it. */
    private Set<String> onlyWith(ValueChange value) {
        return value.message().equals("request")
                ? only(example -> example.request().holds(value.name()))
                : only(example -> example.responses().stream().anyMatch(response -> response.holds(value.name())));
    }

    /** The rules that rest on examples with a property only, where most examples are without it. */
    Set<String> onlyWith(String name) {
        return only(example -> example.holds(name));
    }

    private Set<String> only(Predicate<ExamplePart> holds) {
        Set<String> with = new TreeSet<>();
        Set<String> without = new HashSet<>();
        was.examples().forEach(example -> (holds.test(example) ? with : without).addAll(example.rules()));
        with.removeAll(without);
        long holding = was.examples().stream().filter(holds).count();
        return 2 * holding > was.examples().size() ? Set.of() : with;
    }

    private static void onStatus(String start, Collection<Rule> among, RuleScores scores) {
        String status = start.replaceFirst(" .*", "");
        among.stream()
                .filter(rule -> CodeWords.of(rule.quote()).contains(status))
                .forEach(rule -> scores.add(rule.id(), 4));
    }
}
