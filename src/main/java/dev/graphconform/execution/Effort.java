package dev.graphconform.execution;

import dev.graphconform.target.Pacing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What scenarios cost, told from their sentences; an estimate for people, no promise.
 *
 * @param writes POSTs
 * @param reads GETs, those of operations included
 * @param operations operations followed
 */
record Effort(int writes, int reads, int operations) {
    private static final int READS_OF_AN_OPERATION = 5;
    /** Sending, waiting and judging on loopback, in seconds. */
    private static final double LOCAL_SECONDS = 0.01;

    static Effort of(List<List<String>> scenarios) {
        int writes = 0;
        int reads = 0;
        Set<String> appChats = new HashSet<>();
        for (List<String> sentences : scenarios) {
            for (String sentence : sentences) {
                if (sentence.contains(" asks for a one-on-one chat of ")) {
                    appChats.add(sentence);
                } else if (sentence.contains(" sends ") || sentence.contains(" has sent ") || sentence.endsWith("request is sent")) {
                    writes++;
                } else if (sentence.contains("read back") || sentence.endsWith("is a member") || sentence.contains("members are")) {
                    reads++;
                }
            }
        }
        return new Effort(writes + appChats.size(), reads + appChats.size() * READS_OF_AN_OPERATION, appChats.size());
    }

    int requests() {
        return writes + reads;
    }

    double seconds(Pacing pacing) {
        double sending = pacing.requestsPerSecond() <= 0 ? requests() * LOCAL_SECONDS : requests() / pacing.requestsPerSecond();
        return sending + operations * pacing.operationPoll().toMillis() / 1000.0;
    }
}
