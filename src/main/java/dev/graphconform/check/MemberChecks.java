package dev.graphconform.check;

import dev.graphconform.request.ListedMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the members read back are exactly the people listed. */
public final class MemberChecks {
    private MemberChecks() {}

    /**
     * What differs between the people listed and the members read back.
     *
     * @param listed the members of the request
     * @param found the members read back
     * @return one line a difference; empty when there is none
     */
    public static List<String> differences(List<ListedMember> listed, List<JsonNode> found) {
        List<String> differences = new ArrayList<>();
        List<JsonNode> unclaimed = new ArrayList<>(found);
        for (ListedMember member : listed) {
            Optional<JsonNode> match = unclaimed.stream()
                    .filter(candidate -> is(member, candidate))
                    .findFirst();
            if (match.isEmpty()) {
                differences.add(member.named() + " is not a member");
            } else {
                unclaimed.remove(match.get());
                roleDifference(member, match.get()).ifPresent(differences::add);
            }
        }
        unclaimed.forEach(extra -> differences.add("a member whom nobody listed: " + name(extra)));
        return differences;
    }

    /** Whether the member read back is this person. */
    public static boolean is(ListedMember member, JsonNode candidate) {
        JsonNode userId = candidate.path("userId");
        if (userId.isString() && !userId.asString().isEmpty()) {
            return userId.asString().equalsIgnoreCase(member.id());
        }
        // a neighbour page says that some properties of members of other tenants may be missing
        String email = candidate.path("email").asString("");
        return !email.isEmpty() && member.addresses().stream().anyMatch(email::equalsIgnoreCase);
    }

    static Optional<String> roleDifference(ListedMember member, JsonNode found) {
        JsonNode roles = found.path("roles");
        if (!roles.isArray()) {
            return Optional.of(member.phrase() + " has no list of roles");
        }
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        boolean same = roles.size() == 1
                && roles.path(0).asString("").toLowerCase(Locale.ROOT).equals(member.role());
        return same
                ? Optional.empty()
                : Optional.of(member.phrase() + " has the roles " + roles + ", not " + member.role());
    }

    private static String name(JsonNode member) {
        return member.path("userId").asString(member.path("displayName").asString("unnamed"));
    }
}
