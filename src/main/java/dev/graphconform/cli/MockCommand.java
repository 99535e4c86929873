package dev.graphconform.cli;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.simulator.TokenKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conform mock}. */
@Command(
        name = "mock",
        description = "Starts the simulator of Graph as a server of its own, for your clients; it runs until Ctrl-C.",
        sortOptions = false)
final class MockCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = WholeNumber.class,
            description = "The port on 127.0.0.1; 0 takes any free one. Default: 8080.")
    private int port;

    @Option(
            names = "--tls",
            description = "Speak TLS with a certificate of its own, and give tokens to applications and people who sign in; needs --write-target,"
                    + " which writes the certificate and the secrets.")
    private boolean tls;

    @Option(
            names = "--deviation",
            paramLabel = "RULE~NAME",
            description = "Deviate so on purpose (\"conform list deviations\" names them all). May be repeated.")
    private List<String> deviations = new ArrayList<>();

    @Option(
            names = "--write-target",
            paramLabel = "FILE",
            description = "Write a target file, and token files that go with it, for \"conform run --target FILE\" in a second terminal.")
    private Path targetFile;

    MockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new UsageFault("--port must be between 0 and 65535");
        }
        if (tls && targetFile == null) {
            throw new UsageFault("--tls needs --write-target FILE: the certificate to trust and the secrets to sign in with are written beside it");
        }
        MockTargetFile written = targetFile == null ? null : new MockTargetFile(targetFile);
        try (GraphSimulator simulator = start()) {
            if (written != null) {
                written.write(simulator);
            }
            introduce(simulator);
            untilInterrupted();
        }
        return ExitCode.OK;
    }

    private GraphSimulator start() {
        try {
            SimulatorOptions options = SimulatorOptions.defaults().withPort(port).withDeviations(deviations);
            return GraphSimulator.start(tls ? options.withTls() : options);
        } catch (IllegalArgumentException unknown) {
            throw new UsageFault(unknown.getMessage() + " \"conform list deviations\" names them all.", unknown);
        } catch (UncheckedIOException refused) {
            IOException cause = refused.getCause();
            if (!(cause instanceof BindException)) {
                throw new UsageFault(cause.getMessage() + "; --tls needs the keytool of a JDK", cause);
            }
            boolean taken = cause.getMessage() != null && cause.getMessage().contains("in use");
            throw new UsageFault(
                    "port " + port + " of 127.0.0.1 " + (taken ? "is in use" : "cannot be opened: " + cause.getMessage())
                            + "; choose another with --port, or any free one with --port 0",
                    cause);
        }
    }

    private void introduce(GraphSimulator simulator) {
        SimulatedTenant tenant = simulator.tenant();
        console.line(Tone.STRONG, "Graph simulator", " at " + simulator.serviceRoot() + " (v1.0 and beta), tenant " + tenant.tenantId());
        deviations.forEach(deviation -> console.line(Tone.DOUBT, "deviates", " on purpose: " + deviation));
        console.gap();
        console.line("People:");
        SimulatedOffer.people(tenant).forEach((part, person) -> console.line("  " + SubjectLine.pad(part.key(), 16) + person.id() + "  "
                + person.userPrincipalName() + person.tenantId().map(home -> "  (tenant " + home + ")").orElse("")));
        console.line("Apps:");
        console.line("  " + SubjectLine.pad("plain", 16) + tenant.plainAppId());
        console.line("  " + SubjectLine.pad("consented", 16) + tenant.consentedAppId());
        console.gap();
        console.line("A bearer token of the initiator:");
        console.line("  " + tenant.token(TokenKind.DEFAULT));
        console.gap();
        console.line("Point a client at " + simulator.serviceRoot() + " instead of https://graph.microsoft.com, for instance:");
        String trusting = tls ? "--cacert " + MockTargetFile.certificate(targetFile) + " " : "";
        console.line("  curl " + trusting + "-H \"Authorization: Bearer <token>\" " + simulator.serviceRoot() + "/v1.0/me");
        simulator.authority().ifPresent(authority -> {
            console.line("It gives tokens too, at " + simulator.serviceRoot() + "/" + tenant.tenantId() + "/oauth2/v2.0/token, for the applications");
            console.line("of the target file and, by device code, for " + tenant.initiator().displayName() + " (application "
                    + authority.publicClientId() + ").");
        });
        console.line("Point the kit at it, in a second terminal:");
        if (targetFile == null) {
            console.line("  start this with --write-target FILE, then: conform run --target FILE");
        } else {
            console.line("  conform run --target " + targetFile);
        }
        console.gap();
        console.line("Stops with Ctrl-C.");
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
