package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GraphSimulatorTest extends SimulatorTest {

    @Test
    void says_so_when_the_port_is_taken() {
        int taken = simulator.serviceRoot().getPort();
        assertThatThrownBy(
                        () -> GraphSimulator.start(SimulatorOptions.defaults().withPort(taken)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(BindException.class)
                .hasMessageContaining("Port " + taken + " of 127.0.0.1 cannot be used");
    }

    @Test
    void keeps_what_it_received_to_the_byte() {
        String body = oneOnOne(ADELE, ALEX).toPrettyString();
        client.post("/v1.0/chats?x=%20y", body);
        ReceivedRequest last = simulator.received().get(simulator.received().size() - 1);
        assertThat(last.method()).isEqualTo("POST");
        assertThat(last.target()).isEqualTo("/v1.0/chats?x=%20y");
        assertThat(last.headers().get("content-type")).containsExactly("application/json");
        assertThat(new String(last.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    void gives_its_port_back_when_it_stops_though_a_client_is_still_connected() {
        client.get("/v1.0/me");
        int port = simulator.serviceRoot().getPort();
        simulator.close();
        try (GraphSimulator next =
                GraphSimulator.start(SimulatorOptions.defaults().withPort(port))) {
            assertThat(next.serviceRoot()).isEqualTo(simulator.serviceRoot());
            assertThat(WireClient.of(next).get("/v1.0/me").id()).isEqualTo(ADELE);
        }
    }

    @Test
    void knows_nobody_of_that_name() {
        assertThatThrownBy(() -> simulator.tenant().tokenOf("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody called 'nobody'");
    }
}
