package dev.graphconform.wire;

import dev.graphconform.target.Connection;
import java.time.Duration;

/** What carries requests to a target and its answers back. */
public interface Transport {
    /** The wire, by REST Assured: for every run that judges a target. */
    Transport REST_ASSURED = new Transport() {
        @Override
        public Sender sender(Duration timeout, Connection connection) {
            return new RestAssuredSender(timeout, connection);
        }

        @Override
        public void warmUp() {
            Thread rehearsal = new Thread(RestAssuredSender::rehearse, "wire-warm-up");
            rehearsal.setDaemon(true);
            rehearsal.start();
        }
    };

    /** What sends the requests of one client; it goes by the connection, and gives up waiting for an answer after the timeout. */
    Sender sender(Duration timeout, Connection connection);

    /** Starts loading what the first request needs, in the background; does nothing that a run could see. */
    default void warmUp() {}
}
