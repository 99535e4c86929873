package dev.graphconform.doctor;

import dev.graphconform.doctor.AcceptedToken.TokenAcceptance;
import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
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

    private static final String ME = "/me?$select=id,userPrincipalName";

    private final Diagnosis diagnosis;
    private final Target target;
    private final LookupClient lookupClient;

    TokenAcceptanceCheck(Diagnosis diagnosis, Target target, LookupClient lookupClient) {
        this.diagnosis = diagnosis;
        this.target = target;
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
        Map<FetchedToken, LookupResult> asked = new LinkedHashMap<>();
        for (FetchedToken token : tokens) {
            // the response to an expired token or a personal account is for the rules to judge
            if (!token.isJudgedByRules()) {
                asked.put(token, ask(token));
            }
        }
        return judge(asked, unexpectedAudience);
    }

    /** Sends the request that shows who the token speaks for. */
    LookupResult ask(FetchedToken token) {
        return lookupClient.with(
                token.credential(), token.kind() == TokenKind.DELEGATED ? ME : "/organization?$select=id");
    }

    /** Whether the target refuses the token that was sent to it. */
    static boolean refuses(LookupResult lookupResult) {
        return lookupResult
                .answered()
                .filter(response -> response.status() == UNAUTHORIZED)
                .isPresent();
    }

    /** The same for tokens with which a request was sent already. */
    List<AcceptedToken> judge(
            Map<FetchedToken, LookupResult> asked, Function<FetchedToken, Optional<String>> unexpectedAudience) {
        List<AcceptedToken> accepted = new ArrayList<>();
        Map<FetchedToken, Answered> refused = new LinkedHashMap<>();
        Map<String, List<String>> keysByReason = new LinkedHashMap<>();
        asked.forEach((token, lookupResult) -> {
            if (refuses(lookupResult)) {
                refused.put(token, (Answered) lookupResult);
            } else {
                Optional<AcceptedToken.Identity> person = person(token, lookupResult);
                Optional<String> noResult = whyNoResult(token, lookupResult)
                        .or(() -> person.filter(this::isEverybody)
                                .map(everybody ->
                                        "GET /me is answered the same without a token, which says nothing" + " of it"));
                noResult.ifPresent(reason -> keysByReason
                        .computeIfAbsent(reason, unused -> new ArrayList<>())
                        .add(token.key()));
                accepted.add(new AcceptedToken(
                        token,
                        noResult.isPresent() ? TokenAcceptance.UNKNOWN : TokenAcceptance.ACCEPTED,
                        noResult.isPresent() ? Optional.empty() : person));
            }
        });
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

    /**
     * Whether a mock answers so whoever asks. That matters only where the person is another one than the target file
     * says: nothing more is sent otherwise.
     */
    private boolean isEverybody(AcceptedToken.Identity identity) {
        return target.cloud().isEmpty()
                && Optional.ofNullable(target.people().get(Persona.INITIATOR))
                        .filter(initiator -> identity.mayBe(initiator.id()))
                        .isEmpty()
                && lookupClient
                        .withoutToken(ME)
                        .answered()
                        .filter(response -> response.status() == OK
                                && identity.mayBe(response.body().path("id").asString("")))
                        .isPresent();
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
