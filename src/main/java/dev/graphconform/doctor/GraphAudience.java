package dev.graphconform.doctor;

import dev.graphconform.target.Cloud;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenClaims;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells from the audience of a token whether it is for a target. Graph is named by its application id or by its
 * address, with or without a slash at the end ("Access tokens in the Microsoft identity platform", claim {@code aud}).
 */
final class GraphAudience {
    /** Graph's own application id, the same in every cloud. */
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    private static final String PRINCIPAL = "spn:";

    private GraphAudience() {}

    /** Whether it is Graph, wherever it is, or the address of the target. */
    static boolean isOf(Target target, String audience) {
        String plain = audience.startsWith(PRINCIPAL) ? audience.substring(PRINCIPAL.length()) : audience;
        return plain.equalsIgnoreCase(GRAPH) || plain.startsWith(GRAPH + "/") || isSame(plain, target.serviceRoot());
    }

    /** The cloud whose Graph the audience names by its address. */
    static Optional<Cloud> cloud(String audience) {
        return Arrays.stream(Cloud.values())
                .filter(cloud -> isSame(audience, cloud.serviceRoot()))
                .findFirst();
    }

    /** Whether a mock, or a gateway before Graph, is given a token that is for neither Graph nor itself. */
    static boolean isForeign(Target target, TokenClaims claims) {
        return target.cloud().isEmpty()
                && !claims.audiences().isEmpty()
                && claims.audiences().stream()
                        .noneMatch(audience ->
                                isOf(target, audience) || cloud(audience).isPresent());
    }

    private static boolean isSame(String audience, URI root) {
        return audience.equalsIgnoreCase(root.toString()) || audience.equalsIgnoreCase(root + "/");
    }
}
