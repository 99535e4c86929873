package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.directory.DirectoryUser;
import java.util.Locale;
import java.util.UUID;

/** Creates ids of chats and operations in the forms of the page and of recorded responses. */
public final class ChatIds {

    private ChatIds() {}

    /** The id of a chat between two people: both ids in ascending order (recorded behaviour). */
    public static String oneOnOne(DirectoryUser one, DirectoryUser other) {
        return oneOnOne(one.id(), other.id());
    }

    /** An id of that form for a pair whose own id is taken by another pair. */
    public static String oneOnOneBeside(DirectoryUser one) {
        return oneOnOne(one.id(), UUID.randomUUID().toString());
    }

    private static String oneOnOne(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return first.compareTo(second) < 0
                ? String.format("19:%s_%s@unq.gbl.spaces", first, second)
                : String.format("19:%s_%s@unq.gbl.spaces", second, first);
    }

    /** A fresh id of a group chat. */
    public static String group() {
        return String.format("19:%s@thread.v2", UUID.randomUUID().toString().replace("-", ""));
    }

    /** A fresh id of an operation: three GUIDs, the tenant's first. */
    public static String operation(String tenantId) {
        return String.join(
                "-", tenantId, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }
}
