package dev.graphconform.http;

import java.util.regex.Pattern;

/**
 * Kinds of request that Graph throttles apart, each with a rate below the published limit. Where two published rows may
 * be meant, the lower one counts.
 */
public enum RequestKind {
    /**
     * A create request. Published: 30 a second for an app in a tenant ("other calls"), or 20, in the row that links to
     * Create chat.
     */
    CREATE(15),
    /** Reading a chat or the list of chats. Published: 5 a second for a person. */
    CHAT_READ(4),
    /** Any other reading: members, apps, operations. Published: 30 a second for an app in a tenant. */
    OTHER_READ(20),
    /** Deleting a chat. Published: 1 a second for a tenant. */
    DELETE(1);

    private static final Pattern CHATS = Pattern.compile("/[^/]+/chats(/[^/?]+)?(\\?.*)?");

    private final double perSecond;

    RequestKind(double perSecond) {
        this.perSecond = perSecond;
    }

    /** How many a second the kit allows itself on the real service. */
    public double perSecond() {
        return perSecond;
    }

    static RequestKind of(GraphRequest request) {
        return switch (request.method()) {
            case "GET" -> CHATS.matcher(request.path()).matches() ? CHAT_READ : OTHER_READ;
            case "DELETE" -> DELETE;
            default -> CREATE;
        };
    }
}
