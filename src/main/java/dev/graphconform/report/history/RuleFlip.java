package dev.graphconform.report.history;

import dev.graphconform.report.history.PastRuns.PastRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule or example that held in some of the last runs and failed in others.
 *
 * @param id the rule or example
 * @param times how often it changed from one run to the next that proved something of it
 * @param runs the number of whole runs looked at
 * @param holds whether it held the last time that something was proved of it
 */
public record RuleFlip(String id, int times, int runs, boolean holds) {
    /**
     * Those of the whole runs on one target, most flips first; what a narrowed run or a shard saw says nothing of the
     * others and is left out, and so is what a run did not prove.
     */
    static List<RuleFlip> of(List<PastRun> all, String target) {
        List<RuleOutcomes> runs = all.stream()
                .filter(run -> run.whole() && run.isOn(target) && !run.rules().unknown())
                .map(PastRun::rules)
                .toList();
        Set<String> everFailed = new LinkedHashSet<>();
        runs.forEach(run -> everFailed.addAll(run.failed()));
        List<RuleFlip> flips = new ArrayList<>();
        for (String id : everFailed) {
            List<Boolean> held = runs.stream()
                    .map(run -> run.held(id))
                    .flatMap(Optional::stream)
                    .toList();
            int times = 0;
            for (int at = 1; at < held.size(); at++) {
                times += held.get(at).equals(held.get(at - 1)) ? 0 : 1;
            }
            if (times > 0) {
                flips.add(new RuleFlip(id, times, runs.size(), held.get(held.size() - 1)));
            }
        }
        flips.sort(Comparator.comparingInt(RuleFlip::times).reversed().thenComparing(RuleFlip::id));
        return List.copyOf(flips);
    }

    /** How often, in words. */
    String often() {
        return times == 1 ? "once" : times + " times";
    }

    /** What happened to it, in words: "flipped 3 times in the last 20 runs; now it fails". */
    private String words() {
        return "flipped " + often() + " in the last " + runs + " runs; now it " + (holds ? "holds" : "fails");
    }

    /** A section of a Markdown summary; nothing when no rule came and went. */
    public static String markdown(List<RuleFlip> flips) {
        return flips.isEmpty()
                ? ""
                : "\n## What came and went\n\n"
                        + flips.stream()
                                .map(flip -> "- `" + flip.id + "` " + flip.words() + "\n")
                                .collect(Collectors.joining());
    }
}
