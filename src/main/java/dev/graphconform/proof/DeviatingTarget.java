package dev.graphconform.proof;

import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.Target;

/** A target that deviates on purpose, open for one proof. */
public interface DeviatingTarget extends AutoCloseable {
    /** The target. */
    Target target();

    /**
     * A transport to the target within this process: the target reads the bytes of each request as it would read them
     * off a socket, and hands back those that it would write there.
     */
    HttpTransport transport();

    /** How many responses differed from faithful ones because of this deviation. */
    long activations(String deviationId);

    @Override
    void close();

    /** Opens targets. */
    @FunctionalInterface
    interface DeviatingTargetFactory {
        /** Opens a target with these deviations; a faithful one when the list is empty. */
        DeviatingTarget open(java.util.List<String> deviationIds);
    }
}
