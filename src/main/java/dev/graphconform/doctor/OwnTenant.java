package dev.graphconform.doctor;

import dev.graphconform.doctor.Lookup.Answered;
import java.util.List;
import java.util.Optional;

/**
 * The tenant that is tested.
 *
 * @param id its id
 * @param proved whether the target says so, not only a token
 */
record OwnTenant(String id, boolean proved) {
    /** As the target tells, else as the token claims; empty when neither does. */
    static Optional<OwnTenant> find(Lookups lookups, List<TriedToken> taken) {
        Optional<HeldToken> asking = new Asker(taken).first();
        Optional<OwnTenant> told = asking
                .map(token -> lookups.with(token.credential(), "/organization?$select=id"))
                .filter(Answered.class::isInstance)
                .map(answer -> ((Answered) answer).body().path("value").path(0).path("id"))
                .filter(id -> id.isString())
                .map(id -> new OwnTenant(id.asString(), true));
        return told.or(() -> asking.flatMap(HeldToken::tenantId).map(id -> new OwnTenant(id, false)));
    }

    boolean is(String otherId) {
        return id.equalsIgnoreCase(otherId);
    }

    /** How far it is known. */
    String source() {
        return proved ? "" : ", " + HeldToken.BY_ITS_CLAIMS;
    }
}
