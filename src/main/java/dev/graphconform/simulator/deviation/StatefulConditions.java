package dev.graphconform.simulator.deviation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions that remember: faults that show only at a certain turn. */
final class StatefulConditions {

    private StatefulConditions() {}

    /** Not the first time that this is asked, but every time after. */
    static <T> Predicate<T> afterTheFirst() {
        AtomicInteger asked = new AtomicInteger();
        return unused -> asked.incrementAndGet() > 1;
    }

    /** The first times only. */
    static <T> Predicate<T> theFirst(int times) {
        AtomicInteger asked = new AtomicInteger();
        return unused -> asked.incrementAndGet() <= times;
    }

    /** The first times only, counted for each subject by itself. */
    static <T> Predicate<T> theFirstOfEach(Function<T, String> subject, int times) {
        Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        return thing -> asked.computeIfAbsent(subject.apply(thing), unused -> new AtomicInteger())
                        .incrementAndGet()
                <= times;
    }
}
