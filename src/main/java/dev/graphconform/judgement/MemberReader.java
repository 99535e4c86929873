package dev.graphconform.judgement;

import dev.graphconform.target.Persona;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the members of a recorded request (Create chat, Request body: {@code members}). */
final class MemberReader {
    private static final String TYPE = "@odata.type";
    private static final String USER = "user@odata.bind";
    private static final Set<String> KNOWN = Set.of(TYPE, "roles", USER, "tenantId");
    private static final Set<String> ROLES = Set.of("owner", "guest");

    private final RecordedPeople people;
    private final URI serviceRoot;
    private final RequestFindings findings;

    MemberReader(RecordedPeople people, URI serviceRoot, RequestFindings findings) {
        this.people = people;
        this.serviceRoot = serviceRoot;
        this.findings = findings;
    }

    List<RecordedMember> members(JsonNode body) {
        JsonNode listed = body.path("members");
        List<RecordedMember> members = new ArrayList<>();
        if (listed.isMissingNode() || listed.isNull() || listed.isArray() && listed.isEmpty()) {
            findings.breaks("members-required", "a request without members");
        } else if (!listed.isArray()) {
            findings.misshapen("a request whose members are no list");
        } else {
            listed.forEach(member -> member(member).ifPresent(members::add));
            distinct(members);
        }
        return members;
    }

    private Optional<RecordedMember> member(JsonNode member) {
        if (!member.isObject()) {
            findings.misshapen("a request with a member that is no object");
            return Optional.empty();
        }
        if (member.path(TYPE).isMissingNode() && member.has("odata.type")) {
            findings.misshapen("a request with odata.type without the at sign");
        } else {
            type(member.path(TYPE));
            member.propertyNames().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> findings.odd("another property of a member"));
        }
        if (member.has("tenantId") && !member.path("tenantId").isString()) {
            findings.odd("a tenant that is no text");
        }
        List<String> roles = roles(member.path("roles"));
        Optional<String> key = key(member.path(USER));
        Optional<RecordedMember> read = key.map(named -> new RecordedMember(
                named, roles, Optional.of(member.path("tenantId").asString("")).filter(text -> !text.isEmpty())));
        read.ifPresent(this::role);
        return read;
    }

    private void type(JsonNode type) {
        if (type.isMissingNode()) {
            findings.breaks("member-odata-type", "a request with a member that states no type");
        } else if (!type.isString()) {
            findings.misshapen("a request with a member whose type is no text");
        } else if (!type.asString().equals("#microsoft.graph.aadUserConversationMember")) {
            findings.odd("another type of member");
        }
    }

    private List<String> roles(JsonNode roles) {
        if (roles.isMissingNode() || roles.isNull() || roles.isArray() && roles.isEmpty()) {
            findings.breaks("member-role-required", "a request with a member without roles");
            return List.of();
        }
        if (!roles.isArray()) {
            findings.odd("roles that are no list");
            return List.of();
        }
        JsonNode role = roles.path(0);
        if (roles.size() > 1) {
            findings.odd("several roles of one member");
        } else if (!role.isString()) {
            findings.misshapen("a request with a role that is no text");
        } else if (!ROLES.contains(role.asString())) {
            if (ROLES.contains(role.asString().toLowerCase(Locale.ROOT))) {
                findings.odd("a role in other letter case");
            } else {
                findings.breaks("member-role-values", "a request with the role \"" + role.asString() + "\"");
            }
        }
        return List.of(role.asString(""));
    }

    private Optional<String> key(JsonNode address) {
        if (address.isMissingNode()) {
            findings.breaks("member-bind-required", "a request with a member that names no user");
            return Optional.empty();
        }
        if (!address.isString() || address.asString().isEmpty()) {
            findings.misshapen("a request with a member whose user is no address");
            return Optional.empty();
        }
        Optional<String> key = RecordedMember.keyIn(address.asString(), serviceRoot);
        if (key.isEmpty() || key.get().length() > 320) {
            findings.odd("an address of a user that the page does not show");
        } else if (key.get().equalsIgnoreCase("me")) {
            findings.misshapen("a request with a member called me");
        }
        return key;
    }

    /** Who is a guest, or of another tenant, only the target file tells. */
    private void role(RecordedMember member) {
        Optional<Persona> persona = people.person(member).map(person -> person.persona());
        if (persona.isEmpty() || member.roles().isEmpty()) {
            return;
        }
        boolean guest = member.hasRole("guest");
        if (persona.get() == Persona.GUEST && member.hasRole("owner")) {
            findings.breaks("guest-has-guest-role", "a request in which the guest has the role owner");
        } else if (persona.get() == Persona.PARTNER && guest) {
            findings.breaks("external-has-owner-role", "a request in which the partner has the role guest");
        } else if (persona.get() != Persona.GUEST && guest) {
            findings.odd("the role guest for " + persona.get().phrase());
        }
    }

    private void distinct(List<RecordedMember> members) {
        Set<String> seen = new HashSet<>();
        for (RecordedMember member : members) {
            if (!seen.add(people.identity(member))) {
                findings.breaks("members-distinct", "a request that lists somebody twice");
            }
        }
    }
}
