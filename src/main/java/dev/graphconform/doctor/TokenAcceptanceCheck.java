package dev.graphconform.doctor;

import dev.graphconform.doctor.AcceptedToken.TokenReception;
import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.target.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows each token to the target once: a claim is a hint, an answer is not. */
final class TokenAcceptanceCheck {
    private static final int REFUSED = 401;
    private static final int FOUND = 200;
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;

    private final Diagnosis diagnosis;
    private final LookupClient lookupClient;

    TokenAcceptanceCheck(Diagnosis diagnosis, LookupClient lookupClient) {
        this.diagnosis = diagnosis;
        this.lookupClient = lookupClient;
    }

    /**
     * Tries them.
     *
     * @param oddAudience a sentence on the audience of a token when it is another one than the target's
     * @return those that the target did not refuse
     */
    List<AcceptedToken> examine(List<FetchedToken> tokens, Function<FetchedToken, Optional<String>> oddAudience) {
        List<AcceptedToken> taken = new ArrayList<>();
        Map<FetchedToken, Answered> refused = new LinkedHashMap<>();
        Map<String, List<String>> unclear = new LinkedHashMap<>();
        for (FetchedToken token : tokens) {
            // what an old token or a personal account may do is for the rules to say
            if (token.is("expired") || token.is("personal")) {
                continue;
            }
            String path = token.kind() == TokenKind.DELEGATED
                    ? "/me?$select=id,userPrincipalName"
                    : "/organization?$select=id";
            LookupResult lookupResult = lookupClient.with(token.credential(), path);
            if (lookupResult instanceof Answered answer && answer.status() == REFUSED) {
                refused.put(token, answer);
            } else {
                Optional<String> nothing = nothing(lookupResult);
                nothing.ifPresent(reason -> unclear.computeIfAbsent(reason, unused -> new ArrayList<>())
                        .add(token.key()));
                taken.add(new AcceptedToken(token, tokenReception(lookupResult, nothing), person(token, lookupResult)));
            }
        }
        unclear.forEach((reason, keys) -> diagnosis.notChecked(
                keys.get(0), "whether the target takes the token: " + reason + SkippedLookups.alike(keys)));
        if (refused.size() > 1 && taken.isEmpty()) {
            refusedAll(refused);
        } else {
            refused.forEach((token, answer) -> diagnosis.fault(
                    token.key(),
                    "the target refuses this token (" + answer.summary() + "); "
                            + oddAudience
                                    .apply(token)
                                    .map(odd ->
                                            odd + " (" + FetchedToken.BY_ITS_CLAIMS + "): ask for one for the target")
                                    .orElse("get a fresh one, for this target")));
        }
        return taken;
    }

    /** Why the look-up told nothing; empty when it told something. */
    private static Optional<String> nothing(LookupResult lookupResult) {
        if (lookupResult instanceof LookupResult.Unanswered unanswered) {
            return Optional.of(unanswered.reason());
        }
        Answered answer = (Answered) lookupResult;
        return answer.status() >= BROKEN ? Optional.of("it was answered " + answer.summary()) : Optional.empty();
    }

    private static TokenReception tokenReception(LookupResult lookupResult, Optional<String> nothing) {
        if (nothing.isPresent()) {
            return TokenReception.UNKNOWN;
        }
        int status = ((Answered) lookupResult).status();
        return status == FOUND || status == FORBIDDEN ? TokenReception.TAKEN : TokenReception.NOT_REFUSED;
    }

    private void refusedAll(Map<FetchedToken, Answered> refused) {
        FetchedToken first = refused.keySet().iterator().next();
        diagnosis.fault(
                "credentials",
                "the target refuses the token of every credential ("
                        + refused.get(first).summary() + "); get fresh ones, for"
                        + " this target: those of another tenant, or of an earlier start of a mock, are no good here");
    }

    private static Optional<AcceptedToken.Identity> person(FetchedToken token, LookupResult lookupResult) {
        return lookupResult instanceof Answered answer
                        && answer.status() == FOUND
                        && token.kind() == TokenKind.DELEGATED
                        && answer.body().path("id").isString()
                ? Optional.of(new AcceptedToken.Identity(
                        answer.body().path("id").asString(),
                        answer.body().path("userPrincipalName").asString(""),
                        true))
                : Optional.empty();
    }
}
