package dev.graphconform.target;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person of the target file.
 *
 * @param persona the role in the features
 * @param id the object id in the person's directory; an opaque string
 * @param userPrincipalName the sign-in name, if the target file gives it
 * @param tenantId the home tenant of a person of another tenant
 * @param mail the mail address of a person of another tenant; the real service wants it beside {@code tenantId}
 */
public record Person(
        Persona persona,
        String id,
        Optional<String> userPrincipalName,
        Optional<String> tenantId,
        Optional<String> mail) {
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * What is odd about the id; empty where it has the form of an object id or of a sign-in name, or is printed by the
     * page (one is no GUID).
     */
    public Optional<String> idDoubt() {
        return GUID.matcher(id).matches() || id.contains("@") || DocumentedPeople.IDS.contains(id)
                ? Optional.empty()
                : Optional.of("is no GUID, as the ids of people are (36 characters with hyphens; here are "
                        + id.length() + "); compare it with the directory's");
    }
}
