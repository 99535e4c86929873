package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.NormalizedWords.NormalizedWord;
import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, String> IRREGULAR = Map.of(
            "given", "give", "shown", "show", "sent", "send", "made", "make", "built", "build", "held", "hold", "found",
            "find", "taken", "take", "chosen", "choose", "written", "write");
    private static final String BY = ShortHash.ofWord("by");

    private PassiveVoice() {}

    /** Two wordings of a sentence. */
    record Wordings(NormalizedText was, NormalizedText is) {}

    /** A verb that is active in one wording and passive in the other. */
    private record TurnedVerb(String participle, String verb, boolean passiveIsNewer) {
        List<String> passive(Wordings both) {
            return (passiveIsNewer ? both.is() : both.was()).words();
        }

        List<String> active(Wordings both) {
            return (passiveIsNewer ? both.was() : both.is()).words();
        }
    }

    /**
     * Whether a verb is passive in one wording only, and the same word stands before it in both: who acts is acted on;
     * or it is negated in one only.
     *
     * @param printed the newer text
     */
    static boolean inverted(NormalizedText was, NormalizedText is, String printed) {
        Wordings both = new Wordings(was, is);
        return verbs(both, printed).anyMatch(verb -> {
            List<String> passive = verb.passive(both);
            List<String> active = verb.active(both);
            int one = passive.indexOf(verb.participle());
            int other = active.indexOf(verb.verb());
            int before = one - auxiliaries(passive, one);
            int beforeOther = other - auxiliaries(active, other);
            return before > 0
                            && beforeOther > 0
                            && passive.get(before - 1).equals(active.get(beforeOther - 1))
                            && !HarmlessExchanges.bundled().joins(passive.get(before - 1))
                    || negated(passive.subList(before, one)) != negated(active.subList(beforeOther, other));
        });
    }

    private static boolean negated(List<String> auxiliaries) {
        return auxiliaries.stream().anyMatch(DecisiveWords::governs);
    }

    /**
     * The two with verbs of either turned.
     *
     * @param printed the newer text
     */
    static Stream<Wordings> turned(NormalizedText was, NormalizedText is, String printed) {
        Set<Wordings> all = new HashSet<>();
        Set<Wordings> latest = Set.of(new Wordings(was, is));
        for (int turn = 0; turn < MOST_TURNS && !latest.isEmpty(); turn++) {
            latest = latest.stream()
                    .flatMap(both -> verbs(both, printed).flatMap(verb -> turned(both, verb)))
                    .collect(Collectors.toSet());
            all.addAll(latest);
        }
        return all.stream();
    }

    private static Stream<Wordings> turned(Wordings both, TurnedVerb verb) {
        return active(verb.passive(both), verb.participle(), verb.active(both), verb.verb())
                .map(words -> verb.passiveIsNewer()
                        ? new Wordings(both.was(), both.is().withWords(words))
                        : new Wordings(both.was().withWords(words), both.is()));
    }

    private static Stream<TurnedVerb> verbs(Wordings both, String printed) {
        List<String> older = both.was().words();
        List<String> newer = both.is().words();
        return NormalizedWords.of(printed).stream()
                .map(NormalizedWord::text)
                .distinct()
                .filter(word -> newer.contains(ShortHash.ofWord(word)) && !older.contains(ShortHash.ofWord(word)))
                .flatMap(word -> older.stream()
                        .filter(other -> WordRole.of(other) == WordRole.PLAIN && !newer.contains(other))
                        .filter(other -> isFormOf(other, word))
                        .map(other -> isParticiple(word)
                                ? new TurnedVerb(ShortHash.ofWord(word), other, true)
                                : new TurnedVerb(other, ShortHash.ofWord(word), false)));
    }

    private static boolean isParticiple(String word) {
        return word.endsWith("ed") || IRREGULAR.containsKey(word);
    }

    private static boolean isFormOf(String hash, String word) {
        String stem = word.replaceFirst(isParticiple(word) ? "ed$" : "e$", "");
        Stream<String> regular = isParticiple(word) ? Stream.of(stem, stem + "e") : Stream.of(stem + "ed");
        Stream<String> irregular = IRREGULAR.entrySet().stream()
                .flatMap(pair -> pair.getKey().equals(word)
                        ? Stream.of(pair.getValue())
                        : pair.getValue().equals(word) ? Stream.of(pair.getKey()) : Stream.of());
        return Stream.concat(regular, irregular)
                .anyMatch(form -> ShortHash.ofWord(form).equals(hash));
    }

    /** How many words such as "can not" stand before a verb. */
    private static int auxiliaries(List<String> words, int verb) {
        return (int) IntStream.rangeClosed(1, Math.min(verb, MOST_AUXILIARIES))
                .takeWhile(back ->
                        DecisiveWords.modal(words.get(verb - back)) || DecisiveWords.governs(words.get(verb - back)))
                .count();
    }

    /** A sentence with its passive made active, as the other one puts it. */
    private static Stream<List<String>> active(
            List<String> passive, String participle, List<String> other, String verb) {
        int at = passive.indexOf(participle);
        int end = at - auxiliaries(passive, at);
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
        int start = at - auxiliaries(words, at);
        return at + 1 + actedOn.size() <= words.size()
                && words.subList(at + 1, at + 1 + actedOn.size()).equals(actedOn)
                && start >= acting.size()
                && words.subList(start - acting.size(), start).equals(acting);
    }
}
