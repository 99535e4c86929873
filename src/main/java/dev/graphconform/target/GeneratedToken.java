package dev.graphconform.target;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens made up for a mock that looks at none. They have the form and the claims of a token of Microsoft's, so that a
 * mock that reads claims can tell the credentials apart, and the signature of nobody.
 */
final class GeneratedToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** The tenant of all personal Microsoft accounts: Microsoft identity platform, ID token claims reference. */
    private static final String PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private GeneratedToken() {}

    /**
     * A token like no other.
     *
     * @param key the credential in the target file, which decides about permissions and expiry
     * @param kind whether it speaks for the person or for an application by itself
     * @param person the id or user principal name of the person
     */
    static IssuedToken of(String key, TokenKind kind, String person) {
        Instant now = Instant.now();
        boolean expired = key.equals("expired");
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", "https://graph.microsoft.com");
        claims.put("iat", now.minus(expired ? 2 : 0, ChronoUnit.DAYS).getEpochSecond());
        claims.put("exp", now.plus(expired ? -1 : 1, ChronoUnit.DAYS).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        if (kind == TokenKind.APPLICATION) {
            claims.put("idtyp", "app");
            claims.put("roles", key.equals("applicationWithoutPermission") ? List.of() : List.of("Chat.Create"));
        } else {
            claims.put("idtyp", "user");
            claims.put(person.contains("@") ? "upn" : "oid", person);
            claims.put("scp", scopes(key));
        }
        if (key.equals("personal")) {
            claims.put("tid", PERSONAL_TENANT);
        }
        byte[] signature = new byte[32];
        RANDOM.nextBytes(signature);
        String signed = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(JsonMapper.shared().writeValueAsBytes(claims));
        return IssuedToken.of(Secret.of(signed + "." + encoded(signature)));
    }

    private static String scopes(String key) {
        return switch (key) {
            case "leastPrivilege" -> "Chat.Create";
            case "higherPrivilege" -> "Chat.ReadWrite";
            case "withoutPermission" -> "User.Read";
            case "cleaner" -> "Chat.ManageDeletion.All";
            default -> "Chat.Create Chat.ReadBasic TeamsAppInstallation.ReadForChat";
        };
    }

    private static String encoded(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
