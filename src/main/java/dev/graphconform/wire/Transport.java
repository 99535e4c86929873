package dev.graphconform.wire;

import dev.graphconform.target.Connection;
import java.time.Duration;
import java.util.function.BiFunction;

/** Which client puts requests on the wire; both put the same bytes there. */
public enum Transport {
    /** REST Assured: for every run that judges a target. */
    REST_ASSURED(RestAssuredSender::new),
    /** The JDK's client: for proofs, which send a run's requests once for each deviation of the simulator. */
    JDK(JdkSender::new);

    private final BiFunction<Duration, Connection, Sender> sender;

    Transport(BiFunction<Duration, Connection, Sender> sender) {
        this.sender = sender;
    }

    /** Starts loading what the first request needs, in the background; does nothing that a run could see. */
    public void warmUp() {
        if (this == REST_ASSURED) {
            Thread rehearsal = new Thread(RestAssuredSender::rehearse, "wire-warm-up");
            rehearsal.setDaemon(true);
            rehearsal.start();
        }
    }

    Sender sender(Duration timeout, Connection connection) {
        return sender.apply(timeout, connection);
    }
}
