package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.NormalizedWords.NormalizedWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words that can take each other's place, or be there or not, without a change of what a sentence says: a list, and
 * phrases, forms and misspellings of the same word. Known words are given by their hashes, since a fingerprint holds no
 * others.
 */
final class HarmlessExchanges {
    private static final String RESOURCE = "/dev/graphconform/documentation/harmless-words.txt";
    private static final String PHRASES = "phrases ";
    /** Shorter words are too often one letter from each other. */
    private static final int MIN_LETTERS = 5;

    private final Set<String> joining = new HashSet<>();
    private final Set<String> filling = new HashSet<>();
    private final Map<String, Set<Integer>> meanings = new HashMap<>();
    /** The phrases, the longest first, each with the one that stands for all that say the same. */
    private final NavigableMap<Integer, Map<List<String>, List<String>>> phrases =
            new TreeMap<>(Comparator.reverseOrder());

    private int lines;

    private HarmlessExchanges() {
        try (InputStream data = HarmlessExchanges.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The list, read when the first comparison needs it. */
    static HarmlessExchanges bundled() {
        return Bundled.LIST;
    }

    private void read(String line) {
        if (line.startsWith(PHRASES)) {
            List<List<String>> same = Stream.of(line.substring(PHRASES.length()).split(" = "))
                    .map(HarmlessExchanges::hashes)
                    .toList();
            same.forEach(phrase -> phrases.computeIfAbsent(phrase.size(), size -> new HashMap<>())
                    .put(phrase, same.get(0)));
            return;
        }
        List<String> words = List.of(line.split(" "));
        Stream<String> listed = words.stream().skip(1);
        switch (words.get(0)) {
            case "joins" -> listed.forEach(word -> joining.add(hash(word)));
            case "fills" -> listed.forEach(word -> filling.add(hash(word)));
            default -> {
                int meaning = lines++;
                (words.get(0).equals("verbs") ? listed.flatMap(verb -> forms(verb).stream()) : listed)
                        .forEach(word -> meanings.computeIfAbsent(hash(word), unseen -> new HashSet<>())
                                .add(meaning));
            }
        }
    }

    /** A verb with its regular endings; a form that the language has not harms nobody. */
    private static List<String> forms(String verb) {
        String stem = verb.replaceFirst("e$", "");
        String past = verb.replaceFirst("y$", "i");
        return List.of(verb, past + "es", verb + "s", stem + "ed", past + "ed", stem + "ing", stem + "ion");
    }

    private static String hash(String word) {
        return ShortHash.ofWord(NormalizedWords.stem(word));
    }

    private static List<String> hashes(String phrase) {
        return NormalizedWords.of(phrase).stream().map(NormalizedWord::hashed).toList();
    }

    /** Words, each with its role, in which one phrase stands for all that say the same. */
    List<String> withStockPhrases(List<String> words) {
        List<String> replaced = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (Map.Entry<Integer, Map<List<String>, List<String>>> same : phrases.entrySet()) {
                int end = at + same.getKey();
                if (taken == 0 && end <= words.size() && same.getValue().containsKey(words.subList(at, end))) {
                    replaced.addAll(same.getValue().get(words.subList(at, end)));
                    taken = same.getKey();
                }
            }
            if (taken == 0) {
                replaced.add(words.get(at));
            }
            at += Math.max(1, taken);
        }
        return replaced;
    }

    /** Whether a word only joins others. */
    boolean joins(String hash) {
        return joining.contains(hash);
    }

    /** Whether a word adds nothing. */
    boolean fills(String hash) {
        return joining.contains(hash) || filling.contains(hash);
    }

    /** Whether a word can take the place of another. */
    boolean alike(String one, String other) {
        return joins(one) && joins(other)
                || !Collections.disjoint(meanings.getOrDefault(one, Set.of()), meanings.getOrDefault(other, Set.of()));
    }

    /** Whether a word is another form, or a misspelling, of one that is given by its hash. */
    boolean sameWord(String hash, String word) {
        if (word.length() < MIN_LETTERS || !word.chars().allMatch(Character::isLetter)) {
            return false;
        }
        boolean known = meanings.containsKey(hash(word)) || fills(hash(word));
        return Stream.concat(inflections(word), known ? Stream.of() : misspellings(word))
                .anyMatch(variant -> ShortHash.ofWord(variant).equals(hash));
    }

    private static Stream<String> inflections(String word) {
        String stem = word.replaceFirst("(?:ing|ion|ed|e)$", "");
        return Stream.of("", "e", "ed", "ing", "ion").map(stem::concat).filter(form -> !form.equals(word));
    }

    /** What one letter more, less or other makes of a word, and two neighbours that change places. */
    private static Stream<String> misspellings(String word) {
        Stream.Builder<String> found = Stream.builder();
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                found.add(before + letter + after);
                if (!after.isEmpty()) {
                    found.add(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                found.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                found.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        return found.build();
    }

    /** Holds the list, so that it is read late. */
    private static final class Bundled {
        private static final HarmlessExchanges LIST = new HarmlessExchanges();
    }
}
