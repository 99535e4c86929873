package dev.graphconform.weather;

import dev.graphconform.weather.Disturbance.DisturbanceKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The weather of a day: by seed, what a request is and how often it was sent before, never by the order among different
 * requests, so that a seed has the same weather however scenarios run beside each other. A storm on one request ends:
 * after two disturbances in a row, or one connection that broke, the same request gets through, since a request that
 * never does is the service's failure.
 */
final class Weather {
    private static final int THOUSAND = 1_000;
    private static final int FORMS = 10_000;
    private static final int MOST_IN_A_ROW = 2;

    /** As long as the kit looks at least, one look in so many is good. */
    private static final int LOOKS = 4;

    private final long seed;
    private final double strength;
    private final Map<String, Course> courses = new ConcurrentHashMap<>();

    Weather(long seed) {
        this.seed = seed;
        // from a calm day to a stormy one
        this.strength = 0.3 + hash("strength", 0) % THOUSAND * 1.7 / THOUSAND;
    }

    /** What happens to the next request with this key. */
    Disturbance next(String key, boolean read) {
        return courses.computeIfAbsent(key, unused -> new Course(key)).next(read);
    }

    /** During how many first looks what is read there is not visible yet: mostly none, at most two. */
    int looksUntilVisible(String key) {
        long chance = hash("late " + key, 0) % THOUSAND;
        return chance < 120 * strength ? 2 : chance < 250 * strength ? 1 : 0;
    }

    double strength() {
        return strength;
    }

    private long hash(String key, int time) {
        // FNV-1a, then mixed: String.hashCode would make alike requests have alike weather
        long sum = 0xcbf29ce484222325L ^ seed * 0x9E3779B97F4A7C15L ^ time * 0xD1B54A32D192ED03L;
        for (byte part : key.getBytes(StandardCharsets.UTF_8)) {
            sum = (sum ^ part) * 0x100000001b3L;
        }
        sum = (sum ^ sum >>> 30) * 0xBF58476D1CE4E5B9L;
        sum = (sum ^ sum >>> 27) * 0x94D049BB133111EBL;
        return (sum ^ sum >>> 31) >>> 1;
    }

    /** What equal requests meet, one after the other. */
    private final class Course {
        private final String key;
        private int times;
        private int inARow;
        private int sinceStale = LOOKS;
        private boolean broke;

        Course(String key) {
            this.key = key;
        }

        synchronized Disturbance next(boolean read) {
            times++;
            Disturbance drawn = draw(read);
            DisturbanceKind kind = drawn.kind();
            if (kind.hides() && inARow >= MOST_IN_A_ROW
                    || kind.breaks() && broke
                    || kind == DisturbanceKind.STALE && sinceStale < LOOKS) {
                drawn = Disturbance.NONE;
            }
            inARow = drawn.kind().hides() ? inARow + 1 : 0;
            sinceStale = drawn.kind() == DisturbanceKind.STALE ? 0 : sinceStale + 1;
            broke = drawn.kind().breaks() || broke && drawn.kind().hides();
            return drawn;
        }

        private Disturbance draw(boolean read) {
            long chance = (long) (hash(key, times) % THOUSAND / strength);
            for (DisturbanceKind kind : DisturbanceKind.values()) {
                chance -= kind.perThousand();
                if (chance < 0) {
                    return kind == DisturbanceKind.STALE && !read
                            ? Disturbance.NONE
                            : new Disturbance(kind, (int) (hash("form " + key, times) % FORMS));
                }
            }
            return Disturbance.NONE;
        }
    }
}
