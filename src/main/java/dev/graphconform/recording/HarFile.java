package dev.graphconform.recording;

import dev.graphconform.recording.RecordedTraffic.RecordingContents;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** One HAR file, read once from its beginning to its end. */
final class HarFile {
    private static final int ENTRIES_BETWEEN = 1000;
    private static final long BYTES_BETWEEN = 4 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(2 * HarReader.MAX_STRING)
                    .maxNameLength(2 * HarReader.MAX_STRING)
                    .build())
            .build();

    private final Path file;
    private final String name;
    private final Optional<String> host;
    private final RecordingSecrets secrets;
    private final ReadingProgress progress;

    private String creator = "";
    private boolean log;
    private boolean listed;
    private int entries;
    private int exchanges;
    private int otherCalls;
    private int otherHosts;
    private int unreadable;
    private boolean trailing;
    private long told;

    HarFile(Path file, String name, Optional<String> host, RecordingSecrets secrets, ReadingProgress progress) {
        this.file = file;
        this.name = name;
        this.host = host;
        this.secrets = secrets;
        this.progress = progress;
    }

    /** Adds what the file holds of Create chat. */
    RecordingContents read(List<FoundExchange> found) {
        RecordingFormat.check(file, name);
        try (InputStream bytes = Files.newInputStream(file);
                SecretTextScan scanned = new SecretTextScan(bytes, secrets);
                BoundedStringStream bounded = new BoundedStringStream(scanned, HarReader.MAX_STRING);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bounded)) {
            read(parser, bounded, found);
        } catch (JacksonIOException | IOException fault) {
            throw new RecordingException(name + ": cannot be read: " + firstLine(fault.getMessage()), fault);
        }
        if (!listed) {
            throw new RecordingException(name + ": is JSON, but no HAR: it has no "
                    + (log ? "list log.entries" : "object log") + "; export the recording as HAR 1.2");
        }
        return new RecordingContents(name, creator, entries, exchanges, otherCalls, otherHosts, unreadable, trailing);
    }

    private void read(JsonParser parser, BoundedStringStream bounded, List<FoundExchange> found) {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RecordingException(name + ": is JSON, but "
                        + (parser.currentToken() == JsonToken.START_ARRAY ? "a list" : "a single value")
                        + " and no HAR, which is an object with log; export the recording as HAR 1.2");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isLog = parser.currentName().equals("log");
                if (parser.nextToken() == JsonToken.START_OBJECT && isLog) {
                    log = true;
                    readLog(parser, bounded, found);
                } else {
                    parser.skipChildren();
                }
            }
            trailing = isFollowed(parser);
        } catch (UnexpectedEndOfInputException cutOff) {
            throw new RecordingException(
                    name + ": is cut off at byte " + bounded.total() + " (line "
                            + cutOff.getLocation().getLineNr() + "), behind "
                            + (entries == 1 ? "one whole entry" : entries + " whole entries")
                            + "; export the recording again",
                    cutOff);
        } catch (JacksonIOException unreadable) {
            throw unreadable;
        } catch (StreamConstraintsException beyond) {
            throw new RecordingException(
                    name + ": holds what no exporter writes, " + place() + ": " + firstLine(beyond.getOriginalMessage())
                            + "; export the recording again",
                    beyond);
        } catch (JacksonException broken) {
            throw new RecordingException(
                    name + ": is no JSON from line " + broken.getLocation().getLineNr() + ", byte "
                            + (broken.getLocation().getByteOffset() + bounded.leftOut()) + " on, "
                            + place() + ": "
                            + firstLine(broken.getOriginalMessage()) + "; export the recording again",
                    broken);
        }
    }

    /** Whether more stands behind the object, JSON or not. */
    private static boolean isFollowed(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonIOException unreadable) {
            throw unreadable;
        } catch (JacksonException other) {
            return true;
        }
    }

    private String place() {
        return !listed ? "before its first entry" : "in or behind entry " + (entries + 1);
    }

    private void readLog(JsonParser parser, BoundedStringStream bounded, List<FoundExchange> found) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken value = parser.nextToken();
            if (property.equals("entries") && value == JsonToken.START_ARRAY) {
                listed = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    take(new HarEntryReader(parser, secrets, new BodyFiles(file)).read(), found);
                    tell(bounded);
                }
            } else if (property.equals("creator") && value == JsonToken.START_OBJECT) {
                creator = HarEntryReader.named(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void take(HarEntry entry, List<FoundExchange> found) {
        entries++;
        Optional<URI> uri = entry.uri();
        if (uri.isEmpty() || entry.method.isEmpty()) {
            unreadable++;
            return;
        }
        FoundExchange exchange = entry.exchange(name, entries, uri.get());
        Optional<String> batch = CreateChatCall.batchRoot(entry.method, uri.get());
        if (batch.isPresent()) {
            Optional<List<FoundExchange>> parts = BatchParts.of(batch.get(), exchange);
            if (parts.isEmpty()) {
                unreadable++;
                return;
            }
            List<FoundExchange> own = parts.get().stream()
                    .filter(part -> CreateChatCall.is(part.method(), part.uri()))
                    .toList();
            keep(own, found);
        } else {
            keep(CreateChatCall.is(entry.method, uri.get()) ? List.of(exchange) : List.of(), found);
        }
    }

    private void keep(List<FoundExchange> own, List<FoundExchange> found) {
        if (own.isEmpty()) {
            otherCalls++;
        } else if (host.isPresent() && !own.stream().allMatch(each -> isAt(each.uri(), host.get()))) {
            otherHosts++;
        } else {
            exchanges += own.size();
            found.addAll(own);
        }
    }

    private static boolean isAt(URI uri, String host) {
        return host.equalsIgnoreCase(uri.getHost()) || host.equalsIgnoreCase(uri.getRawAuthority());
    }

    private void tell(BoundedStringStream bounded) {
        if (entries % ENTRIES_BETWEEN == 0 || bounded.total() - told > BYTES_BETWEEN) {
            told = bounded.total();
            progress.read(name, entries, told, file.toFile().length());
        }
    }

    private static String firstLine(String text) {
        return text == null ? "unknown fault" : text.lines().findFirst().orElse(text);
    }
}
