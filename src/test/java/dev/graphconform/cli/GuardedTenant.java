package dev.graphconform.cli;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** A simulated tenant behind an intercepting proxy, with chats of its own and a target file. */
final class GuardedTenant implements AutoCloseable {
    private final GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
    private final InterceptingProxy proxy = new InterceptingProxy(simulator.serviceRoot());
    private final Path targetFile;

    GuardedTenant(Path folder) throws IOException {
        targetFile = folder.resolve("tenant.yaml");
        new MockTargetFileWriter(targetFile).write(simulator);
        String yaml =
                Files.readString(targetFile).replace(simulator.serviceRoot().toString(), proxy.root());
        // nothing is late here, so nothing is to be waited for
        Files.writeString(targetFile, yaml + "pacing: {operationPollSeconds: 0.02, visibilityBudgetSeconds: 0.05}\n");
    }

    InterceptingProxy proxy() {
        return proxy;
    }

    Path targetFile() {
        return targetFile;
    }

    String initiator() {
        return simulator.tenant().initiator().id();
    }

    String colleague() {
        return simulator.tenant().colleague().id();
    }

    String secondColleague() {
        return simulator.tenant().secondColleague().id();
    }

    /** Creates a chat that is not the kit's, directly and not through the proxy. */
    void ownChat(String chatType, String topic, String... people) {
        StringBuilder members = new StringBuilder();
        for (String person : people) {
            members.append(members.isEmpty() ? "" : ",").append("""
                    {"@odata.type": "#microsoft.graph.aadUserConversationMember", "roles": ["owner"],
                     "user@odata.bind": "https://graph.microsoft.com/v1.0/users('%s')"}""".formatted(person));
        }
        send(
                "POST",
                "/v1.0/chats",
                simulator.tenant().token(SimulatedTokenKind.DEFAULT),
                "{\"chatType\": \"%s\", \"topic\": %s, \"members\": [%s]}"
                        .formatted(chatType, topic == null ? "null" : "\"" + topic + "\"", members));
    }

    /** The ids of all chats, those included that the initiator is not in. */
    Set<String> chats() {
        Set<String> ids = new TreeSet<>();
        for (SimulatedPerson person : simulator.tenant().people()) {
            String token = simulator.tenant().tokenOf(person.id());
            JsonMapper.shared()
                    .readTree(send("GET", "/v1.0/chats", token, ""))
                    .path("value")
                    .forEach(chat -> ids.add(chat.path("id").asString()));
        }
        return ids;
    }

    private String send(String method, String path, String token, String body) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(simulator.serviceRoot() + path))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        proxy.close();
        simulator.close();
    }
}
