package dev.graphconform.evidence;

import dev.graphconform.check.InconclusiveException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Two people have one chat, so scenarios about the same two take turns. A scenario holds one pair at a time: whoever
 * holds two could wait for another one for ever.
 */
public final class PairLocks {
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final ThreadLocal<ReentrantLock> held = new ThreadLocal<>();

    /**
     * Waits until no other scenario is about these people; more or fewer than two have no chat in common that could be
     * touched.
     */
    public void take(Collection<String> people) {
        if (people.size() != 2) {
            return;
        }
        String pair =
                people.stream().map(id -> id.toLowerCase(Locale.ROOT)).sorted().collect(Collectors.joining(" "));
        ReentrantLock lock = locks.computeIfAbsent(pair, key -> new ReentrantLock());
        if (lock.isHeldByCurrentThread()) {
            return;
        }
        release();
        try {
            lock.lockInterruptibly();
            held.set(lock);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw InconclusiveException.notRun("the run was stopped while the scenario waited for its turn");
        }
    }

    /** The scenario has ended. */
    public void release() {
        ReentrantLock lock = held.get();
        if (lock != null) {
            held.remove();
            lock.unlock();
        }
    }
}
