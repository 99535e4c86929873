package dev.graphconform.simulator.authority;

import com.sun.net.httpserver.HttpHandler;
import dev.graphconform.simulator.tokens.TokenIssuer;
import java.time.Duration;
import java.util.Set;

/** Who gives the simulated tenant's tokens, on the same port as its Graph. */
public final class SimulatedAuthority {

    private static final Duration OF_WORKLOADS = Duration.ofHours(24);

    private final Applications applications = new Applications();
    private final WorkloadIssuer workloads = new WorkloadIssuer();
    private final HttpHandler face;

    /**
     * An authority.
     *
     * @param ownRoot scheme, host and port
     * @param issuer signs its tokens
     * @param personScopes what the person who signs in by device code may do
     * @param lifetime how long its tokens are good
     */
    public SimulatedAuthority(String ownRoot, TokenIssuer issuer, Set<String> personScopes, Duration lifetime) {
        DeviceCodes codes = new DeviceCodes();
        this.face = new AuthorityHandler(
                ownRoot,
                new TokenEndpoint(
                        applications, new ClientAuthentication(workloads), codes, issuer, personScopes, lifetime),
                codes);
    }

    /** What answers the addresses that are the authority's. */
    public HttpHandler face() {
        return face;
    }

    /** Whether a path is the authority's, not Graph's. */
    public static boolean owns(String path) {
        return AuthorityHandler.owns(path);
    }

    /** An application that may create chats. */
    public RegisteredApplication application() {
        return applications.creating();
    }

    /** An application that may not. */
    public RegisteredApplication applicationWithoutPermission() {
        return applications.powerless();
    }

    /** The id of the application that signs people in by device code. */
    public String publicClientId() {
        return Applications.PUBLIC_CLIENT;
    }

    /** A fresh token of the cluster or pipeline that the applications are federated with. */
    public String federatedToken() {
        return workloads.token(OF_WORKLOADS);
    }
}
