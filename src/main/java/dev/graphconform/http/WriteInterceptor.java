package dev.graphconform.http;

/** Hears of every write before it is sent, and may stop it by throwing. */
@FunctionalInterface
public interface WriteInterceptor {
    /** Lets everything pass. */
    WriteInterceptor OPEN = request -> PendingWrite.UNMINDED;

    /** Called before the first byte of a write is sent; gives who hears what comes of it. */
    PendingWrite aboutToWrite(GraphRequest request);
}
