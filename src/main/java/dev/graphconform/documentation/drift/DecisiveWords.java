package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the language by which a sentence states one thing and not its opposite, or more or less of it. */
final class DecisiveWords {
    private static final Set<String> ALL = Set.of(
            // whether
            "not",
            "no",
            "never",
            "none",
            "neither",
            "nor",
            "nothing",
            "nobody",
            "non",
            "always",
            "only",
            "solely",
            "exactly",
            "must",
            "can",
            "may",
            "should",
            "shall",
            "optional",
            "required",
            "require",
            "mandatory",
            "unless",
            "except",
            "without",
            "allowed",
            "forbidden",
            "prohibited",
            "permitted",
            "refused",
            "rejected",
            "denied",
            "ignored",
            "omitted",
            "supported",
            "deprecated",
            "fail",
            "failed",
            "failure",
            "false",
            "true",
            "null",
            "empty",
            "including",
            "excluding",
            // who and what
            "or",
            "any",
            "anyone",
            "some",
            "both",
            "either",
            "other",
            "another",
            "same",
            "different",
            "public",
            "private",
            "internal",
            "external",
            "anonymous",
            // how many
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twice",
            "several",
            "least",
            "most",
            "minimum",
            "maximum",
            "more",
            "less",
            "fewer",
            "few",
            "greater",
            "larger",
            "smaller",
            "higher",
            "lower",
            "longer",
            "shorter",
            "than",
            "equal",
            "exceed",
            "half",
            // when and where
            "before",
            "after",
            "until",
            "during",
            "first",
            "last",
            "ascending",
            "descending",
            "out",
            "outside",
            "inside",
            "within",
            "existing",
            "default");

    /** Words that make a statement of a sentence that begins like one that only leads to another. */
    private static final Set<String> STATING = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nor",
            "only",
            "always",
            "must",
            "can",
            "may",
            "should",
            "shall",
            "required",
            "require",
            "optional",
            "mandatory",
            "unless",
            "except",
            "allowed",
            "forbidden",
            "prohibited",
            "permitted",
            "refused",
            "rejected",
            "ignored",
            "omitted",
            "supported",
            "deprecated",
            "fail",
            "failed",
            "minimum",
            "maximum",
            "least",
            "most",
            "less",
            "fewer",
            "exceed",
            "default",
            "excluding");

    private static final Pattern PARTICIPLE = Pattern.compile("(\\p{L}{4,}?)(?:ed|ing)");

    /** Words after which the meaning hangs on the next one. */
    private static final Set<String> GOVERNING = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nor",
            "without",
            "except",
            "unless",
            "excluding",
            "including",
            "before",
            "after",
            "until",
            "than");

    /** Words that say how much is asked for, wherever in a sentence they stand. */
    private static final Set<String> MODAL = Set.of("can", "may", "must", "should", "shall");

    /** Words that are ordinary by themselves, and opposites when one takes the place of the other. */
    private static final List<Set<String>> OPPOSITES = List.of(
            Set.of("and", "or"),
            Set.of("to", "from"),
            Set.of("above", "below"),
            Set.of("under", "over"),
            Set.of("with", "without"),
            Set.of("one", "group"),
            Set.of("outside", "inside"),
            Set.of("before", "after"),
            Set.of("request", "response"),
            Set.of("delegated", "application"),
            Set.of("read", "write"),
            Set.of("include", "exclude"),
            Set.of("included", "excluded"),
            Set.of("in", "out"),
            Set.of("on", "off"),
            Set.of("if", "unless"),
            Set.of("add", "remove"),
            Set.of("added", "removed"),
            Set.of("create", "delete"),
            Set.of("start", "end"),
            Set.of("all", "some"),
            Set.of("single", "multiple"),
            Set.of("new", "existing"),
            Set.of("new", "old"),
            Set.of("valid", "invalid"));

    private DecisiveWords() {}

    static boolean contains(String word) {
        return ALL.contains(word);
    }

    /** Whether a word makes a statement of a sentence. */
    static boolean state(String word) {
        return STATING.contains(word);
    }

    /** Whether the meaning hangs on the word after this one, given by its hash. */
    static boolean governs(String hashed) {
        return Hashes.GOVERNING_HASHES.contains(hashed.substring(0, ShortHash.WORD));
    }

    /** Whether it is a word such as "must", given by its hash. */
    static boolean modal(String hashed) {
        return Hashes.MODAL_HASHES.contains(hashed.substring(0, ShortHash.WORD));
    }

    /** Whether one is a participle that decides, and the other its verb, both given by their hashes. */
    static boolean formsOfOne(String participle, String verb) {
        return Hashes.VERB_HASHES
                .getOrDefault(participle.substring(0, ShortHash.WORD), Set.of())
                .contains(verb.substring(0, ShortHash.WORD));
    }

    /**
     * Whether one of the first takes the place of its opposite among the second, both given by their hashes without
     * roles.
     */
    static boolean opposed(List<String> gone, List<String> added) {
        return Hashes.OPPOSITE_HASHES.stream()
                .anyMatch(pair -> pair.stream()
                        .anyMatch(one -> gone.contains(one)
                                && !added.contains(one)
                                && pair.stream().anyMatch(other -> !other.equals(one) && added.contains(other))));
    }

    /** Computed when the first comparison needs them. */
    private static final class Hashes {
        private static final Set<String> GOVERNING_HASHES = hashes(GOVERNING);
        private static final Set<String> MODAL_HASHES = hashes(MODAL);
        private static final List<Set<String>> OPPOSITE_HASHES =
                OPPOSITES.stream().map(Hashes::hashes).toList();

        private static final Map<String, Set<String>> VERB_HASHES = ALL.stream()
                .filter(word -> PARTICIPLE.matcher(word).matches())
                .collect(Collectors.toMap(
                        ShortHash::ofWord,
                        word -> hashes(Set.of(
                                PARTICIPLE.matcher(word).replaceFirst("$1"),
                                PARTICIPLE.matcher(word).replaceFirst("$1e")))));

        private static Set<String> hashes(Set<String> words) {
            return words.stream().map(ShortHash::ofWord).collect(Collectors.toUnmodifiableSet());
        }
    }
}
