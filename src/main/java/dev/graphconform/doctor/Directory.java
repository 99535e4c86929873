package dev.graphconform.doctor;

import dev.graphconform.doctor.Lookup.Answered;
import java.util.Optional;

/** Looks people up with one and the same token. */
final class Directory {
    private static final int NOBODY = 404;
    private static final int FOUND = 200;

    private final Lookups lookups;
    private final HeldToken asking;

    Directory(Lookups lookups, HeldToken asking) {
        this.lookups = lookups;
        this.asking = asking;
    }

    /** By id or sign-in name. */
    Lookup find(String idOrName) {
        return lookups.with(asking.credential(), "/users/" + Lookups.encoded(idOrName) + "?$select=id,userPrincipalName,userType");
    }

    static boolean isNobody(Lookup lookup) {
        return lookup instanceof Answered answer && answer.status() == NOBODY;
    }

    /** The entry, when there is one. */
    static Optional<Entry> entry(Lookup lookup) {
        return Optional.of(lookup)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .filter(answer -> answer.status() == FOUND && answer.body().path("id").isString())
                .map(answer -> new Entry(
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
    record Entry(String id, String name, String type) {
        String phrase() {
            return name.isEmpty() ? id : name;
        }
    }
}
