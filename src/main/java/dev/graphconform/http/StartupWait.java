package dev.graphconform.http;

import dev.graphconform.target.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** Waits for a service that comes up: asks it, without a token, until somebody answers who is no gateway before it. */
public final class StartupWait {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(500);

    private final Target target;
    private final URI asked;

    /** A wait for this target. */
    public StartupWait(Target target) {
        this.target = target;
        this.asked = URI.create(target.serviceRoot() + "/" + target.apiVersion() + "/chats");
    }

    /**
     * Returns as soon as the service answers, whatever it says, and where waiting would not help: a certificate that is
     * not trusted stays so.
     *
     * @param longest how long to wait at most
     * @param told is given what is in the way, once
     * @return whether the service may be asked
     */
    public boolean upTo(Duration longest, Consumer<String> told) {
        long end = System.nanoTime() + longest.toNanos();
        RateLimiter sleeper = new RateLimiter(new RateLimit(0, false));
        Duration pause = FIRST_PAUSE;
        while (true) {
            Optional<String> obstacle = obstacle(shorter(
                    target.pacing().requestTimeout(),
                    longer(LEAST_TIMEOUT, Duration.ofNanos(end - System.nanoTime()))));
            if (obstacle.isPresent() && pause.equals(FIRST_PAUSE)) {
                told.accept(obstacle.get());
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (obstacle.isEmpty() || left.isNegative() || left.isZero()) {
                return obstacle.isEmpty();
            }
            sleeper.pause(shorter(pause, left));
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** Each time by a sender of its own, which keeps no connection. */
    private Optional<String> obstacle(Duration timeout) {
        try (HttpSender sender = HttpTransport.REST_ASSURED.httpSender(() -> timeout, target.connectionSettings())) {
            int status = sender.send("GET", asked, List.of(new Header("User-Agent", GraphClient.USER_AGENT)), null)
                    .status();
            return Exchange.isGateways(status)
                    ? Optional.of("a gateway answers in its place (" + status + ")")
                    : Optional.empty();
        } catch (SSLException stays) {
            return Optional.empty();
        } catch (TlsSetupException unset) {
            // a certificate does not change by waiting; that nothing came, or from a proxy only, may
            return unset.getCause() instanceof SSLException
                    ? Optional.empty()
                    : Optional.of(TargetReachability.reason(unset));
        } catch (UnusableResponseException something) {
            return something.begun() ? Optional.empty() : Optional.of(TargetReachability.reason(something));
        } catch (IOException notThere) {
            return Optional.of(TargetReachability.reason(notThere));
        } catch (InterruptedException stopped) {
            throw RateLimiter.stopped(stopped);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
