package dev.graphconform.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Options of a simulator.
 *
 * @param host the address of this machine to listen on, or a name of it; {@code 0.0.0.0} and {@code ::} are all
 * @param port the port; 0 takes any that is free
 * @param deviations ids of the deviations and liberties to take, {@code RULE~NAME}
 * @param operationDuration how long the installation of an app takes
 * @param tlsHosts the names in the certificate of a simulator that speaks TLS, which then issues tokens too; none for
 *     plain HTTP
 * @param tokenLifetime how long the tokens are valid that it issues
 * @param anyToken whether a token that is not the simulator's own is taken for one of the initiator
 * @param unserved hears of each request for what Graph has and the simulator has not, as method and path
 * @param answered hears of each request that was answered, as method, path and status: nothing of it is a secret
 */
public record SimulatorOptions(
        String host,
        int port,
        List<String> deviations,
        Duration operationDuration,
        List<String> tlsHosts,
        Duration tokenLifetime,
        boolean anyToken,
        Consumer<String> unserved,
        Consumer<String> answered) {

    /** Where nobody but this machine gets. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Duration SHORT = Duration.ofMillis(50);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Keeps copies of the lists. */
    public SimulatorOptions {
        deviations = List.copyOf(deviations);
        tlsHosts = List.copyOf(tlsHosts);
    }

    /** Any port, faithful, operations of 50 milliseconds. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                LOOPBACK, 0, List.of(), SHORT, List.of(), AN_HOUR, false, request -> {}, request -> {});
    }

    /** The same on another address. */
    public SimulatorOptions withHost(String other) {
        return new SimulatorOptions(
                other, port, deviations, operationDuration, tlsHosts, tokenLifetime, anyToken, unserved, answered);
    }

    /** The same on another port. */
    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(
                host, other, deviations, operationDuration, tlsHosts, tokenLifetime, anyToken, unserved, answered);
    }

    /** The same with other deviations. */
    public SimulatorOptions withDeviations(List<String> ids) {
        return new SimulatorOptions(
                host, port, ids, operationDuration, tlsHosts, tokenLifetime, anyToken, unserved, answered);
    }

    /** The same with operations that take longer or shorter. */
    public SimulatorOptions withOperationDuration(Duration other) {
        return new SimulatorOptions(
                host, port, deviations, other, tlsHosts, tokenLifetime, anyToken, unserved, answered);
    }

    /** The same, but with TLS, as {@code localhost}, and giving tokens. */
    public SimulatorOptions withTls() {
        return withTls(List.of("localhost"));
    }

    /** The same, but with TLS, under these names, and giving tokens. */
    public SimulatorOptions withTls(List<String> hosts) {
        return new SimulatorOptions(
                host, port, deviations, operationDuration, hosts, tokenLifetime, anyToken, unserved, answered);
    }

    /** The same with tokens that are good for a longer or shorter time. */
    public SimulatorOptions withTokenLifetime(Duration other) {
        return new SimulatorOptions(
                host, port, deviations, operationDuration, tlsHosts, other, anyToken, unserved, answered);
    }

    /** The same, but whatever token a client has, it is the initiator. */
    public SimulatorOptions withAnyToken() {
        return new SimulatorOptions(
                host, port, deviations, operationDuration, tlsHosts, tokenLifetime, true, unserved, answered);
    }

    /** The same with a listener for what is not served. */
    public SimulatorOptions withUnserved(Consumer<String> listener) {
        return new SimulatorOptions(
                host, port, deviations, operationDuration, tlsHosts, tokenLifetime, anyToken, listener, answered);
    }

    /** The same with a listener for all requests. */
    public SimulatorOptions withAnswered(Consumer<String> listener) {
        return new SimulatorOptions(
                host, port, deviations, operationDuration, tlsHosts, tokenLifetime, anyToken, unserved, listener);
    }
}
