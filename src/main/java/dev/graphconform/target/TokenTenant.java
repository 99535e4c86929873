package dev.graphconform.target;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tenant that a token names. Tokens are for the service, and their form is nobody else's business: this is a hint,
 * never a proof.
 */
public final class TokenTenant {
    private TokenTenant() {}

    /**
     * The tenant, if the credential's token tells one.
     *
     * @throws TargetFileException if the token cannot be had
     */
    public static Optional<String> of(Credential credential) {
        String[] parts = credential.token().get().reveal().split("\\.");
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode tenant = JsonMapper.shared()
                    .readTree(new String(claims, StandardCharsets.UTF_8))
                    .path("tid");
            return tenant.isString() ? Optional.of(tenant.asString()) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException noClaims) {
            return Optional.empty();
        }
    }
}
