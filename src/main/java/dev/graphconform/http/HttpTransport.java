package dev.graphconform.http;

import dev.graphconform.target.ConnectionSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A factory of {@link HttpSender}s: over the network, or without it in proofs. */
public interface HttpTransport {
    /** Over the network with REST Assured: for every run on a target. */
    HttpTransport REST_ASSURED = new HttpTransport() {
        private final AtomicBoolean warm = new AtomicBoolean();

        @Override
        public HttpSender httpSender(Supplier<Duration> timeout, ConnectionSettings connectionSettings) {
            return new RestAssuredHttpSender(timeout, connectionSettings);
        }

        @Override
        public void warmUp() {
            if (!warm.getAndSet(true)) {
                Thread thread = new Thread(RestAssuredHttpSender::warmUp, "http-warm-up");
                thread.setDaemon(true);
                thread.start();
            }
        }
    };

    /** A sender for one client, which gives up waiting for a whole response after the timeout of that moment. */
    HttpSender httpSender(Supplier<Duration> timeout, ConnectionSettings connectionSettings);

    /** Starts loading the classes that the first request needs, in the background; asked again, it does nothing. */
    default void warmUp() {}
}
