package dev.graphconform.evidence;

import dev.graphconform.evidence.ReadPatience.ReadKind;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks again until an answer will do or a budget is spent; the intervals grow, so that a quick service is seen quickly
 * and a slow one is spared. Where the run has learned that waiting does not help, one look is enough.
 */
final class Poller {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** On a busy machine a first look may outlast a small budget; a service is not late because of that. */
    private static final int FEWEST_LOOKS = 4;

    private final Duration budget;
    private final Consumer<Duration> pause;
    private final ReadPatience patience;
    private final ReadKind kind;
    private final long start = System.nanoTime();
    private int looks;
    private boolean gaveUp;

    Poller(Duration budget, ScenarioClient client, ReadKind kind) {
        this.budget = budget;
        this.pause = client::pause;
        this.patience = client.patience();
        this.kind = kind;
    }

    /**
     * The first answer that will do, or the last one before the budget was spent.
     *
     * @param visible whether an answer shows what is looked for
     * @param enough whether an answer will do, visible or not
     */
    <T> T until(Predicate<T> visible, Predicate<T> enough, Supplier<T> look) {
        Duration interval = FIRST;
        while (true) {
            T seen = look.get();
            looks++;
            Duration left = budget.minus(elapsed());
            boolean spent = left.isNegative() || left.isZero();
            if (visible.test(seen)) {
                patience.seen(kind);
            }
            if (enough.test(seen)) {
                if (looks > 1) {
                    patience.helped(kind);
                }
                return seen;
            }
            if (patience.hopeless(kind)) {
                gaveUp = true;
                return seen;
            }
            if (spent && looks >= FEWEST_LOOKS) {
                patience.spent(kind);
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

    /** Why there was no further look, for messages. */
    String end() {
        return gaveUp ? patience.reason(kind) : "the visibility budget is spent";
    }

    /** Whether more looks were left out, since the run has learned that they do not help. */
    boolean gaveUp() {
        return gaveUp;
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
