package dev.graphconform.wire;

/** Hears of every write before it is sent, and may stop it by throwing. */
@FunctionalInterface
public interface WriteGate {
    /** Lets everything pass. */
    WriteGate OPEN = request -> {};

    /** Called before the first byte of a write is sent. */
    void aboutToWrite(GraphRequest request);
}
