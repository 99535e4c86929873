package dev.graphconform.simulator;

import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import java.util.Optional;

/**
 * A user whom clients can put into chats.
 *
 * @param id the object id
 * @param userPrincipalName the sign-in name
 * @param displayName the name
 * @param tenantId the other tenant's id, only for people of another tenant
 * @param mail the mail address
 */
public record SimulatedPerson(
        String id, String userPrincipalName, String displayName, Optional<String> tenantId, Optional<String> mail) {

    static SimulatedPerson of(DirectoryUser user) {
        return new SimulatedPerson(
                user.id(),
                user.userPrincipalName(),
                user.displayName(),
                Optional.of(user.tenantId()).filter(tenant -> !tenant.equals(Directory.HOME_TENANT)),
                user.mail());
    }
}
