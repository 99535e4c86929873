package dev.graphconform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that records the bytes it receives and responds with the bytes it was given, so that a test controls every
 * byte.
 */
public final class RawServer implements AutoCloseable {
    /** Handles a request. */
    @FunctionalInterface
    public interface RequestHandler {
        /** Responds, or does not, and returns whether the connection is kept. */
        boolean answer(String request, Socket socket) throws IOException;
    }

    /** Closes the connection without a response. */
    public static final String HANGS_UP = "hangs up";
    /** Sends no response and keeps the connection. */
    public static final String SAYS_NOTHING = "says nothing";

    private final ServerSocket listening;
    private final RequestHandler handler;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket listening, RequestHandler handler) {
        this.listening = listening;
        this.handler = handler;
    }

    /**
     * Answers request after request; the last answer again and again. Header lines and body in a text block, line ends
     * are mended.
     */
    public static RawServer answering(String... answers) {
        Queue<String> queue = new ArrayDeque<>(List.of(answers));
        return handling((request, socket) -> say(next(queue), socket));
    }

    /** Handles each request with this handler. */
    public static RawServer handling(RequestHandler handler) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler);
            Thread thread = new Thread(server::serve, "raw server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** An answer with these header lines and a body whose length is declared. */
    public static String answer(String status, List<String> headers, String body) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append('\n');
        headers.forEach(header -> text.append(header).append('\n'));
        return text.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\n\n")
                .append(body)
                .toString();
    }

    public URI root() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Each request as it came, bytes as Latin-1 characters. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread thread = new Thread(() -> converse(socket), "raw server connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            while (true) {
                String request = read(socket.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                if (!handler.answer(request, socket)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client went away, or the test ended
        }
    }

    private static String next(Queue<String> answers) {
        synchronized (answers) {
            return answers.size() > 1 ? answers.poll() : answers.peek();
        }
    }

    private static boolean say(String answer, Socket socket) throws IOException {
        if (answer.equals(SAYS_NOTHING)) {
            socket.getInputStream().read();
            return false;
        }
        return !answer.equals(HANGS_UP) && write(socket.getOutputStream(), answer);
    }

    /** Keeps the connection only when the length is declared truthfully. */
    private static boolean write(OutputStream out, String answer) throws IOException {
        int gap = answer.indexOf("\n\n");
        String head = answer.substring(0, gap).replace("\n", "\r\n") + "\r\n\r\n";
        byte[] body = answer.substring(gap + 2).getBytes(StandardCharsets.UTF_8);
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return head.contains("Content-Length: " + body.length + "\r\n");
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0) {
            bytes.write(next);
            String text = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
            if (text.endsWith("\r\n\r\n")) {
                return text + new String(in.readNBytes(length(text)), StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }
}
