package dev.graphconform.http;

import dev.graphconform.target.ServiceRoot;
import dev.graphconform.target.Target;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The limits on the rate of requests to a target.
 *
 * @param requestsPerSecond the most requests a second, of all kinds together; zero or less means no limit
 * @param published whether Graph's published limits by kind of request apply too; they do not on loopback
 */
public record RateLimit(double requestsPerSecond, boolean published) {

    /** The limit in the target file, and Graph's published limits unless the target is on loopback. */
    public static RateLimit of(Target target) {
        return new RateLimit(target.pacing().requestsPerSecond(), !ServiceRoot.isLoopback(target.serviceRoot()));
    }

    /** How long sending these requests takes at least, in seconds; 0 without limits. */
    public double seconds(Map<RequestKind, Integer> requests) {
        int all = requests.values().stream().mapToInt(Integer::intValue).sum();
        double together = requestsPerSecond > 0 ? all / requestsPerSecond : 0;
        return published
                ? requests.entrySet().stream()
                        .mapToDouble(kind -> kind.getValue() / kind.getKey().perSecond())
                        .reduce(together, Math::max)
                : together;
    }

    boolean limited() {
        return requestsPerSecond > 0 || published;
    }

    /**
     * The kinds of request that Graph throttles separately, each with a rate below the published limit. Where two
     * published rows may apply, the lower one counts.
     */
    public enum RequestKind {
        /**
         * A create request. Published: 30 a second for an app in a tenant ("other calls"), or 20, in the row that links
         * to Create chat.
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

        /** The most requests of this kind a second that the kit sends to the real service. */
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
}
