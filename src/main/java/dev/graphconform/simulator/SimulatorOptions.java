package dev.graphconform.simulator;

import java.time.Duration;
import java.util.List;

/**
 * Options of a simulator.
 *
 * @param port the port on 127.0.0.1; 0 takes any that is free
 * @param deviations ids of the deviations and liberties to take, {@code RULE~NAME}
 * @param operationDuration how long the installation of an app takes
 * @param tlsHosts the names in the certificate of a simulator that speaks TLS, which then issues tokens too; none for
 *     plain HTTP
 * @param tokenLifetime how long the tokens are valid that it issues
 */
public record SimulatorOptions(
        int port, List<String> deviations, Duration operationDuration, List<String> tlsHosts, Duration tokenLifetime) {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Keeps copies of the lists. */
    public SimulatorOptions {
        deviations = List.copyOf(deviations);
        tlsHosts = List.copyOf(tlsHosts);
    }

    /** Any port, faithful, operations of 50 milliseconds. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(0, List.of(), SHORT, List.of(), AN_HOUR);
    }

    /** The same on another port. */
    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, deviations, operationDuration, tlsHosts, tokenLifetime);
    }

    /** The same with other deviations. */
    public SimulatorOptions withDeviations(List<String> ids) {
        return new SimulatorOptions(port, ids, operationDuration, tlsHosts, tokenLifetime);
    }

    /** The same with operations that take longer or shorter. */
    public SimulatorOptions withOperationDuration(Duration other) {
        return new SimulatorOptions(port, deviations, other, tlsHosts, tokenLifetime);
    }

    /** The same, but with TLS, as {@code localhost}, and giving tokens. */
    public SimulatorOptions withTls() {
        return withTls(List.of("localhost"));
    }

    /** The same, but with TLS, under these names, and giving tokens. */
    public SimulatorOptions withTls(List<String> hosts) {
        return new SimulatorOptions(port, deviations, operationDuration, hosts, tokenLifetime);
    }

    /** The same with tokens that are good for a longer or shorter time. */
    public SimulatorOptions withTokenLifetime(Duration other) {
        return new SimulatorOptions(port, deviations, operationDuration, tlsHosts, other);
    }
}
