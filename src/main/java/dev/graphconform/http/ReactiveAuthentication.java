package dev.graphconform.http;

import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Secret;
import dev.graphconform.target.TargetFileException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What becomes of a request that is answered 401 though its credential should be good (reactive authentication, in the
 * words of HTTP clients). The token is fetched anew, once for all requests that met this, and the request is repeated:
 * one that was refused for its token has done nothing. A fresh token that is refused at once is not replaced again.
 * Then other requests tell whether the target refuses the credential, or this kind of request: where one of them is
 * taken, the 401 is the answer to judge, like any other; else nothing is sent with the credential any more. Safe for
 * use by many threads.
 *
 * <p>What says that a token is taken has to look at tokens: an answer that a token of nobody gets too says nothing.
 */
final class ReactiveAuthentication {
    private static final int UNAUTHORIZED = 401;
    private static final Authorization OF_NOBODY = new Authorization.InventedAuthorization("Bearer junk");

    private final Function<GraphRequest, Exchange> sender;
    private final Set<Credential> credentials;
    private final String chats;
    private final Map<String, CredentialState> states = new ConcurrentHashMap<>();
    /** Whether a token of nobody is refused, by method and path. */
    private final Map<String, Boolean> looksAtTokens = new ConcurrentHashMap<>();

    /**
     * For the requests to one target.
     *
     * @param credentials those of its target file; a token that is made up for somebody else is none of its faults
     * @param sender sends a request and waits for its answer, whatever that is
     */
    ReactiveAuthentication(
            String apiVersion, Collection<Credential> credentials, Function<GraphRequest, Exchange> sender) {
        this.credentials = Set.copyOf(credentials);
        this.sender = sender;
        this.chats = "/" + apiVersion + "/chats";
    }

    /**
     * The answer to a request.
     *
     * @throws RefusedCredentialException if the target refuses its credential
     */
    Exchange answer(GraphRequest request) {
        if (!(request.authorization() instanceof Authorization.CredentialAuthorization authorization)
                || !credentials.contains(authorization.credential())) {
            return sender.apply(request);
        }
        CredentialState state =
                states.computeIfAbsent(authorization.credential().toString(), unknown -> new CredentialState());
        return new AuthenticatedRequest(request, authorization.credential(), state).answer();
    }

    /** What is known of a credential that the target refuses; empty when it does not. */
    Optional<CredentialRefusal> refusal(Credential credential) {
        return Optional.ofNullable(states.get(credential.toString())).flatMap(state -> state.refusal);
    }

    /** Whether the answer shows that the token was looked at and taken, whatever was thought of the request. */
    private static boolean taken(Exchange answer) {
        return switch (answer.status()) {
            case UNAUTHORIZED, 404, 405, 406, 408, 410, 429 -> false;
            default -> answer.status() / 100 == 2 || answer.status() / 100 == 4;
        };
    }

    private static boolean ofPair(GraphRequest request) {
        return request.body()
                .filter(body -> new String(body, StandardCharsets.UTF_8).contains("\"oneOnOne\""))
                .isPresent();
    }

    /** What is known of a credential; one that is refused is never taken again. */
    private static final class CredentialState {
        private volatile Optional<CredentialRefusal> refusal = Optional.empty();
        private volatile boolean taken;
        /** A kind of request is refused whatever the token, so a fresh one is no remedy. */
        private volatile boolean renewedInVain;

        /** The service answers some requests so whatever their token: to repeat them is no remedy either. */
        private volatile boolean kindRefused;

        /** What asks for nothing is refused so too, and tells nothing. */
        private volatile boolean emptyRefused;

        private volatile Optional<GraphRequest> read = Optional.empty();
        private volatile Optional<GraphRequest> write = Optional.empty();
        private volatile boolean wrote;

        void answered(GraphRequest request, Exchange answer) {
            if (!ReactiveAuthentication.taken(answer)) {
                return;
            }
            taken = true;
            boolean accepted = answer.status() == 200 || answer.status() == 201;
            if (request.method().equals("GET") && accepted && request.path().contains("/chats")) {
                read = Optional.of(request);
            }
            if (request.method().equals("POST")) {
                wrote = true;
                // rather one that gives a pair's chat again than one that makes a group
                if (accepted && request.repeatable() && (write.isEmpty() || ofPair(request))) {
                    write = Optional.of(request);
                }
            }
        }
    }

    /** One request with a credential of the target. */
    private final class AuthenticatedRequest {
        private final GraphRequest request;
        private final Credential credential;
        private final CredentialState state;
        private Exchange last;
        private String renewal = "";

        AuthenticatedRequest(GraphRequest request, Credential credential, CredentialState state) {
            this.request = request;
            this.credential = credential;
            this.state = state;
        }

