package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_AUDIENCE;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_CURRENT;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_READABLE;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_SCHEME;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_SIGNED;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.restating;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.RefusalReason;
import java.util.List;

/** Faults in letting callers in by their token. */
final class TokenDeviations {

    private static final RefusalReason[] ALL = {
        TOKEN_PRESENT, TOKEN_SCHEME, TOKEN_READABLE, TOKEN_SIGNED, TOKEN_CURRENT, TOKEN_AUDIENCE
    };

    private TokenDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "authorization-required~no-token-accepted",
                        "a request without a token is carried out",
                        () -> skipping(TOKEN_PRESENT)),
                deviation(
                        "authorization-required~other-scheme-accepted",
                        "an Authorization header of another scheme than Bearer is good enough",
                        () -> skipping(TOKEN_SCHEME)),
                deviation(
                        "authorization-required~junk-accepted",
                        "any word after Bearer is good enough",
                        () -> skipping(TOKEN_READABLE)),
                deviation(
                        "authorization-required~forgery-accepted",
                        "the signature of a token is not looked at",
                        () -> skipping(TOKEN_SIGNED)),
                deviation(
                        "authorization-required~expired-accepted",
                        "a token is good for ever",
                        () -> skipping(TOKEN_CURRENT)),
                deviation(
                        "authorization-required~only-once",
                        "only the first bad token is refused, later ones pass",
                        () -> skipping(StatefulConditions.afterTheFirst(), ALL)),
                deviation(
                        "authorization-required~forbidden-instead",
                        "a missing or bad token is answered 403 instead of 401",
                        () -> restating(as(403, "Forbidden"), ALL)),
                deviation(
                        "authorization-required~bad-request-instead",
                        "a token that cannot be read is answered 400 instead of 401",
                        () -> restating(as(400, "BadRequest"), TOKEN_READABLE, TOKEN_SIGNED)),
                deviation(
                        "authorization-required~expired-is-server-error",
                        "an expired token is answered 500",
                        () -> restating(ValidationMutations.asServerError(), TOKEN_CURRENT)));
    }
}
