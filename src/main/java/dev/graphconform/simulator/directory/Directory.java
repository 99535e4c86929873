package dev.graphconform.simulator.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people that the simulated service can resolve. */
public final class Directory {

    /** The tenant of the documentation, as its operation ids and membership ids spell it. */
    public static final String HOME_TENANT = "2432b57b-0abd-43db-aa7b-16eadd115d34";

    /** The other organization of Example 7. */
    public static final String PARTNER_TENANT = "4dc1fe35-8ac6-4f0d-904a-7ebcd364bea1";

    private final List<DirectoryUser> people;
    private final Map<String, DirectoryUser> byKey = new HashMap<>();

    /** A directory of these people, home and partner tenant together. */
    public Directory(List<DirectoryUser> people) {
        this.people = List.copyOf(people);
        people.forEach(user -> {
            byKey.put(key(user.tenantId(), user.id()), user);
            byKey.put(key(user.tenantId(), user.userPrincipalName()), user);
        });
        // a partner is found by mail too, as real clients bind federated people; at home only id and UPN name a user
        people.stream()
                .filter(user -> !user.tenantId().equals(HOME_TENANT))
                .forEach(user -> user.mail().ifPresent(mail -> byKey.putIfAbsent(key(user.tenantId(), mail), user)));
    }

    /** A person of the home tenant by id or user principal name. */
    public Optional<DirectoryUser> atHome(String key) {
        return in(HOME_TENANT, key);
    }

    /** A person of any tenant by id or user principal name, or by mail in a tenant other than home. */
    public Optional<DirectoryUser> in(String tenantId, String key) {
        return Optional.ofNullable(byKey.get(key(tenantId, key)));
    }

    /** Everybody of the home tenant, guests included. */
    public List<DirectoryUser> home() {
        return people.stream()
                .filter(user -> user.tenantId().equals(HOME_TENANT))
                .toList();
    }

    private static String key(String tenantId, String key) {
        return tenantId.toLowerCase(Locale.ROOT).concat("/").concat(key.toLowerCase(Locale.ROOT));
    }
}
