package dev.graphconform.target;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The claims of a token. Its signature is not verified: they are hints, for messages and for refreshing in time. Claims
 * that are missing, or of another type than Microsoft writes, are empty.
 *
 * @param kind whether it is of a person or of an application
 * @param expiresAt {@code exp}
 * @param issuedAt {@code iat}
 * @param scopes {@code scp}: the permissions of a person's token
 * @param roles {@code roles}: the permissions of an application's token
 * @param audiences {@code aud}: the services that it is for
 * @param tenantId {@code tid}
 * @param objectId {@code oid}: the person, or the application's service principal
 * @param userPrincipalName {@code upn}, or {@code preferred_username}
 * @param clientId {@code appid}, or {@code azp}: the application that requested it
 */
public record TokenClaims(
        Optional<TokenKind> kind,
        Optional<Instant> expiresAt,
        Optional<Instant> issuedAt,
        Set<String> scopes,
        Set<String> roles,
        List<String> audiences,
        Optional<String> tenantId,
        Optional<String> objectId,
        Optional<String> userPrincipalName,
        Optional<String> clientId) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The claims of a JWT; empty for an opaque token. */
    public static Optional<TokenClaims> in(Secret token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims =
                    JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            return claims.isObject() ? Optional.of(of(claims)) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException opaque) {
            return Optional.empty();
        }
    }

    private static TokenClaims of(JsonNode claims) {
        Set<String> scopes = words(claims.path("scp"));
        Set<String> roles = words(claims.path("roles"));
        return new TokenClaims(
                kind(claims.path("idtyp").asString(""), scopes, roles),
                time(claims.path("exp")),
                time(claims.path("iat")),
                scopes,
                roles,
                List.copyOf(words(claims.path("aud"))),
                text(claims, "tid"),
                text(claims, "oid"),
                text(claims, "upn").or(() -> text(claims, "preferred_username")),
                text(claims, "appid").or(() -> text(claims, "azp")));
    }

    private static Optional<TokenKind> kind(String type, Set<String> scopes, Set<String> roles) {
        if (type.equals("app") || scopes.isEmpty() && !roles.isEmpty()) {
            return Optional.of(TokenKind.APPLICATION);
        }
        return type.equals("user") || !scopes.isEmpty() ? Optional.of(TokenKind.DELEGATED) : Optional.empty();
    }

    /** A claim that is a list, or a text of words. */
    private static Set<String> words(JsonNode claim) {
        Set<String> words = new TreeSet<>();
        if (claim.isString()) {
            words.addAll(List.of(claim.asString().strip().split(" +")));
        }
        for (JsonNode word : claim.isArray() ? claim : List.<JsonNode>of()) {
            words.add(word.asString(""));
        }
        words.remove("");
        return words;
    }

    private static Optional<Instant> time(JsonNode claim) {
        return claim.isNumber() && Math.abs(claim.asDouble()) < 1e11
                ? Optional.of(Instant.ofEpochSecond((long) claim.asDouble()))
                : Optional.empty();
    }

    private static Optional<String> text(JsonNode claims, String name) {
        return claims.path(name).isString() ? Optional.of(claims.path(name).asString()) : Optional.empty();
    }
}
