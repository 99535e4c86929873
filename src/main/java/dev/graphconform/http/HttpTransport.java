package dev.graphconform.http;

import dev.graphconform.target.ConnectionSettings;
import java.time.Duration;

/** What carries requests to a target and its answers back. */
public interface HttpTransport {
    /** The wire, by REST Assured: for every run that judges a target. */
    HttpTransport REST_ASSURED = new HttpTransport() {
        @Override
        public HttpSender httpSender(Duration timeout, ConnectionSettings connectionSettings) {
            return new RestAssuredHttpSender(timeout, connectionSettings);
        }

        @Override
        public void warmUp() {
            Thread rehearsal = new Thread(RestAssuredHttpSender::rehearse, "http-warm-up");
            rehearsal.setDaemon(true);
            rehearsal.start();
        }
    };

    /**
     * What sends the requests of one client; it goes by the connection, and gives up waiting for an answer after the
     * timeout.
     */
    HttpSender httpSender(Duration timeout, ConnectionSettings connectionSettings);

    /** Starts loading what the first request needs, in the background; does nothing that a run could see. */
    default void warmUp() {}
}
