package dev.graphconform.simulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A faithful simulator and a client for each test. */
abstract class SimulatorTest {

    static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    static final String ALEX = "82af01c5-f7cc-4a2e-a728-3a5df21afd9d";
    static final String LYNNE = "3626a173-f2bc-4883-bcf7-01514c3bfb82";

    GraphSimulator simulator;
    WireClient client;

    SimulatorOptions options() {
        return SimulatorOptions.defaults();
    }

    @BeforeEach
    void start() {
        simulator = GraphSimulator.start(options());
        client = WireClient.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }
}
