package dev.graphconform.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a simulator through the wire, as any client would. */
final class WireClient {

    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final GraphSimulator simulator;
    private final String token;

    WireClient(GraphSimulator simulator, String token) {
        this.simulator = simulator;
        this.token = token;
    }

    static WireClient of(GraphSimulator simulator) {
        return new WireClient(simulator, simulator.tenant().token(SimulatedTokenKind.DEFAULT));
    }

    WireClient with(String otherToken) {
        return new WireClient(simulator, otherToken);
    }

    WireClient as(SimulatedTokenKind kind) {
        return with(simulator.tenant().token(kind));
    }

    WireClient signedInAs(String userKey) {
        return with(simulator.tenant().tokenOf(userKey));
    }

    HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(simulator.serviceRoot() + pathAndQuery))
                .header("Authorization", "Bearer " + token);
    }

    Answer get(String pathAndQuery) {
        return send(to(pathAndQuery).GET());
    }

    Answer getFrom(URI address) {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    Answer delete(String path) {
        return send(to(path).DELETE());
    }

    Answer create(String body) {
        return post("/v1.0/chats", body);
    }

    Answer post(String path, String body) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JacksonException malformed) {
                // a simulator that deviates may cut a body short; a transcript holds its text all the same
                return JSON.missingNode();
            }
        }

        String text(String name) {
            return json().path(name).stringValue("(no string)");
        }

        String id() {
            return json().path("id").stringValue("none");
        }

        String message() {
            return json().path("error").path("message").stringValue("(no message)");
        }

        String code() {
            return json().path("error").path("code").stringValue("(no code)");
        }
    }
}
