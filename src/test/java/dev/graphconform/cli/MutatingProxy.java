package dev.graphconform.cli;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy before a simulator: passes requests on as they are, except where a test wants something else done. */
final class MutatingProxy implements RawServer.RequestHandler {
    private final URI simulator;
    private final Interference interference;
    private final AtomicInteger requests = new AtomicInteger();

    /** Says what to do with the n-th request, counted from 1, instead of handing it on; null to hand it on. */
    @FunctionalInterface
    interface Interference {
        RawServer.RequestHandler instead(int number, String request);
    }

    MutatingProxy(GraphSimulator simulator, Interference interference) {
        this.simulator = simulator.serviceRoot();
        this.interference = interference;
    }

    @Override
    public boolean answer(String request, Socket client) throws IOException {
        RawServer.RequestHandler instead = interference.instead(requests.incrementAndGet(), request);
        if (instead != null) {
            return instead.answer(request, client);
        }
        try (Socket server = new Socket(simulator.getHost(), simulator.getPort())) {
            // each on a connection of its own: its end is the end of the answer
            server.getOutputStream()
                    .write(request.replaceFirst("(?i)\r\nConnection: [^\r]*", "\r\nConnection: close")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(server.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            client.getOutputStream()
                    .write(answer.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
        return false;
    }
}
