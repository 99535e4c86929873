package dev.graphconform.simulator.protocol;

/**
 * The body of a request as it came.
 *
 * @param bytes the bytes, or the first of them when the body is longer than the simulator reads
 * @param cut whether there was more than the simulator reads
 */
public record RequestBody(byte[] bytes, boolean cut) {

    /** The body that most GET requests have. */
    public static RequestBody none() {
        return new RequestBody(new byte[0], false);
    }
}
