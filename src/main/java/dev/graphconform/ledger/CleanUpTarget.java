package dev.graphconform.ledger;

import dev.graphconform.http.GraphRequest.Authorization;
import java.time.Duration;
import java.util.Optional;

/**
 * The target of a clean-up, as far as that has to know it.
 *
 * @param serviceRoot its address, without version
 * @param tenantId the tenant, as far as the token tells
 * @param initiator the object id of the initiator
 * @param visibility how long a new chat may take to become visible
 * @param reader who lists and reads chats
 * @param cleaner who may delete chats; empty when the target file names nobody
 */
public record CleanUpTarget(
        String serviceRoot,
        Optional<String> tenantId,
        String initiator,
        Duration visibility,
        Authorization reader,
        Optional<Authorization> cleaner) {}
