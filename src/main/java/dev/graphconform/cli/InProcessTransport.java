package dev.graphconform.cli;

import dev.graphconform.http.Header;
import dev.graphconform.http.HttpSender;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands requests to a simulator in the same process. A proof sends some hundred thousand of them, and sockets would be
 * most of its work; a test holds that the network gives the same answers.
 */
final class InProcessTransport implements HttpSender {
    private static final byte[] NOTHING = {};

    private final GraphSimulator simulator;

    InProcessTransport(GraphSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public RawResponse send(String method, URI uri, List<Header> headers, byte[] body) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        headers.forEach(header ->
                lines.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header.value()));
        SimulatorResponse answer = simulator.answer(method, uri, lines, body == null ? NOTHING : body);
        List<Header> answered = new ArrayList<>();
        answer.headers().forEach((name, value) -> answered.add(new Header(name, value)));
        return new RawResponse(answer.status(), answered, answer.body());
    }

    @Override
    public void close() {
        // the simulator belongs to whoever started it
    }
}