        Exchange answer() {
            check();
            try {
                return authenticated();
            } catch (TargetFileException lost) {
                if (!state.taken) {
                    throw lost;
                }
                refuse(Instant.now(), Optional.empty(), lost.getMessage());
                throw new RefusedCredentialException(state.refusal.orElseThrow(), last);
            }
        }

        private Exchange authenticated() {
            Secret token = credential.token().get();
            last = sender.apply(request);
            if (refused()) {
                synchronized (state) {
                    check();
                    mend(token);
                }
            }
            state.answered(request, last);
            return last;
        }

        private void check() {
            state.refusal.ifPresent(known -> {
                throw new RefusedCredentialException(known, last);
            });
        }

        /** Its 401 is under test, unless the service says that another token would do. */
        private void renewAsAskedFor(Secret token) {
            if (!state.renewedInVain && claims().isPresent()) {
                renew(token);
                state.renewedInVain = refused();
            }
        }

        private void mend(Secret sent) {
            if (credential.isToBeRefused()) {
                renewAsAskedFor(sent);
                return;
            }
            Instant since = last.sentAt();
            Secret current = credential.token().get();
            boolean repeated = !current.isSameAs(sent);
            if (repeated) {
                repeat("401 with the token before");
            }
            boolean renewing = refused() && (!state.renewedInVain || claims().isPresent());
            if (renewing) {
                repeated |= renew(current);
            }
            if (refused() && othersAreTaken()) {
                if (!repeated && !state.kindRefused) {
                    repeat("401, while the token was taken for other requests");
                }
                state.kindRefused |= refused();
                state.renewedInVain |= renewing;
                return;
            }
            if (refused() && !renewing) {
                renew(current);
            }
            if (refused()) {
                refuse(since, Optional.of(last), renewal);
                check();
            }
        }

        private void refuse(Instant since, Optional<Exchange> refused, String told) {
            state.refusal = Optional.of(new CredentialRefusal(credential, since, refused, state.taken, told));
        }

        private Optional<String> claims() {
            return ClaimsChallenge.in(last.responseHeaders());
        }

        private boolean refused() {
            return last.status() == UNAUTHORIZED;
        }

        /** Whether there is a fresh token; then the request was sent with it. */
        private boolean renew(Secret token) {
            try {
                if (credential.renewed(token, claims()).isSameAs(token)) {
                    renewal = "fetched anew it is the same";
                    return false;
                }
            } catch (TargetFileException failed) {
                renewal = "a fresh one could not be fetched: " + failed.getMessage();
                return false;
            }
            renewal = "one that was fetched anew is refused too";
            repeat("401, a fresh token was fetched");
            return true;
        }

        private void repeat(String attempt) {
            List<String> earlier = last.attempts();
            last = sender.apply(request).after(attempt);
            for (int place = earlier.size() - 1; place >= 0; place--) {
                last = last.after(earlier.get(place));
            }
        }

        private boolean othersAreTaken() {
            boolean others = request.method().equals("POST")
                    ? writesAreTaken() || !state.wrote && taken(read())
                    : taken(read()) || state.wrote && writesAreTaken();
            state.taken |= others;
            return others;
        }

        private boolean writesAreTaken() {
            GraphRequest refusable = new GraphRequest(
                    "POST",
                    chats,
                    List.of(
                            new Header("Content-Type", "application/json"),
                            new Header("client-request-id", UUID.randomUUID().toString())),
                    request.authorization(),
                    Optional.of("{}".getBytes(StandardCharsets.UTF_8)),
                    true);
            if (!state.emptyRefused && taken(refusable)) {
                return true;
            }
            // who is given a chat is not refused, whether tokens are looked at or not
            boolean accepted = state.write
                    .flatMap(ReactiveAuthentication.this::answered)
                    .filter(answer -> answer.status() / 100 == 2)
                    .isPresent();
            state.emptyRefused |= accepted;
            return accepted;
        }

        private GraphRequest read() {
            return state.read.orElseGet(() -> GraphRequest.get(chats + "?$top=1", credential));
        }
    }

    /** Whether a request is answered as to a good token, and not so to a token of nobody. */
    private boolean taken(GraphRequest probe) {
        return answered(probe).filter(ReactiveAuthentication::taken).isPresent()
                && looksAtTokens.computeIfAbsent(probe.method() + " " + probe.path(), line -> isRefusedToNobody(probe));
    }

    private boolean isRefusedToNobody(GraphRequest probe) {
        return answered(probe.with(OF_NOBODY))
                .filter(junk -> junk.status() == UNAUTHORIZED || junk.status() == 403)
                .isPresent();
    }

    private Optional<Exchange> answered(GraphRequest probe) {
        try {
            return Optional.of(sender.apply(probe));
        } catch (ThrottledException | TargetConnectionException unanswered) {
            return Optional.empty();
        }
    }
}
