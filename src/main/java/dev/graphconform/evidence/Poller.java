package dev.graphconform.evidence;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks again until an answer will do or a budget is spent; the intervals grow, so that a quick service is seen quickly
 * and a slow one is spared.
 */
final class Poller {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** On a busy machine a first look may outlast a small budget; a service is not late because of that. */
    private static final int FEWEST_LOOKS = 4;

    private final Duration budget;
    private final Consumer<Duration> pause;
    private final long start = System.nanoTime();
    private int looks;

    Poller(Duration budget, Consumer<Duration> pause) {
        this.budget = budget;
        this.pause = pause;
    }

    /** The first answer that will do, or the last one before the budget was spent. */
    <T> T until(Predicate<T> enough, Supplier<T> look) {
        Duration interval = FIRST;
        while (true) {
            T seen = look.get();
            looks++;
            Duration left = budget.minus(elapsed());
            boolean spent = left.isNegative() || left.isZero();
            if (enough.test(seen) || (spent && looks >= FEWEST_LOOKS)) {
                return seen;
            }
            pause.accept(spent || interval.compareTo(left) < 0 ? interval : left);
            interval = interval.multipliedBy(2).compareTo(LONGEST) < 0 ? interval.multipliedBy(2) : LONGEST;
        }
    }

    /** For messages and notes, for instance {@code after 2.3 s and 4 looks}. */
    String timeline() {
        return String.format(
                java.util.Locale.ROOT,
                "after %.1f s and %d look%s",
                elapsed().toMillis() / 1000.0,
                looks,
                looks == 1 ? "" : "s");
    }

    /** Whether more than one look was needed. */
    boolean waited() {
        return looks > 1;
    }

    /** Since the first look. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
