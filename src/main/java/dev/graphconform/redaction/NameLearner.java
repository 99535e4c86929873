package dev.graphconform.redaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns from a service's answers what else people are called: members of chats come with display names and mail
 * addresses that no target file has.
 */
final class NameLearner {
    private static final String DISPLAY_NAME = "displayName";
    private static final List<String> WHO = List.of("userId", "id", "userPrincipalName", "email", "mail");
    private static final List<String> ADDRESSES = List.of("userPrincipalName", "email", "mail");
    private static final List<String> NAMES = List.of(DISPLAY_NAME, "givenName", "surname");

    private final Pseudonyms pseudonyms;

    NameLearner(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Reads an answer; one that is no JSON tells nothing. */
    void read(String body) {
        if (!body.contains(DISPLAY_NAME) && !body.contains("ail\"") && !body.contains("userId")) {
            return;
        }
        try {
            JsonNode read = JsonMapper.shared().readTree(body);
            read.findParents(WHO.get(0)).forEach(this::person);
            read.findParents(DISPLAY_NAME).forEach(this::person);
        } catch (JacksonException noJson) {
            return;
        }
    }

    private void person(JsonNode node) {
        Optional<String> part = texts(node, WHO)
                .map(pseudonyms::partOf)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> stranger = part.isPresent()
                ? part
                : texts(node, List.of("userId")).findFirst().map(pseudonyms::stranger);
        stranger.ifPresent(who -> {
            ADDRESSES.forEach(
                    property -> texts(node, List.of(property)).forEach(text -> pseudonyms.learn(who, property, text)));
            texts(node, NAMES).forEach(name -> pseudonyms.learnName(who, name));
        });
    }

    private static Stream<String> texts(JsonNode node, List<String> properties) {
        return properties.stream()
                .map(node::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }
}
