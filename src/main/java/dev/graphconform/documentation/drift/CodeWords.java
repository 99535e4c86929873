package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.NormalizedWords.NormalizedWord;
import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a text by which rules are found. */
final class CodeWords {
    private static final Pattern PROPERTY = Pattern.compile("\"[^\"]*\"(?=\\s*:)|[\"`']([^\"`']*)[\"`']");
    private static final Pattern PIECES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");
    /** Names that any sentence on any API may hold. */
    private static final Set<String> EVERYWHERE =
            Set.of("API", "JSON", "HTTP", "URL", "ID", "REST", "SDK", "GUID", "UTC");
    /** A word that decides, and stands in what chats are called. */
    private static final String PAIR = "one";
    /** Words that decide, and say what a sentence is about as well. */
    private static final Set<String> SAYS_WHAT = Set.of(PAIR, "twice");

    private CodeWords() {}

    /** The names, numbers and words in code of a text, and the names and values of a piece of JSON. */
    static Set<String> of(String text) {
        Set<String> words = NormalizedWords.of(text).stream()
                .filter(word -> word.role() == WordRole.NAME || word.role() == WordRole.CODE)
                .map(NormalizedWord::text)
                .filter(word -> !EVERYWHERE.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        PROPERTY.matcher(text).results().map(found -> unquoted(found.group())).forEach(words::add);
        return words;
    }

    static String unquoted(String value) {
        return value.replaceAll("^[\"'`]|[\"'`]$", "");
    }

    /** Whether it is the word of which what chats are called consists. */
    static boolean isPair(String word) {
        return PAIR.equals(word);
    }

    /** The words of the language in a text, in order; a name such as chatType counts by its pieces. */
    static List<String> plain(String text) {
        HarmlessExchanges harmlessExchanges = HarmlessExchanges.bundled();
        return NormalizedWords.of(text).stream()
                .flatMap(word -> Stream.of(PIECES.split(word.text())))
                .map(word -> NormalizedWords.stem(word.toLowerCase(Locale.ROOT)))
                .filter(word -> SAYS_WHAT.contains(word) || !DecisiveWords.contains(word))
                .filter(word -> word.length() > 1 && !harmlessExchanges.joins(ShortHash.ofWord(word)))
                .toList();
    }
}
