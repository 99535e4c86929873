package dev.graphconform.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A CONNECT proxy that maps every host to one port of this machine, or refuses, and records the requested hosts. */
public final class ConnectProxy implements AutoCloseable {
    private static final int NOWHERE = 0;

    private final ServerSocket server;
    private final int port;
    private final List<String> requestedHosts = new CopyOnWriteArrayList<>();

    private ConnectProxy(int port) {
        try {
            this.port = port;
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        background(this::accept);
    }

    /** Leads every host to this port. */
    public static ConnectProxy to(int port) {
        return new ConnectProxy(port);
    }

    static ConnectProxy refusing() {
        return new ConnectProxy(NOWHERE);
    }

    /** What HTTPS_PROXY has to say. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Host and port of each request. */
    List<String> requestedHosts() {
        return requestedHosts;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            background(() -> tunnel(client));
        }
    }

    private void tunnel(Socket client) throws IOException {
        String request = head(client.getInputStream());
        requestedHosts.add(request.split(" ")[1]);
        OutputStream answer = client.getOutputStream();
        if (port == NOWHERE) {
            answer.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            client.close();
            return;
        }
        Socket target = new Socket(InetAddress.getLoopbackAddress(), port);
        // a head and its body are two writes, and the second would wait for the receipt of the first, 40 ms each
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
        answer.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        background(() -> target.getInputStream().transferTo(answer));
        client.getInputStream().transferTo(target.getOutputStream());
    }

    private static String head(InputStream stream) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = stream.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
            next = stream.read();
        }
        return head.toString();
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // the other side closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Something that may end with its connection. */
    private interface Work {
        void run() throws IOException;
    }
}
