package dev.graphconform.redaction;

import dev.graphconform.redaction.Redaction.RedactionLayer;
import dev.graphconform.target.Person;
import dev.graphconform.target.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Redacts everything that a run writes. Thread-safe. */
public final class Redactor {
    private static final String DISPLAY_NAME = "displayName";
    private static final List<String> IDENTIFIERS = List.of("userId", "id", "userPrincipalName", "email", "mail");
    private static final List<String> ADDRESSES = List.of("userPrincipalName", "email", "mail");
    private static final List<String> NAMES = List.of(DISPLAY_NAME, "givenName", "surname");

    private final Redaction redaction;
    private final CurrentMask knownSecrets;
    private final Pseudonyms pseudonyms;
    private final boolean recorded;

    /** A redactor with these layers for a target with these secrets and people. */
    public Redactor(Redaction redaction, SecretRegistry secrets, Collection<Person> people) {
        this(redaction, secrets, people, Pseudonyms.ON_A_TARGET);
    }

    private Redactor(Redaction redaction, SecretRegistry secrets, Collection<Person> people, String stranger) {
        this.redaction = redaction;
        this.knownSecrets = new CurrentMask(secrets);
        this.pseudonyms = new Pseudonyms(redaction.has(RedactionLayer.PEOPLE) ? people : List.of(), stranger);
        this.recorded = stranger.equals(Pseudonyms.IN_A_RECORDING);
    }

    /**
     * A redactor for recorded traffic, whose requests are others' too: all people in it are learned, and are
     * {@code person-1} and so on, but for these.
     */
    public static Redactor ofRecorded(Redaction redaction, SecretRegistry secrets, Collection<Person> people) {
        return new Redactor(redaction, secrets, people, Pseudonyms.IN_A_RECORDING);
    }

    /** The layers that are on. */
    public Redaction redaction() {
        return redaction;
    }

    /**
     * Learns names and addresses of people from a response body: members of chats come with some that no target file
     * has. A body that is not JSON is ignored.
     */
    public void learn(byte[] body) {
        if (redaction.has(RedactionLayer.PEOPLE) && body.length > 0) {
            learn(new String(body, StandardCharsets.UTF_8));
        }
    }

    /** Learns the people whom a request names: in its address, or where its body binds them. */
    public void learnRequest(String addressOrBody) {
        if (redaction.has(RedactionLayer.PEOPLE)) {
            PersonIdentifier.boundIn(addressOrBody)
                    .filter(id -> pseudonyms.personOf(id).isEmpty())
                    .forEach(pseudonyms::addStranger);
        }
    }

    /** Learns the people whom only the id of their chat names. */
    public void learnChatIds(String text) {
        if (redaction.has(RedactionLayer.PEOPLE)) {
            PersonIdentifier.pairedIn(text)
                    .filter(id -> pseudonyms.personOf(id).isEmpty())
                    .forEach(pseudonyms::addStranger);
        }
    }

    private void learn(String body) {
        if (!body.contains(DISPLAY_NAME) && !body.contains("ail\"") && !body.contains("userId")) {
            return;
        }
        try {
            JsonNode read = JsonMapper.shared().readTree(body);
            read.findParents(IDENTIFIERS.get(0)).forEach(this::learnPerson);
            read.findParents(DISPLAY_NAME).forEach(this::learnPerson);
        } catch (JacksonException notJson) {
            return;
        }
    }

    private void learnPerson(JsonNode node) {
        Optional<String> known = texts(node, IDENTIFIERS)
                .map(PersonIdentifier::in)
                .map(pseudonyms::personOf)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> person = known.isPresent()
                ? known
                : texts(node, List.of("userId"))
                        .map(PersonIdentifier::in)
                        .filter(PersonIdentifier::isDistinctive)
                        .findFirst()
                        .map(pseudonyms::addStranger);
        person.ifPresent(who -> {
            if (recorded) {
                // whose address was known first
                texts(node, List.of("userId")).forEach(id -> pseudonyms.add(who, "id", id));
            }
            ADDRESSES.forEach(property -> texts(node, List.of(property))
                    .filter(PersonIdentifier::isDistinctive)
                    .forEach(text -> pseudonyms.add(who, property, text)));
            texts(node, NAMES).forEach(name -> pseudonyms.addName(who, name));
        });
    }

    private static Stream<String> texts(JsonNode node, List<String> properties) {
        return properties.stream()
                .map(node::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    /** Redacts a text of the kit itself, which may hold known secrets that were never masked. */
    public String redactUnmasked(String text) {
        return redactMasked(
                redaction.has(RedactionLayer.KNOWN_SECRETS) && !text.isEmpty()
                        ? knownSecrets.get().mask(text)
                        : text);
    }

    /** Redacts a text of an exchange, in which known secrets are masked already. */
    public String redactMasked(String text) {
        String masked = redaction.has(RedactionLayer.SHAPES) ? SecretShapes.masked(text) : text;
        return redaction.has(RedactionLayer.PEOPLE) ? pseudonyms.replaceIn(masked) : masked;
    }

    /**
     * Redacts a part of a request, in which known secrets are masked already. One that the kit sent is of its own
     * words, so that it holds nobody's name; one that a server tells may be such a word.
     */
    public String redactRequest(String text) {
        String masked = redaction.has(RedactionLayer.SHAPES) ? SecretShapes.masked(text) : text;
        if (!redaction.has(RedactionLayer.PEOPLE)) {
            return masked;
        }
        return recorded ? pseudonyms.replaceIn(masked) : pseudonyms.replaceIdsIn(masked);
    }

    /** Redacts a body; returns the same array when there is nothing to redact, whatever its encoding. */
    public byte[] body(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String redacted = redactMasked(text);
        return redacted.equals(text) ? body : redacted.getBytes(StandardCharsets.UTF_8);
    }
}
