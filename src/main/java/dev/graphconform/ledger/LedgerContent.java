package dev.graphconform.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger as it stands on the disk. What a killed process left of a last line was not on the disk for sure, so nothing
 * had followed from it, and is passed over; any other line that cannot be read stops the reading.
 *
 * @param owner whose it is
 * @param entries the writes by their number
 */
record LedgerContent(LedgerOwner owner, SortedMap<Integer, LedgerEntry> entries) {

    /** Whose a ledger is; empty when it holds no whole line, since its run ended before it sent anything. */
    static Optional<LedgerOwner> owner(Path path) {
        List<String> lines = lines(path);
        return lines.isEmpty() ? Optional.empty() : Optional.of(owner(path, lines.get(0)));
    }

    static LedgerContent read(Path path) {
        List<String> lines = lines(path);
        if (lines.isEmpty()) {
            throw new LedgerException(path
                    + " holds no whole line: its run ended before it sent anything, and there is nothing to clean up");
        }
        LedgerOwner owner = owner(path, lines.get(0));
        SortedMap<Integer, LedgerEntry> entries = new TreeMap<>();
        for (int index = 1; index < lines.size(); index++) {
            add(parsed(path, index + 1, lines.get(index)), entries, path, index + 1);
        }
        return new LedgerContent(owner, entries);
    }

    private static List<String> lines(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new LedgerException("there is no ledger " + path
                    + "; it lies in the folder of the run's results, as ledger-<run id>.jsonl");
        }
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            return end <= 0 ? List.of() : Arrays.asList(text.substring(0, end).split("\n"));
        } catch (IOException unreadable) {
            throw new LedgerException("the ledger " + path + " cannot be read; check its permissions", unreadable);
        }
    }

    private static LedgerOwner owner(Path path, String line) {
        JsonNode json = parsed(path, 1, line);
        if (json.path("ledger").asInt(0) != LedgerLineWriter.FORMAT) {
            throw new LedgerException(
                    path + " is no ledger of this version of the kit; name a file ledger-<run id>.jsonl that it wrote");
        }
        try {
            return new LedgerOwner(
                    json.path("runId").asString(),
                    json.path("serviceRoot").asString(),
                    json.path("apiVersion").asString(),
                    json.path("tenantId").isString()
                            ? Optional.of(json.path("tenantId").asString())
                            : Optional.empty(),
                    json.path("initiator").asString(),
                    Instant.parse(json.path("begun").asString()));
        } catch (JacksonException | DateTimeException incomplete) {
            throw damaged(path, 1, incomplete);
        }
    }

    private static void add(JsonNode line, SortedMap<Integer, LedgerEntry> entries, Path path, int lineNumber) {
        int number = line.path("write").asInt(0);
        Optional<WriteState> state = WriteState.of(line.path("state").asString(""));
        if (state.isEmpty() || state.get() != WriteState.PLANNED && !entries.containsKey(number)) {
            throw damaged(path, lineNumber, null);
        }
        try {
            entries.put(
                    number,
                    state.get() == WriteState.PLANNED
                            ? LedgerEntry.planned(line)
                            : entries.get(number).after(state.get(), line));
        } catch (DateTimeException noTime) {
            throw damaged(path, lineNumber, noTime);
        }
    }

    private static JsonNode parsed(Path path, int lineNumber, String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException broken) {
            throw damaged(path, lineNumber, broken);
        }
    }

    private static LedgerException damaged(Path path, int lineNumber, Exception cause) {
        return new LedgerException(
                path + ", line " + lineNumber + ": this line is damaged, so the ledger proves nothing;"
                        + " look for the chats of the run by hand, its topics carry the marker of the first line",
                cause);
    }
}
