package dev.graphconform.request;

import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.TeamsApp;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A create request while a scenario shapes it: valid at first, then bent where the scenario says so. Not for many
 * threads.
 */
public final class ChatRequestBuilder {
    /** Writes bodies that are deeper than a careful client would send. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(2_000)
                            .build())
                    .build())
            .build();

    private final URI bindRoot;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final ArrayNode members = JsonNodeFactory.instance.arrayNode();
    private final Map<Persona, MemberBuilder> people = new LinkedHashMap<>();
    private Optional<String> mediaType = Optional.of("application/json");
    private Optional<byte[]> text = Optional.empty();

    private ChatRequestBuilder(URI bindRoot, String chatType, Collection<Person> people) {
        this.bindRoot = bindRoot;
        body.put("chatType", chatType);
        body.set("members", members);
        people.forEach(this::add);
    }

    /** A valid request for a one-on-one chat. */
    public static ChatRequestBuilder oneOnOne(URI bindRoot, Collection<Person> people) {
        return new ChatRequestBuilder(bindRoot, "oneOnOne", people);
    }

    /** A valid request for a group chat. */
    public static ChatRequestBuilder group(URI bindRoot, Collection<Person> people) {
        return new ChatRequestBuilder(bindRoot, "group", people);
    }

    /** The chat type as it stands in the request; empty when it is missing or no text. */
    public Optional<String> chatType() {
        return text(body.path("chatType"));
    }

    /** Whether it asks for a one-on-one chat. */
    public boolean oneOnOne() {
        return chatType().equals(Optional.of("oneOnOne"));
    }

    /** The ids of the people listed, each once. */
    public List<String> personIds() {
        return people.values().stream().map(member -> member.person().id()).toList();
    }

    /** The body as it stands, for comparing with what is read back. */
    public SentChat sent() {
        return new SentChat(body);
    }

    /** The topic as it stands in the request; empty when it is missing or null. */
    public Optional<String> topic() {
        return text(body.path("topic"));
    }

    /** The members as they stand in the request, each person once. */
    public List<MemberBuilder> members() {
        return List.copyOf(people.values());
    }

    /** The people listed, each once. */
    public List<ListedMember> listed() {
        return people.values().stream().map(MemberBuilder::listed).toList();
    }

    /** The member that plays this part. */
    public MemberBuilder member(Persona persona) {
        MemberBuilder member = people.get(persona);
        if (member == null) {
            throw new IllegalStateException(persona.phrase() + " is not in the request");
        }
        return member;
    }

    /** Lists one more person. */
    public MemberBuilder add(Person person) {
        MemberBuilder member = new MemberBuilder(person, bindRoot);
        people.putIfAbsent(person.persona(), member);
        members.add(member.json());
        return member;
    }

    /** Takes a property away. */
    public void remove(RequestProperty part) {
        body.remove(part.property());
    }

    /** Gives a property the value null. */
    public void setNull(RequestProperty part) {
        body.putNull(part.property());
    }

    /** Gives a property this value, whatever its type. */
    public void set(RequestProperty part, JsonNode value) {
        body.set(part.property(), value);
    }

    /** Gives the chat a topic. */
    public void topic(String topic) {
        body.put("topic", topic);
    }

    /**
     * Adds a run's marker to the topic, once; without a topic, or with other text than the request's, nothing changes.
     */
    public void addMarker(String marker) {
        topic().filter(topic -> text.isEmpty() && !topic.endsWith(marker))
                .ifPresent(topic -> topic(topic + " - " + marker));
    }

    /** Takes all members out of the list and leaves it empty. */
    public void emptyMembers() {
        members.removeAll();
    }

    /** Turns the list of members round. */
    public void reverseMembers() {
        List<JsonNode> order = new ArrayList<>(members.values());
        Collections.reverse(order);
        members.removeAll();
        members.addAll(order);
    }

    /** Asks for an app, with the permissions it wants. */
    public void install(TeamsApp teamsApp) {
        ObjectNode installation = body.withArray("installedApps").addObject();
        installation.put("teamsApp@odata.bind", BindUrl.app(bindRoot, teamsApp.id()));
        if (!teamsApp.permissions().isEmpty()) {
            consent(installation, teamsApp);
        }
    }

    /** Whether it asks for apps. */
    public boolean asksForApps() {
        return body.has("installedApps");
    }

    /** Consents to everything that the app asks for (Create chat, Example 4). */
    static void consent(ObjectNode installation, TeamsApp teamsApp) {
        ArrayNode permissions =
                installation.putObject("consentedPermissionSet").putArray("resourceSpecificPermissions");
        teamsApp.permissions()
                .forEach(permission -> permissions
                        .addObject()
                        .put("permissionValue", permission.permissionValue())
                        .put("permissionType", permission.permissionType()));
    }

    /** Declares the body as this media type, or as nothing. */
    public void declareAs(Optional<String> type) {
        mediaType = type;
    }

    /** How the body is declared. */
    public Optional<String> mediaType() {
        return mediaType;
    }

    /** Sends this text instead of the request. */
    public void replaceBy(String other) {
        text = Optional.of(other.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts something else at a place of the body. */
    public void mutate(BodyLocation place, BodyMutation bodyMutation) {
        place.mutate(body, bodyMutation);
    }

    /** Changes the text of the request, and the way in which its letters are sent. */
    public void mutateText(UnaryOperator<String> defect, Charset charset) {
        text = Optional.of(
                defect.apply(new String(bytes(), StandardCharsets.UTF_8)).getBytes(charset));
    }

    /** The bytes to send. */
    public byte[] bytes() {
        return text.orElseGet(() -> JSON.writeValueAsBytes(body));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
