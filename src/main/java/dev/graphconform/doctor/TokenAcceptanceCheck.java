package dev.graphconform.doctor;

import dev.graphconform.doctor.AcceptedToken.TokenAcceptance;
import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.target.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sends one request with each token, since only the response shows whether the target accepts it. */
final class TokenAcceptanceCheck {
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final Diagnosis diagnosis;
    private final LookupClient lookupClient;

    TokenAcceptanceCheck(Diagnosis diagnosis, LookupClient lookupClient) {
        this.diagnosis = diagnosis;
        this.lookupClient = lookupClient;
    }

    /**
     * Sends the requests and reports refusals.
     *
     * @param unexpectedAudience a sentence on the audience of a token when it is not the target
     * @return the tokens that the target did not refuse
     */
    List<AcceptedToken> examine(
            List<FetchedToken> tokens, Function<FetchedToken, Optional<String>> unexpectedAudience) {
        List<AcceptedToken> accepted = new ArrayList<>();
        Map<FetchedToken, Answered> refused = new LinkedHashMap<>();
        Map<String, List<String>> keysByReason = new LinkedHashMap<>();
        for (FetchedToken token : tokens) {
            // the response to an expired token or a personal account is for the rules to judge
            if (token.is("expired") || token.is("personal")) {
                continue;
            }
            String path = token.kind() == TokenKind.DELEGATED
                    ? "/me?$select=id,userPrincipalName"
                    : "/organization?$select=id";
            LookupResult lookupResult = lookupClient.with(token.credential(), path);
            if (lookupResult instanceof Answered response && response.status() == UNAUTHORIZED) {
                refused.put(token, response);
            } else {
                Optional<String> noResult = whyNoResult(token, lookupResult);
                noResult.ifPresent(reason -> keysByReason
                        .computeIfAbsent(reason, unused -> new ArrayList<>())
                        .add(token.key()));
                accepted.add(new AcceptedToken(
                        token,
                        noResult.isPresent() ? TokenAcceptance.UNKNOWN : TokenAcceptance.ACCEPTED,
                        person(token, lookupResult)));
            }
        }
        keysByReason.forEach(
                (reason, keys) -> diagnosis.notChecked(keys, "whether the target takes the token: " + reason));
        if (refused.size() > 1 && accepted.isEmpty()) {
            reportAllRefused(refused);
        } else {
            refused.forEach((token, response) -> diagnosis.fault(
                    token.key(),
                    "the target refuses this token (" + response.summary() + "); "
                            + unexpectedAudience
                                    .apply(token)
                                    .map(audience -> audience + " (" + FetchedToken.BY_ITS_CLAIMS
                                            + "): ask for one for the target")
                                    .orElse("get a fresh one, for this target")));
        }
        return accepted;
    }

    /**
     * Why the look-up shows nothing about the token; empty when it does. A sign-in page or a firewall answers 200 or
     * 403 to everybody: what knows the caller says who it is, or tells its error as Graph does.
     */
    private static Optional<String> whyNoResult(FetchedToken token, LookupResult lookupResult) {
        if (lookupResult instanceof LookupResult.Unanswered unanswered) {
            return Optional.of(unanswered.reason());
        }
        Answered response = (Answered) lookupResult;
        if (response.status() >= SERVER_ERROR) {
            return Optional.of("it was answered " + response.summary());
        }
        boolean known = response.status() == OK && hasAskedFor(token, response)
                || response.status() == FORBIDDEN
                        && response.body().path("error").isObject();
        return known
                ? Optional.empty()
                : Optional.of(response.exchange().method() + " "
                        + response.exchange().uri().getPath() + " was answered " + response.summary()
                        + (response.status() == OK ? " without what was asked for" : "")
                        + ", which says nothing of it");
    }

    private static boolean hasAskedFor(FetchedToken token, Answered response) {
        return token.kind() == TokenKind.DELEGATED
                ? response.body().path("id").isString()
                : response.body().path("value").isArray();
    }

    private void reportAllRefused(Map<FetchedToken, Answered> refused) {
        FetchedToken first = refused.keySet().iterator().next();
        diagnosis.fault(
                "credentials",
                "the target refuses the token of every credential ("
                        + refused.get(first).summary() + "); get fresh ones, for"
                        + " this target: those of another tenant, or of an earlier start of a mock, are no good here");
    }

    private static Optional<AcceptedToken.Identity> person(FetchedToken token, LookupResult lookupResult) {
        return lookupResult instanceof Answered response
                        && response.status() == OK
                        && token.kind() == TokenKind.DELEGATED
                        && response.body().path("id").isString()
                ? Optional.of(new AcceptedToken.Identity(
                        response.body().path("id").asString(),
                        response.body().path("userPrincipalName").asString(""),
                        true))
                : Optional.empty();
    }
}
