package dev.graphconform.weather;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorResponse;
import dev.graphconform.weather.Disturbance.DisturbanceKind;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way to a service: passes requests on, and does to them and their answers what the weather says. */
final class WeatherProxy implements RawServer.RequestHandler {
    private static final int LONGEST_MILLIS = 120;
    private static final int SHOWN = 600;

    private final GraphSimulator service;
    private final Weather weather;
    private final Replicas replicas;
    private final ChatNames chats = new ChatNames();
    private volatile Optional<TokenRevocation> revocation = Optional.empty();
    private final List<String> diary = new CopyOnWriteArrayList<>();

    WeatherProxy(GraphSimulator service, Weather weather) {
        this.service = service;
        this.weather = weather;
        this.replicas = new Replicas(weather);
    }

    /** Before the first request: what becomes of a token. */
    void look(TokenRevocation atTokens) {
        revocation = Optional.of(atTokens);
    }

    /** What was done to which request, in the order of time. */
    List<String> diary() {
        return List.copyOf(diary);
    }

    @Override
    public boolean answer(String raw, Socket client) throws IOException {
        WayRequest sent = WayRequest.of(raw);
        TokenRevocation tokens = revocation.orElseThrow();
        WayRequest request = tokens.known(sent);
        String key = request.key(chats);
        Disturbance disturbance = weather.next(key, request.read());
        DisturbanceKind kind = disturbance.kind();
        if (kind != DisturbanceKind.NOTHING) {
            note(disturbance.toString(), request);
        }
        switch (kind) {
            case THROTTLED:
                return written(WayAnswer.throttling(disturbance), client);
            case THROTTLED_FOR_LONG:
                return written(WayAnswer.throttlingForLong(), client);
            case GATEWAY_BEFORE:
                return written(WayAnswer.gateway(disturbance), client);
            case RESET_BEFORE:
                return broken(disturbance, client);
            default:
                if (tokens.refuses(sent)) {
                    note("token refused", request);
                    return written(tokens.refusal(), client);
                }
                return passedOn(request, key, disturbance, client);
        }
    }

    private boolean passedOn(WayRequest request, String key, Disturbance disturbance, Socket client)
            throws IOException {
        Optional<SimulatorResponse> response =
                service.answer(request.method(), request.uri(), request.headers(), request.body());
        if (response.isEmpty()) {
            return false;
        }
        WayAnswer current = WayAnswer.of(response.get());
        chats.learn(key, current.text());
        boolean stale = disturbance.kind() == DisturbanceKind.STALE;
        WayAnswer answer = replicas.seen(key, request, current, stale);
        if (!stale && answer != current) {
            note("not wholly visible yet, " + answer.status(), request);
        }
        switch (disturbance.kind()) {
            case GATEWAY_AFTER:
                return written(WayAnswer.gateway(disturbance), client);
            case RESET_AFTER:
                return broken(disturbance, client);
            case CUT_SHORT:
                if (answer.body().length > 1) {
                    answer.writeHalf(client.getOutputStream());
                }
                return broken(disturbance, client);
            case SLOW:
                holdBack(disturbance.form() % LONGEST_MILLIS);
                return written(answer, client);
            default:
                return written(answer, client);
        }
    }

    private static boolean written(WayAnswer answer, Socket client) throws IOException {
        answer.write(client.getOutputStream());
        return true;
    }

    /** Sometimes with a reset, sometimes with a plain end. */
    private static boolean broken(Disturbance disturbance, Socket client) throws IOException {
        if (disturbance.form() % 2 == 0) {
            client.setSoLinger(true, 0);
        }
        return false;
    }

    private static void holdBack(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }

    private void note(String what, WayRequest request) {
        String shown = request.shown(chats);
        diary.add(String.format(
                Locale.ROOT, "%s: %s", what, shown.length() > SHOWN ? shown.substring(0, SHOWN) + ".." : shown));
    }
}
