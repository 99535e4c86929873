package dev.graphconform.http;

import dev.graphconform.target.ServiceRoot;
import dev.graphconform.target.Target;
import java.util.Map;

/**
 * How fast requests may follow each other on a target.
 *
 * @param requestsPerSecond the most requests a second, of all kinds together; zero or less means no limit
 * @param published whether the published limits by kind count too; on loopback nobody has any
 */
public record RateLimit(double requestsPerSecond, boolean published) {

    /** The pace of a target: that of its file, and off loopback the published limits. */
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
}
