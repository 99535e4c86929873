package dev.graphconform.recording;

import dev.graphconform.recording.RecordedTraffic.RecordingContents;
import dev.graphconform.target.SecretRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads recordings in the HAR format (1.2, and 1.1, which has the same form), as a stream: of a large file only what
 * belongs to Create chat is kept, and its secrets. Of exchanges whose {@code Authorization} the exporter left out, as
 * browsers do by default, the principal is empty, as it is of those that were sent without.
 */
public final class HarReader {
    /** A longer text is not kept; no chat, and no batch of twenty chats, is so large. */
    static final int MAX_STRING = 4 << 20;

    private final Optional<String> host;
    private final ReadingProgress progress;

    /**
     * A reader.
     *
     * @param host the only host whose calls are kept, with or without port; empty for any
     * @param progress hears how far it is
     */
    public HarReader(Optional<String> host, ReadingProgress progress) {
        this.host = host;
        this.progress = progress;
    }

    /**
     * Reads these files.
     *
     * @throws RecordingException if one cannot be read, or if none of them holds an exchange of Create chat
     */
    public RecordedTraffic read(List<Path> files) {
        RecordingSecrets secrets = new RecordingSecrets();
        List<FoundExchange> found = new ArrayList<>();
        List<RecordingContents> contents = new ArrayList<>();
        for (Path file : files) {
            HarFile recording = new HarFile(file, name(file, files), host, secrets, progress);
            contents.add(recording.read(found));
        }
        if (found.isEmpty()) {
            throw new RecordingException(nothingFound(contents));
        }
        if (found.stream().allMatch(each -> each.startedAt().isPresent())) {
            found.sort(Comparator.comparing(
                    (FoundExchange each) -> each.startedAt().orElse(Instant.EPOCH)));
        }
        SecretRegistry known = secrets.registry(found);
        return new RecordedTraffic(new RecordedExchanges(known).of(found), contents, known);
    }

    private String nothingFound(List<RecordingContents> contents) {
        int entries = contents.stream().mapToInt(RecordingContents::entries).sum();
        int elsewhere =
                contents.stream().mapToInt(RecordingContents::otherHosts).sum();
        String names = contents.stream().map(RecordingContents::name).collect(Collectors.joining(", "));
        if (entries == 0) {
            return names + ": holds no entries; record while the client creates chats";
        }
        String calls = entries == 1 ? "its one entry is no call" : "none of its " + entries + " entries is a call";
        return names + ": " + calls + " of Create chat (POST /v1.0/chats or /beta/chats)"
                + host.map(asked -> " at " + asked).orElse("")
                + (elsewhere > 0
                        ? "; " + elsewhere + " are at another host: leave --host out, or name that one"
                        : "; record while the client creates chats");
    }

    /** The file name, unless another file has the same. */
    private static String name(Path file, List<Path> files) {
        Set<Path> names = new HashSet<>();
        boolean unique = files.stream().map(HarReader::fileName).allMatch(names::add);
        return (unique ? fileName(file) : file).toString();
    }

    private static Path fileName(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file);
    }
}
