package dev.graphconform.signin;

import java.util.Map;
import java.util.Optional;

/**
 * An error of Microsoft identity with a known remedy, looked up by its AADSTS number or OAuth error code.
 *
 * @param key the key of the sign-in method that is wrong; empty for the method itself
 * @param sentence what is wrong and what to do, to be read after "the authority"
 */
record EntraError(String key, String sentence) {
    private static final EntraError SECRET = new EntraError(
            "secret",
            "does not take this secret; copy the secret's value (not its id) from the"
                    + " app registration, and see that it has not expired");
    private static final EntraError TENANT = new EntraError(
            "tenantId",
            "does not know this tenant; compare it with the overview page of your tenant, and see that the cloud is "
                    + "the right one");
    private static final EntraError CLIENT = new EntraError(
            "clientId",
            "does not know this application in the tenant; compare clientId and tenantId with the app registration");
    private static final EntraError CERTIFICATE = new EntraError(
            "file",
            "does not take this certificate; upload the certificate to the app"
                    + " registration, and see that it has not expired");
    private static final EntraError FEDERATION = new EntraError(
            "file",
            "does not take this token; the app registration needs a federated credential"
                    + " with the issuer, subject and audience of the token, which must not have expired");
    private static final EntraError CODE =
            new EntraError("", "got no sign-in before the code expired; start again and type it in time");
    private static final EntraError DECLINED =
            new EntraError("", "was told by the person that they do not agree; start again");
    private static final EntraError CONSENT =
            new EntraError("", "wants consent first; let an administrator grant the application its permissions");
    private static final EntraError PUBLIC_CLIENT = new EntraError(
            "clientId",
            "wants a secret of this application; allow public client flows in its app registration, which device "
                    + "codes need");
    private static final EntraError RESOURCE = new EntraError(
            "",
            "does not know the service that the token is for; see that cloud, or serviceRoot and authority, belong "
                    + "together");
    private static final EntraError EXPIRED_SESSION =
            new EntraError("", "wants the person to sign in again; start again");

    private static final Map<String, EntraError> BY_NUMBER = Map.ofEntries(
            Map.entry("7000215", SECRET),
            Map.entry("7000222", SECRET),
            Map.entry("90002", TENANT),
            Map.entry("900023", TENANT),
            Map.entry("700016", CLIENT),
            Map.entry("700027", CERTIFICATE),
            Map.entry("70021", FEDERATION),
            Map.entry("700211", FEDERATION),
            Map.entry("700212", FEDERATION),
            Map.entry("700213", FEDERATION),
            Map.entry("700024", FEDERATION),
            Map.entry("70020", CODE),
            Map.entry("70018", CODE),
            Map.entry("65001", CONSENT),
            Map.entry("7000218", PUBLIC_CLIENT),
            Map.entry("500011", RESOURCE),
            Map.entry("50173", EXPIRED_SESSION),
            Map.entry("70043", EXPIRED_SESSION),
            Map.entry("700082", EXPIRED_SESSION));
    private static final Map<String, EntraError> BY_OAUTH_CODE = Map.of(
            "expired_token", CODE,
            "code_expired", CODE,
            "authorization_declined", DECLINED,
            "access_denied", DECLINED);

    /** The error with this AADSTS number, or else with this OAuth error code; empty for an unknown one. */
    static Optional<EntraError> of(String number, String oauthCode) {
        return Optional.ofNullable(BY_NUMBER.get(number)).or(() -> Optional.ofNullable(BY_OAUTH_CODE.get(oauthCode)));
    }
}
