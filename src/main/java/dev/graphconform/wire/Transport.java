package dev.graphconform.wire;

import java.time.Duration;

/** What carries requests to a target and its answers back. */
public interface Transport {
    /** The wire, by REST Assured: for every run that judges a target. */
    Transport REST_ASSURED = new Transport() {
        @Override
        public Sender sender(Duration timeout) {
            return new RestAssuredSender(timeout);
        }

        @Override
        public void warmUp() {
            Thread rehearsal = new Thread(RestAssuredSender::rehearse, "wire-warm-up");
            rehearsal.setDaemon(true);
            rehearsal.start();
        }
    };

    /** What sends the requests of one client; it gives up waiting for an answer after the timeout. */
    Sender sender(Duration timeout);

    /** Starts loading what the first request needs, in the background; does nothing that a run could see. */
    default void warmUp() {}
}
