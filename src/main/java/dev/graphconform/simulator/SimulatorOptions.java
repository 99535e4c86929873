package dev.graphconform.simulator;

import java.time.Duration;
import java.util.List;

/**
 * How a simulator is to run.
 *
 * @param port the port on 127.0.0.1; 0 takes any that is free
 * @param deviations ids of the deviations and liberties to take, {@code RULE~NAME}
 * @param operationDuration how long the installation of an app takes
 */
public record SimulatorOptions(int port, List<String> deviations, Duration operationDuration) {

    private static final Duration SHORT = Duration.ofMillis(50);

    /** Keeps a copy of the list. */
    public SimulatorOptions {
        deviations = List.copyOf(deviations);
    }

    /** Any port, faithful, operations of 50 milliseconds. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(0, List.of(), SHORT);
    }

    /** The same on another port. */
    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, deviations, operationDuration);
    }

    /** The same with other deviations. */
    public SimulatorOptions withDeviations(List<String> ids) {
        return new SimulatorOptions(port, ids, operationDuration);
    }

    /** The same with operations that take longer or shorter. */
    public SimulatorOptions withOperationDuration(Duration other) {
        return new SimulatorOptions(port, deviations, other);
    }
}
