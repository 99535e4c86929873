package dev.graphconform.simulator.tokens;

import dev.graphconform.simulator.directory.DirectoryUser;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The caller of a request, as its token names it.
 *
 * @param user the signed-in person; nobody for an app on its own and for a personal account
 * @param application whether an app calls on its own
 * @param personal whether a personal Microsoft account is signed in
 * @param permissions scopes of a delegated token, roles of an app's
 */
public record Caller(Optional<DirectoryUser> user, boolean application, boolean personal, Set<String> permissions) {

    /** A signed-in person with scopes. */
    public static Caller delegated(DirectoryUser user, Set<String> scopes) {
        return new Caller(Optional.of(user), false, false, scopes);
    }

    /** An app on its own with roles. */
    public static Caller application(Set<String> roles) {
        return new Caller(Optional.empty(), true, false, roles);
    }

    /** A personal Microsoft account with scopes. */
    public static Caller personal(Set<String> scopes) {
        return new Caller(Optional.empty(), false, true, scopes);
    }

    /** Whether the token holds one of the permissions. */
    public boolean holdsOneOf(Set<String> wanted) {
        return permissions.stream().anyMatch(wanted::contains);
    }

    /** The permissions as error messages list them. */
    public String listed() {
        return String.join(", ", new TreeSet<>(permissions));
    }
}
