package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.http.GraphPath;
import java.util.Optional;

/** Looks people up with one and the same token. */
final class DirectoryLookup {
    private static final int NOBODY = 404;
    private static final int FOUND = 200;

    private final LookupClient lookupClient;
    private final FetchedToken asking;

    DirectoryLookup(LookupClient lookupClient, FetchedToken asking) {
        this.lookupClient = lookupClient;
        this.asking = asking;
    }

    /** By id or sign-in name. */
    LookupResult find(String idOrName) {
        return lookupClient.with(
                asking.credential(),
                "/users/" + GraphPath.segment(idOrName) + "?$select=id,userPrincipalName,userType");
    }

    static boolean isNobody(LookupResult lookupResult) {
        return lookupResult instanceof Answered answer && answer.status() == NOBODY;
    }

    /** The entry, when there is one. */
    static Optional<DirectoryEntry> directoryEntry(LookupResult lookupResult) {
        return Optional.of(lookupResult)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .filter(answer ->
                        answer.status() == FOUND && answer.body().path("id").isString())
                .map(answer -> new DirectoryEntry(
                        answer.body().path("id").asString(),
                        answer.body().path("userPrincipalName").asString(""),
                        answer.body().path("userType").asString("")));
    }

    /**
     * A person as the directory knows them.
     *
     * @param id the object id
     * @param name the sign-in name; empty when it is not shown
     * @param type {@code Member} or {@code Guest}; empty when it is not shown
     */
    record DirectoryEntry(String id, String name, String type) {
        String phrase() {
            return name.isEmpty() ? id : name;
        }
    }
}
