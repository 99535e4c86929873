package dev.graphconform.simulator.authority;

import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.tokens.Caller;
import dev.graphconform.simulator.tokens.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Issues tokens: to an application by its credential, to the initiator by a device code or a refresh token. */
final class TokenEndpoint {

    /** The id of the application that signs people in by device code; it has no secret. */
    static final String PUBLIC_CLIENT = "0d4c8f1e-6b2a-4e97-a5d3-7c9e1f30b852";

    private static final String DEFAULT_SCOPE = "/.default";
    private static final String GRAPH = "https://graph.microsoft.com";

    private final List<RegisteredApplication> applications;
    private final ClientAuthentication proof;
    private final DeviceCodes codes;
    private final TokenIssuer issuer;
    private final Set<String> personScopes;
    private final Duration lifetime;
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();

    TokenEndpoint(
            List<RegisteredApplication> applications,
            ClientAuthentication proof,
            DeviceCodes codes,
            TokenIssuer issuer,
            Set<String> personScopes,
            Duration lifetime) {
        this.applications = applications;
        this.proof = proof;
        this.codes = codes;
        this.issuer = issuer;
        this.personScopes = personScopes;
        this.lifetime = lifetime;
    }

    /**
     * Answers a request for a token.
     *
     * @param endpoint the address that it was sent to
     * @param ownRoot the simulator's service root
     */
    Map<String, Object> answer(FormFields form, String endpoint, String ownRoot) throws TokenRequestException {
        return switch (form.needed("grant_type")) {
            case "client_credentials" -> ofApplication(form, endpoint, audience(form, ownRoot));
            case "urn:ietf:params:oauth:grant-type:device_code", "device_code" -> {
                demandPublicClient(form);
                codes.redeem(form.needed("device_code"));
                yield ofPerson(audience(form, ownRoot));
            }
            case "refresh_token" -> {
                demandPublicClient(form);
                if (!refreshTokens.remove(form.needed("refresh_token"))) {
                    throw TokenRequestException.badRequest(
                            "invalid_grant", 70043, "The refresh token has expired or is invalid.");
                }
                yield ofPerson(audience(form, ownRoot));
            }
            case "password" ->
                throw TokenRequestException.badRequest(
                        "invalid_grant",
                        50076,
                        "Due to a configuration change made by your administrator, you must use multi-factor "
                                + "authentication.");
            default ->
                throw TokenRequestException.badRequest(
                        "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        };
    }

    static void demandPublicClient(FormFields form) throws TokenRequestException {
        if (!PUBLIC_CLIENT.equalsIgnoreCase(form.needed("client_id"))) {
            throw unknown(form.value("client_id"));
        }
    }

    private Map<String, Object> ofApplication(FormFields form, String endpoint, String audience)
            throws TokenRequestException {
        String clientId = form.needed("client_id");
        RegisteredApplication application = applications.stream()
                .filter(known -> known.clientId().equalsIgnoreCase(clientId))
                .findFirst()
                .orElseThrow(() -> unknown(clientId));
        proof.demand(application, form, endpoint);
        return answer(
                issuer.lasting(Caller.application(application.roles()), lifetime, audience, application.clientId()));
    }

    private Map<String, Object> ofPerson(String audience) {
        Caller person = Caller.delegated(SamplePeople.ADELE, personScopes);
        Map<String, Object> response = answer(issuer.lasting(person, lifetime, audience, PUBLIC_CLIENT));
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.add(refreshToken);
        response.put("scope", audience.concat(DEFAULT_SCOPE));
        response.put("refresh_token", refreshToken);
        response.put("id_token", issuer.identity(SamplePeople.ADELE, lifetime, PUBLIC_CLIENT));
        response.put(
                "client_info",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(String.format(
                                        "{\"uid\":\"%s\",\"utid\":\"%s\"}",
                                        SamplePeople.ADELE.id(), Directory.HOME_TENANT)
                                .getBytes(StandardCharsets.UTF_8)));
        return response;
    }

    private Map<String, Object> answer(String token) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("token_type", "Bearer");
        response.put("expires_in", lifetime.toSeconds());
        response.put("ext_expires_in", lifetime.toSeconds());
        response.put("access_token", token);
        return response;
    }

    private static String audience(FormFields form, String ownRoot) throws TokenRequestException {
        List<String> services = Arrays.stream(form.needed("scope").split(" +"))
                .filter(scope -> scope.endsWith(DEFAULT_SCOPE))
                .map(scope -> scope.substring(0, scope.length() - DEFAULT_SCOPE.length()))
                .toList();
        if (services.size() != 1) {
            throw TokenRequestException.badRequest(
                    "invalid_scope", 1002012, "The provided value for scope is not valid; it must end in /.default.");
        }
        String service = services.get(0);
        if (!service.equals(ownRoot) && !service.equals(GRAPH)) {
            throw TokenRequestException.badRequest(
                    "invalid_resource",
                    500011,
                    "The resource principal was not found in the tenant. This can happen if the application has not "
                            + "been installed.");
        }
        return service;
    }

    private static TokenRequestException unknown(String clientId) {
        return TokenRequestException.badRequest(
                "unauthorized_client",
                700016,
                String.format(
                        "Application with identifier '%s' was not found in the directory 'Contoso'.",
                        clientId.replaceAll("[^A-Za-z0-9-]", "?")));
    }
}
