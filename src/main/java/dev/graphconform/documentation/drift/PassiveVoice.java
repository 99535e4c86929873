package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.NormalizedWords.NormalizedWord;
import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns the passive of a sentence into the active of another one, so that both can be compared word by word: "the chat
 * is returned by the call" into "the call returns the chat". It is done only where what the one acts on, and who acts,
 * stand beside the verb of the other; who acts on whom never changes places.
 */
final class PassiveVoice {
    private static final int MOST_WORDS = 6;
    /** "can not" before a verb. */
    private static final int MOST_AUXILIARIES = 2;
    /** So many verbs of a sentence may be turned. */
    private static final int MOST_TURNS = 3;

    private static final Set<String> IRREGULAR = Set.of(
            "given", "shown", "sent", "made", "built", "held", "found", "taken", "chosen", "written", "read", "set");
    private static final String BY = ShortHash.ofWord("by");

    private PassiveVoice() {}

    /** Two wordings of a sentence. */
    record Wordings(NormalizedText was, NormalizedText is) {}

    /**
     * The two with verbs of either turned.
     *
     * @param printed the newer text
     */
    static Stream<Wordings> turned(NormalizedText was, NormalizedText is, String printed) {
        List<String> words =
                NormalizedWords.of(printed).stream().map(NormalizedWord::text).toList();
        Set<Wordings> all = new HashSet<>();
        Set<Wordings> latest = Set.of(new Wordings(was, is));
        for (int turn = 0; turn < MOST_TURNS && !latest.isEmpty(); turn++) {
            latest = latest.stream()
                    .flatMap(both -> words.stream().distinct().flatMap(word -> once(both, word)))
                    .collect(Collectors.toSet());
            all.addAll(latest);
        }
        return all.stream();
    }

    private static Stream<Wordings> once(Wordings both, String word) {
        String hash = ShortHash.ofWord(word);
        if (!both.is().words().contains(hash) || both.was().words().contains(hash)) {
            return Stream.of();
        }
        boolean participle = word.endsWith("ed") || IRREGULAR.contains(word);
        return both.was().words().stream()
                .filter(other -> WordRole.of(other) == WordRole.PLAIN
                        && !both.is().words().contains(other)
                        && (HarmlessExchanges.bundled().sameWord(other, word)
                                || participle && HarmlessExchanges.bundled().alike(other, hash)))
                .flatMap(other -> participle
                        ? active(both.is().words(), hash, both.was().words(), other)
                                .map(turned ->
                                        new Wordings(both.was(), both.is().withWords(turned)))
                        : active(both.was().words(), other, both.is().words(), hash)
                                .map(turned -> new Wordings(both.was().withWords(turned), both.is())));
    }

    /** A sentence with its passive made active, as the other one puts it. */
    private static Stream<List<String>> active(
            List<String> passive, String participle, List<String> other, String verb) {
        int at = passive.indexOf(participle);
        int auxiliaries = (int) IntStream.rangeClosed(1, Math.min(at, MOST_AUXILIARIES))
                .takeWhile(back ->
                        DecisiveWords.modal(passive.get(at - back)) || DecisiveWords.governs(passive.get(at - back)))
                .count();
        int end = at - auxiliaries;
        boolean by = at + 1 < passive.size() && passive.get(at + 1).equals(BY);
        int after = at + (by ? 2 : 1);
        return IntStream.rangeClosed(1, Math.min(end, MOST_WORDS))
                .boxed()
                .flatMap(object -> IntStream.rangeClosed(
                                by ? 1 : 0, by ? Math.min(MOST_WORDS, passive.size() - after) : 0)
                        .mapToObj(subject -> {
                            List<String> acting = passive.subList(after, after + subject);
                            List<String> actedOn = passive.subList(end - object, end);
                            List<String> turned = new ArrayList<>(passive.subList(0, end - object));
                            turned.addAll(acting);
                            turned.addAll(passive.subList(end, at));
                            turned.add(verb);
                            turned.addAll(actedOn);
                            turned.addAll(passive.subList(after + subject, passive.size()));
                            return beside(other, verb, acting, actedOn) ? turned : List.<String>of();
                        }))
                .filter(turned -> !turned.isEmpty());
    }

    /** Whether a sentence has the one before a verb and the other one behind it. */
    private static boolean beside(List<String> words, String verb, List<String> acting, List<String> actedOn) {
        int at = words.indexOf(verb);
        int start = at;
        while (start > 0
                && (DecisiveWords.modal(words.get(start - 1)) || DecisiveWords.governs(words.get(start - 1)))) {
            start--;
        }
        return at + 1 + actedOn.size() <= words.size()
                && words.subList(at + 1, at + 1 + actedOn.size()).equals(actedOn)
                && start >= acting.size()
                && words.subList(start - acting.size(), start).equals(acting);
    }
}
