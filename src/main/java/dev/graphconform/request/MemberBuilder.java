package dev.graphconform.request;

import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One member of a request in the making. */
public final class MemberBuilder {
    private static final String TYPE = "@odata.type";
    private static final String ROLES = "roles";
    private static final String USER = "user@odata.bind";

    private final Person person;
    private final URI bindRoot;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    MemberBuilder(Person person, URI bindRoot) {
        this.person = person;
        this.bindRoot = bindRoot;
        json.put(TYPE, "#microsoft.graph.aadUserConversationMember");
        role(person.persona() == Persona.GUEST ? "guest" : "owner");
        // the real service finds a person of another tenant by mail and home tenant; the page shows the id
        bind(person.tenantId().flatMap(tenant -> person.mail()).orElse(person.id()));
        person.tenantId().ifPresent(tenant -> json.put("tenantId", tenant));
    }

    /** Who it is. */
    public Person person() {
        return person;
    }

    /** The person as listed now, for comparing with what is read back. */
    public ListedMember listed() {
        return new ListedMember(
                person.persona().phrase(),
                person.id(),
                Stream.of(person.mail(), person.userPrincipalName())
                        .flatMap(Optional::stream)
                        .toList(),
                json.path(ROLES).path(0).asString(""));
    }

    /** Gives the member one role. */
    public void role(String role) {
        json.putArray(ROLES).add(role);
    }

    /** Gives the member an empty list of roles. */
    public void emptyRoles() {
        json.putArray(ROLES);
    }

    /** Gives the member null for roles. */
    public void nullRoles() {
        json.putNull(ROLES);
    }

    /** Leaves the roles away. */
    public void noRoles() {
        json.remove(ROLES);
    }

    /** Leaves the type away. */
    public void noType() {
        json.remove(TYPE);
    }

    /** Leaves the user away. */
    public void noUser() {
        json.remove(USER);
    }

    /** Whether the user is named by a name, not by an id. */
    public boolean namedByName() {
        return json.path(USER).asString("").matches(".*(?:@|%40).*");
    }

    /** Names the user by this key. */
    public void bind(String key) {
        json.put(USER, BindUrl.user(bindRoot, key));
    }

    ObjectNode json() {
        return json;
    }
}
