package dev.graphconform.target;

import java.util.Optional;

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
        Optional<String> mail) {}
