package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.member;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static dev.graphconform.simulator.Bodies.withApp;
import static dev.graphconform.simulator.Bodies.withMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every value of good requests is taken away or replaced by something else: the simulator never fails at that. */
class MutatedRequestsTest extends SimulatorTest {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5e300",
            "\"\"",
            "\"x\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"a\":null}",
            "\"\\u0000\"",
            "\"https://graph.microsoft.com/v1.0/users('%')\"");

    @Test
    void never_fails_at_a_mutated_request() {
        for (ObjectNode good : List.of(
                full(), withApp(oneOnOne(ADELE, ALEX), simulator.tenant().plainAppId()))) {
            mutations(good).forEach(body -> {
                Answer answer = client.create(body);
                assertThat(answer.status())
                        .as("%s -> %s", body, answer.response().body())
                        .satisfiesAnyOf(
                                status -> assertThat(status).isBetween(201, 202),
                                status -> assertThat(status).isBetween(400, 499));
            });
        }
    }

    private ObjectNode full() {
        ObjectNode body = group(Optional.of("Full"), ADELE, "alex@contoso.com");
        withMember(body, member(simulator.tenant().guest(), "guest"));
        withMember(body, member(simulator.tenant().partner(), "owner"));
        withApp(body, simulator.tenant().consentedAppId());
        simulator
                .tenant()
                .consentedPermissions()
                .forEach(permission -> ((ObjectNode) body.path("installedApps").get(0))
                        .withObject("consentedPermissionSet")
                        .withArray("resourceSpecificPermissions")
                        .addObject()
                        .put("permissionValue", permission.permissionValue())
                        .put("permissionType", permission.permissionType()));
        return body;
    }

    private static Stream<String> mutations(ObjectNode good) {
        List<String> mutated = new ArrayList<>();
        mutate(good, good, mutated);
        return mutated.stream();
    }

    private static void mutate(ObjectNode root, JsonNode node, List<String> mutated) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                replacements().forEach(other -> {
                    object.set(name, other);
                    mutated.add(root.toString());
                });
                object.set(name, value);
                ObjectNode without = object.deepCopy();
                object.remove(name);
                mutated.add(root.toString());
                object.removeAll();
                object.setAll(without);
                mutate(root, object.get(name), mutated);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                JsonNode value = array.get(index);
                for (JsonNode other : replacements().toList()) {
                    array.set(index, other);
                    mutated.add(root.toString());
                }
                array.set(index, value);
                mutate(root, value, mutated);
            }
        }
    }

    private static Stream<JsonNode> replacements() {
        return VALUES.stream().map(WireClient.JSON::readTree);
    }
}
