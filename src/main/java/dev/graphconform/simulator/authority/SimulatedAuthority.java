package dev.graphconform.simulator.authority;

import com.sun.net.httpserver.HttpHandler;
import dev.graphconform.simulator.tokens.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The simulated Microsoft identity platform, on the same port as the simulated Graph. */
public final class SimulatedAuthority {

    private static final Duration OF_WORKLOADS = Duration.ofHours(24);

    private final RegisteredApplication application =
            RegisteredApplication.create("6f1f6d0a-3b7e-4c59-9f0e-8d2c1b4a5e67", Set.of("Chat.Create"));
    private final RegisteredApplication applicationWithoutPermission =
            RegisteredApplication.create("a27e5b94-1c3d-4f60-8e7b-95d2c4a81f36", Set.of("User.Read.All"));
    private final WorkloadIssuer workloads = new WorkloadIssuer();
    private final HttpHandler handler;

    /**
     * An authority.
     *
     * @param issuer signs its tokens
     * @param personScopes what the person who signs in by device code may do
     * @param lifetime how long its tokens are good
     */
    public SimulatedAuthority(TokenIssuer issuer, Set<String> personScopes, Duration lifetime) {
        DeviceCodes codes = new DeviceCodes();
        this.handler = new AuthorityHandler(
                new TokenEndpoint(
                        List.of(application, applicationWithoutPermission),
                        new ClientAuthentication(workloads),
                        codes,
                        issuer,
                        personScopes,
                        lifetime),
                codes);
    }

    /** What answers the addresses that are the authority's. */
    public HttpHandler handler() {
        return handler;
    }

    /** Whether a path is the authority's, not Graph's. */
    public static boolean owns(String path) {
        return AuthorityHandler.owns(path);
    }

    /** An application that may create chats. */
    public RegisteredApplication application() {
        return application;
    }

    /** An application that may not. */
    public RegisteredApplication applicationWithoutPermission() {
        return applicationWithoutPermission;
    }

    /** The id of the application that signs people in by device code. */
    public String publicClientId() {
        return TokenEndpoint.PUBLIC_CLIENT;
    }

    /** A fresh token of the cluster or pipeline that the applications are federated with. */
    public String federatedToken() {
        return workloads.token(OF_WORKLOADS);
    }
}
