package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A named deviation from the faithful behaviour: an id, a description, and the behavior. */
public final class Deviation {

    /** What stands before the name of a way to differ that breaks no rule. */
    public static final String LIBERTY = "liberty";

    private final String id;
    private final String line;
    private final Set<String> collateral;
    private final Supplier<Behavior> behavior;

    private Deviation(String id, String line, Set<String> collateral, Supplier<Behavior> behavior) {
        this.id = id;
        this.line = line;
        this.collateral = collateral;
        this.behavior = behavior;
    }

    /** A deviation; its behaviour is made anew for each simulator, for it may remember what it did. */
    static Deviation deviation(String id, String line, Supplier<Behavior> behavior) {
        return new Deviation(id, line, Set.of(), behavior);
    }

    /** The same, declared to break other rules or examples as well. */
    Deviation alsoBreaking(String... rules) {
        return alsoBreaking(Arrays.asList(rules));
    }

    /** The same, declared to break other rules or examples as well. */
    Deviation alsoBreaking(Collection<String> rules) {
        Set<String> more = new TreeSet<>(collateral);
        more.addAll(rules);
        more.remove(ruleId());
        return new Deviation(id, line, Set.copyOf(more), behavior);
    }

    /** {@code RULE~NAME}. */
    public String id() {
        return id;
    }

    /** The rule that it breaks, {@code example-} and a request name, or {@link #LIBERTY}. */
    public String ruleId() {
        return id.substring(0, id.indexOf('~'));
    }

    /** What a client would see, in one line. */
    public String line() {
        return line;
    }

    /** Other rules and examples that it breaks, too. */
    public Set<String> collateral() {
        return collateral;
    }

    /** Whether it breaks no rule at all. */
    public boolean liberty() {
        return ruleId().equals(LIBERTY);
    }

    /** A fresh behavior. */
    Behavior behavior() {
        return behavior.get();
    }

    @Override
    public String toString() {
        return id;
    }
}
