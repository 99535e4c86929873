package dev.graphconform.doctor;

import dev.graphconform.doctor.Lookup.Answered;
import dev.graphconform.doctor.TriedToken.Reception;
import dev.graphconform.target.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows each token to the target once: a claim is a hint, an answer is not. */
final class TokenTrial {
    private static final int REFUSED = 401;
    private static final int FOUND = 200;
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;

    private final Chart chart;
    private final Lookups lookups;

    TokenTrial(Chart chart, Lookups lookups) {
        this.chart = chart;
        this.lookups = lookups;
    }

    /**
     * Tries them.
     *
     * @param oddAudience a sentence on the audience of a token when it is another one than the target's
     * @return those that the target did not refuse
     */
    List<TriedToken> examine(List<HeldToken> tokens, Function<HeldToken, Optional<String>> oddAudience) {
        List<TriedToken> taken = new ArrayList<>();
        Map<HeldToken, Answered> refused = new LinkedHashMap<>();
        Map<String, List<String>> unclear = new LinkedHashMap<>();
        for (HeldToken token : tokens) {
            // what an old token or a personal account may do is for the rules to say
            if (token.is("expired") || token.is("personal")) {
                continue;
            }
            String path = token.kind() == TokenKind.DELEGATED ? "/me?$select=id,userPrincipalName" : "/organization?$select=id";
            Lookup lookup = lookups.with(token.credential(), path);
            if (lookup instanceof Answered answer && answer.status() == REFUSED) {
                refused.put(token, answer);
            } else {
                Optional<String> nothing = nothing(lookup);
                nothing.ifPresent(reason -> unclear.computeIfAbsent(reason, unused -> new ArrayList<>()).add(token.key()));
                taken.add(new TriedToken(token, reception(lookup, nothing), person(token, lookup)));
            }
        }
        unclear.forEach((reason, keys) -> chart.notChecked(keys.get(0), "whether the target takes the token"
                + (keys.size() == 1 ? "" : ", and those of " + String.join(", ", keys.subList(1, keys.size()))) + ": " + reason));
        if (refused.size() > 1 && taken.isEmpty()) {
            refusedAll(refused);
        } else {
            refused.forEach((token, answer) -> chart.fault(token.key(), "the target refuses this token (" + answer.summary() + "); "
                    + oddAudience.apply(token).map(odd -> odd + " (" + HeldToken.BY_ITS_CLAIMS + "): ask for one for the target")
                            .orElse("get a fresh one, for this target")));
        }
        return taken;
    }

    /** Why the look-up told nothing; empty when it told something. */
    private static Optional<String> nothing(Lookup lookup) {
        if (lookup instanceof Lookup.Unanswered unanswered) {
            return Optional.of(unanswered.reason());
        }
        Answered answer = (Answered) lookup;
        return answer.status() >= BROKEN ? Optional.of("it was answered " + answer.summary()) : Optional.empty();
    }

    private static Reception reception(Lookup lookup, Optional<String> nothing) {
        if (nothing.isPresent()) {
            return Reception.UNKNOWN;
        }
        int status = ((Answered) lookup).status();
        return status == FOUND || status == FORBIDDEN ? Reception.TAKEN : Reception.NOT_REFUSED;
    }

    private void refusedAll(Map<HeldToken, Answered> refused) {
        HeldToken first = refused.keySet().iterator().next();
        chart.fault("credentials", "the target refuses the token of every credential (" + refused.get(first).summary() + "); get fresh ones, for"
                + " this target: those of another tenant, or of an earlier start of a mock, are no good here");
    }

    private static Optional<TriedToken.Identity> person(HeldToken token, Lookup lookup) {
        return lookup instanceof Answered answer && answer.status() == FOUND && token.kind() == TokenKind.DELEGATED
                && answer.body().path("id").isString()
                ? Optional.of(new TriedToken.Identity(
                        answer.body().path("id").asString(), answer.body().path("userPrincipalName").asString(""), true))
                : Optional.empty();
    }
}
