package dev.graphconform.doctor;

import dev.graphconform.target.Target;
import java.util.List;
import java.util.Set;

/**
 * Checks whether the target serves chats at all. The doctor sends no POST, which would write; that a GET of the same
 * address finds nothing is a hint only, since a mock may serve POST alone.
 */
final class ChatsServedCheck {
    private static final String CHATS = "/chats";
    /** Nothing is there; any other status says that something is. */
    private static final Set<Integer> NOT_SERVED = Set.of(404, 410);

    private final Diagnosis diagnosis;
    private final Target target;
    private final LookupClient lookupClient;

    ChatsServedCheck(Diagnosis diagnosis, Target target, LookupClient lookupClient) {
        this.diagnosis = diagnosis;
        this.target = target;
        this.lookupClient = lookupClient;
    }

    void examine(List<AcceptedToken> accepted) {
        AcceptedToken.first(accepted)
                .flatMap(token -> lookupClient.with(token.credential(), CHATS).answered())
                .filter(response -> NOT_SERVED.contains(response.status()))
                .ifPresent(response -> diagnosis.warning(
                        target.rootKey(),
                        "/" + target.apiVersion() + CHATS + " seems not to be served: GET there was answered "
                                + response.summary()
                                + ". If POST is not served either, nothing can be tested: correct the address, or what"
                                + " the mock serves; if it is, ignore this"));
    }
}
