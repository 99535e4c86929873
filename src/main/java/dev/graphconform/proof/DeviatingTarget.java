package dev.graphconform.proof;

import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.Target;

/** A target that deviates, open for one proof. */
public interface DeviatingTarget extends AutoCloseable {
    /** The target. */
    Target target();

    /**
     * The short way to the target, past the network: the target reads the bytes of each request as it would read them
     * off a socket, and hands back those that it would write there.
     */
    HttpTransport shortcut();

    /** How many answers really differed from faithful ones because of this deviation. */
    long landed(String deviationId);

    @Override
    void close();

    /** Opens targets. */
    @FunctionalInterface
    interface DeviatingTargetFactory {
        /** Opens a target that deviates in these ways; in none, when the list is empty. */
        DeviatingTarget open(java.util.List<String> deviationIds);
    }
}
