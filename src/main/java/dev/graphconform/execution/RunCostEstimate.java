package dev.graphconform.execution;

import dev.graphconform.http.RateLimit;
import dev.graphconform.http.RequestKind;
import dev.graphconform.target.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What scenarios cost, told from their sentences, on a target that conforms: what is throttled, late or slow costs
 * more. A sentence on a member that a target should refuse, and that is looked for only when it is not refused, counts
 * as no read.
 *
 * @param writes POSTs
 * @param chatReads GETs of chats
 * @param otherReads GETs of members and apps
 * @param operations operations followed, each a POST among the writes
 */
record RunCostEstimate(int writes, int chatReads, int otherReads, int operations) {
    /**
     * Looks at one operation: when it has been asked for, after one interval, and once more after its end, which must
     * stay.
     */
    private static final int LOOKS = 3;
    /** The apps of the chat are read before its operation has ended. */
    private static final int READS_BESIDE = 1;
    /** Sending, waiting and judging on loopback, in seconds. */
    private static final double LOCAL_SECONDS = 0.01;

    private static final Pattern WRITE = Pattern.compile(".* (sends|has sent) .*|.*request is sent");
    private static final Pattern CHAT_READ = Pattern.compile("the chat can be read back.*");
    private static final Pattern OTHER_READ = Pattern.compile(
            "the members read back .*|.* is a member( with the role that was sent)?|the chat has the app|that chat "
                    + "is one of the people asked for");

    static RunCostEstimate of(List<List<String>> scenarios) {
        int writes = 0;
        int chatReads = 0;
        int otherReads = 0;
        Set<String> appChats = new HashSet<>();
        for (List<String> sentences : scenarios) {
            for (String sentence : sentences) {
                if (sentence.contains(" asks for a one-on-one chat of ")) {
                    appChats.add(sentence);
                }
                writes += WRITE.matcher(sentence).matches() ? 1 : 0;
                chatReads += CHAT_READ.matcher(sentence).matches() ? 1 : 0;
                otherReads += OTHER_READ.matcher(sentence).matches() ? 1 : 0;
            }
        }
        return new RunCostEstimate(
                writes + appChats.size(), chatReads, otherReads + appChats.size() * READS_BESIDE, appChats.size());
    }

    /** Looks at operations. */
    int polls() {
        return operations * LOOKS;
    }

    int requests() {
        return writes + chatReads + otherReads + polls();
    }

    double seconds(Target target) {
        double sending = RateLimit.of(target)
                .seconds(Map.of(
                        RequestKind.CREATE,
                        writes,
                        RequestKind.CHAT_READ,
                        chatReads,
                        RequestKind.OTHER_READ,
                        otherReads + polls()));
        return Math.max(sending, requests() * LOCAL_SECONDS)
                + operations * target.pacing().operationPoll().toMillis() / 1000.0;
    }
}
