package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.directory.DirectoryUser;
import java.util.List;
import java.util.Locale;

/**
 * Two people, whoever is named first; an id alone is not enough, for the page uses one id in two tenants.
 *
 * @param first tenant and id of the one
 * @param second tenant and id of the other, not before the first in the alphabet
 */
public record PersonPair(String first, String second) {

    /** The pair of two people. */
    public static PersonPair of(DirectoryUser one, DirectoryUser other) {
        List<String> sorted = List.of(key(one), key(other)).stream().sorted().toList();
        return new PersonPair(sorted.get(0), sorted.get(1));
    }

    private static String key(DirectoryUser directoryUser) {
        return (directoryUser.tenantId() + "/" + directoryUser.id()).toLowerCase(Locale.ROOT);
    }
}
