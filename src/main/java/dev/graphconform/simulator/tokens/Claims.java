package dev.graphconform.simulator.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts between callers and the claims of their tokens. */
final class Claims {

    /** The tenant in which all personal Microsoft accounts live. */
    static final String PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    static final String GRAPH = "https://graph.microsoft.com";
    static final Set<String> AUDIENCES =
            Set.of(GRAPH, "https://graph.microsoft.com/", "00000003-0000-0000-c000-000000000000");

    private static final String APP_ID = "6f1f6d0a-3b7e-4c59-9f0e-8d2c1b4a5e67";
    private static final String APP_OBJECT_ID = "b1e7c3d2-58a4-4f06-93bd-0c9e7a6f5d41";

    private Claims() {}

    static JWTClaimsSet.Builder of(Caller caller) {
        String tenant = caller.personal() ? PERSONAL_TENANT : Directory.HOME_TENANT;
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience(GRAPH)
                .issuer("https://sts.windows.net/" + tenant + "/")
                .claim("appid", APP_ID)
                .claim("app_displayname", "Contoso chats")
                .claim("tid", tenant)
                .claim("ver", "1.0")
                .claim("idtyp", caller.application() ? "app" : "user");
        if (caller.application()) {
            return claims.subject(APP_OBJECT_ID)
                    .claim("oid", APP_OBJECT_ID)
                    .claim("roles", caller.permissions().stream().sorted().toList());
        }
        claims.claim(
                "scp", String.join(" ", caller.permissions().stream().sorted().toList()));
        return caller.user()
                .map(user -> claims.subject(user.id())
                        .claim("oid", user.id())
                        .claim("upn", user.userPrincipalName())
                        .claim("name", user.displayName()))
                .orElseGet(() -> claims.subject("00000000-0000-0000-66f3-3332eca7ea81")
                        .claim("oid", "00000000-0000-0000-66f3-3332eca7ea81")
                        .claim("name", "Perry Personal"));
    }

    static Optional<Caller> callerIn(JWTClaimsSet claims, Directory directory) {
        try {
            if (PERSONAL_TENANT.equals(claims.getStringClaim("tid"))) {
                return Optional.of(Caller.personal(scopes(claims)));
            }
            if ("app".equals(claims.getStringClaim("idtyp"))) {
                List<String> roles = claims.getStringListClaim("roles");
                return Optional.of(Caller.application(roles == null ? Set.of() : Set.copyOf(roles)));
            }
            Set<String> scopes = scopes(claims);
            Optional<DirectoryUser> user =
                    Optional.ofNullable(claims.getStringClaim("oid")).flatMap(directory::atHome);
            return user.map(found -> Caller.delegated(found, scopes));
        } catch (ParseException claimOfAnotherType) {
            return Optional.empty();
        }
    }

    private static Set<String> scopes(JWTClaimsSet claims) throws ParseException {
        String scopes = claims.getStringClaim("scp");
        return scopes == null || scopes.isBlank()
                ? Set.of()
                : Set.of(scopes.strip().split(" +"));
    }
}
