package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.verdict.ExitCode;
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

/** The command {@code conform mock}: starts the simulator as a server. */
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
            description = "The port on 127.0.0.1; 0 takes any free one. Default: 8080.")
    private int port;

    @Option(
            names = "--tls",
            description =
                    "Speak TLS with a certificate of its own, and give tokens to applications and people who sign "
                            + "in; needs --write-target,"
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
            description =
                    "Write a target file, and token files that go with it, for \"conform run --target FILE\" in a "
                            + "second terminal.")
    private Path targetFile;

    MockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new UsageException("--port must be between 0 and 65535");
        }
        if (tls && targetFile == null) {
            throw new UsageException(
                    "--tls needs --write-target FILE: the certificate to trust and the secrets to sign in with are "
                            + "written beside it");
        }
        MockTargetFileWriter targetFileWriter = targetFile == null ? null : new MockTargetFileWriter(targetFile);
        try (GraphSimulator simulator = start()) {
            if (targetFileWriter != null) {
                targetFileWriter.write(simulator);
            }
            describe(simulator);
            untilInterrupted();
        }
        return ExitCode.SUCCESS.code();
    }

    private GraphSimulator start() {
        try {
            SimulatorOptions options =
                    SimulatorOptions.defaults().withPort(port).withDeviations(deviations);
            return GraphSimulator.start(tls ? options.withTls() : options);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(unknown.getMessage() + " \"conform list deviations\" names them all.", unknown);
        } catch (UncheckedIOException refused) {
            IOException cause = refused.getCause();
            if (!(cause instanceof BindException)) {
                throw new UsageException(cause.getMessage() + "; --tls needs the keytool of a JDK", cause);
            }
            boolean taken = cause.getMessage() != null && cause.getMessage().contains("in use");
            throw new UsageException(
                    "port " + port + " of 127.0.0.1 "
                            + (taken ? "is in use" : "cannot be opened: " + cause.getMessage())
                            + "; choose another with --port, or any free one with --port 0",
                    cause);
        }
    }

    private void describe(GraphSimulator simulator) {
        SimulatedTenant tenant = simulator.tenant();
        console.line(
                TextStyle.STRONG,
                "Graph simulator",
                " at " + simulator.serviceRoot() + " (v1.0 and beta), tenant " + tenant.tenantId());
        deviations.forEach(deviation -> console.line(TextStyle.DOUBT, "deviates", " on purpose: " + deviation));
        console.gap();
        console.line("People:");
        SimulatorTargetMapping.people(tenant)
                .forEach((persona, person) -> console.line("  " + SubjectLineFormatter.pad(persona.key(), 16)
                        + person.id() + "  " + person.userPrincipalName()
                        + person.tenantId()
                                .map(home -> "  (tenant " + home + ")")
                                .orElse("")));
        console.line("Apps:");
        console.line("  " + SubjectLineFormatter.pad("plain", 16) + tenant.plainAppId());
        console.line("  " + SubjectLineFormatter.pad("consented", 16) + tenant.consentedAppId());
        console.gap();
        console.line("A bearer token of the initiator:");
        console.line("  " + tenant.token(SimulatedTokenKind.DEFAULT));
        console.gap();
        console.line("Point a client at " + simulator.serviceRoot()
                + " instead of https://graph.microsoft.com, for instance:");
        String trusting = tls ? "--cacert " + MockTargetFileWriter.certificate(targetFile) + " " : "";
        console.line(
                "  curl " + trusting + "-H \"Authorization: Bearer <token>\" " + simulator.serviceRoot() + "/v1.0/me");
        simulator.authority().ifPresent(authority -> {
            console.line("It gives tokens too, at " + simulator.serviceRoot() + "/" + tenant.tenantId()
                    + "/oauth2/v2.0/token, for the applications");
            console.line("of the target file and, by device code, for "
                    + tenant.initiator().displayName() + " (application " + authority.publicClientId() + ").");
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
