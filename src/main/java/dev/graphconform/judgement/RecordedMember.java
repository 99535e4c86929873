package dev.graphconform.judgement;

import dev.graphconform.http.GraphPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member of a recorded request.
 *
 * @param key the key that names the user
 * @param roles the roles it is given
 * @param tenant the tenant it names; the same key may be another person there
 */
record RecordedMember(String key, List<String> roles, Optional<String> tenant) {
    private static final Pattern USER =
            Pattern.compile(".*/(?:v1\\.0|beta)/users" + GraphPath.KEY, Pattern.CASE_INSENSITIVE);

    /** Whether the key is a name, not an id. */
    boolean byName() {
        return key.contains("@");
    }

    boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** The key in the address of a user; empty where it is none that a service has to understand. */
    static Optional<String> keyIn(String address, URI serviceRoot) {
        try {
            URI uri = new URI(address);
            Matcher user = USER.matcher(Optional.ofNullable(uri.getRawPath()).orElse(""));
            return uri.getRawAuthority() != null && ContextRoots.binds(uri, serviceRoot) && user.matches()
                    ? GraphPath.key(user.group(1), user.group(2))
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
