package dev.graphconform.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores exchanges in a temporary file: readable by its owner only, created with the first exchange, and deleted with
 * the process however that ends. Safe for use by many threads.
 */
final class ExchangeFile implements AutoCloseable {
    private Path path;
    /** Not a FileChannel: an interrupt, which ends a scenario early, would close that. */
    private RandomAccessFile file;

    private long end;
    private boolean unusable;

    /** Appends an exchange and returns its position; empty when the file cannot be written, as on a full disk. */
    synchronized Optional<Extent> append(Exchange exchange) {
        if (unusable) {
            return Optional.empty();
        }
        try {
            if (file == null) {
                open();
            }
            byte[] bytes = bytes(exchange);
            file.seek(end);
            file.write(bytes);
            Extent extent = new Extent(end, bytes.length);
            end += bytes.length;
            return Optional.of(extent);
        } catch (IOException full) {
            unusable = true;
            return Optional.empty();
        }
    }

    /**
     * Reads the exchange at a position.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    synchronized Exchange read(Extent extent) {
        byte[] bytes = new byte[extent.length()];
        try {
            file.seek(extent.start());
            file.readFully(bytes);
            return exchange(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized void close() {
        unusable = true;
        try {
            if (file != null) {
                file.close();
                Files.deleteIfExists(path);
            }
        } catch (IOException ignored) {
            // it is deleted with the process at the latest
            return;
        }
    }

    private void open() throws IOException {
        path = Files.createTempFile("conform-", ".exchanges");
        file = new RandomAccessFile(path.toFile(), "rw");
        try {
            // without a name it vanishes with the process, even a killed one
            Files.delete(path);
        } catch (IOException inUse) {
            path.toFile().deleteOnExit();
        }
    }

    private static byte[] bytes(Exchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(exchange.responseBody().length + 4096);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(exchange.number());
        writeTexts(out, exchange.principal().stream().toList());
        writeText(out, exchange.method());
        writeText(out, exchange.uri().toString());
        writeHeaders(out, exchange.requestHeaders());
        writeTexts(out, exchange.requestBody().stream().toList());
        out.writeInt(exchange.status());
        writeHeaders(out, exchange.responseHeaders());
        writeBytes(out, exchange.responseBody());
        out.writeLong(exchange.sentAt().getEpochSecond());
        out.writeInt(exchange.sentAt().getNano());
        out.writeLong(exchange.took().toNanos());
        writeTexts(out, exchange.attempts());
        writeTexts(out, exchange.madeUp().stream().toList());
        writeTexts(out, exchange.lost().stream().toList());
        return bytes.toByteArray();
    }

    private static Exchange exchange(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Exchange(
                in.readInt(),
                readTexts(in).stream().findFirst(),
                readText(in),
                URI.create(readText(in)),
                readHeaders(in),
                readTexts(in).stream().findFirst(),
                in.readInt(),
                readHeaders(in),
                readBytes(in),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                Duration.ofNanos(in.readLong()),
                readTexts(in),
                readTexts(in).stream().findFirst(),
                readTexts(in).stream().findFirst());
    }

    private static void writeHeaders(DataOutputStream out, Headers headers) throws IOException {
        out.writeInt(headers.lines().size());
        for (Header line : headers.lines()) {
            writeText(out, line.name());
            writeText(out, line.value());
        }
    }

    private static Headers readHeaders(DataInputStream in) throws IOException {
        List<Header> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.add(new Header(readText(in), readText(in)));
        }
        return new Headers(lines);
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return List.copyOf(texts);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    /** The position of an exchange in the file. */
    record Extent(long start, int length) {}
}
