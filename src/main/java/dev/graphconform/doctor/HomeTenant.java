package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.Answered;
import java.util.List;
import java.util.Optional;

/**
 * The tenant that is tested.
 *
 * @param id its id
 * @param proved whether the target says so, not only a token
 */
record HomeTenant(String id, boolean proved) {
    /** As the target tells, else as the token claims; empty when neither does. */
    static Optional<HomeTenant> find(LookupClient lookupClient, List<AcceptedToken> taken) {
        Optional<FetchedToken> asking = new TokenSelector(taken).first();
        Optional<HomeTenant> told = asking.map(
                        token -> lookupClient.with(token.credential(), "/organization?$select=id"))
                .filter(Answered.class::isInstance)
                .map(answer -> ((Answered) answer).body().path("value").path(0).path("id"))
                .filter(id -> id.isString())
                .map(id -> new HomeTenant(id.asString(), true));
        return told.or(() -> asking.flatMap(FetchedToken::tenantId).map(id -> new HomeTenant(id, false)));
    }

    boolean is(String otherId) {
        return id.equalsIgnoreCase(otherId);
    }

    /** How far it is known. */
    String source() {
        return proved ? "" : ", " + FetchedToken.BY_ITS_CLAIMS;
    }
}
