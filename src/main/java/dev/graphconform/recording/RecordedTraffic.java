package dev.graphconform.recording;

import dev.graphconform.target.SecretRegistry;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read of one or more recordings.
 *
 * @param exchanges the exchanges of Create chat in the order in which they began, where every one says when, else in
 *     the order of the files; numbered from 1 in this order, secrets masked
 * @param recordings what each file held, in the order given
 * @param secrets the secrets of all entries, those of other calls and hosts too, none of which may appear in any output
 */
public record RecordedTraffic(
        List<RecordedExchange> exchanges, List<RecordingContents> recordings, SecretRegistry secrets) {
    /** Copies the lists. */
    public RecordedTraffic {
        exchanges = List.copyOf(exchanges);
        recordings = List.copyOf(recordings);
    }

    /** Whether an exchange holds one of these ids and addresses. */
    public boolean namesAny(Collection<String> names) {
        Pattern any = Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?i:", ")")));
        return exchanges.stream()
                .map(RecordedExchange::exchange)
                .flatMap(each ->
                        Stream.of(each.uri().getPath(), each.requestBody().orElse(""), each.responseText()))
                .anyMatch(text -> any.matcher(text).find());
    }

    /**
     * What one file held.
     *
     * @param name the name of the file, or its path where two have the same name
     * @param creator the exporter, as the file names it; empty where it names none
     * @param entries all entries
     * @param exchanges the exchanges of Create chat, each part of a {@code $batch} counted as one
     * @param otherCalls entries of other calls, which were left
     * @param otherHosts entries of Create chat at another host than the one asked for, which were left
     * @param unreadable entries without a usable request, which were left
     * @param trailing whether more stands behind the end of the recording, which was left
     */
    public record RecordingContents(
            String name,
            String creator,
            int entries,
            int exchanges,
            int otherCalls,
            int otherHosts,
            int unreadable,
            boolean trailing) {}
}
