package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what a started mock is, how a client gets to it, and what clients ask for that it does not serve. */
final class MockSummaryPrinter {
    /** A client in a loop shall not fill the terminal. */
    private static final int MOST_UNSERVED = 200;

    private static final int LONGEST_UNSERVED = 300;

    private final Console console;
    private final Set<String> unserved = ConcurrentHashMap.newKeySet();

    MockSummaryPrinter(Console console) {
        this.console = console;
    }

    void print(GraphSimulator simulator, SimulatorOptions options, Optional<Path> targetFile) {
        SimulatedTenant tenant = simulator.tenant();
        console.line(
                TextStyle.STRONG,
                "Graph simulator",
                " at " + simulator.serviceRoot() + " (v1.0 and beta), tenant " + tenant.tenantId());
        options.deviations()
                .forEach(deviation -> console.line(TextStyle.DOUBT, "deviates", " on purpose: " + deviation));
        warn(simulator, options);
        console.gap();
        people(tenant);
        token(tenant, options.anyToken());
        console.gap();
        clients(simulator, targetFile);
        console.gap();
        console.line("What else Graph has is answered 501, and told here once.");
        console.line("Stops with Ctrl-C.");
    }

    /** A request for something that only Graph has. */
    void unserved(String request) {
        String line = request.substring(0, Math.min(request.length(), LONGEST_UNSERVED));
        if (unserved.size() < MOST_UNSERVED && unserved.add(line)) {
            console.line(TextStyle.DOUBT, "not served", " (501): " + line);
        }
    }

    private void warn(GraphSimulator simulator, SimulatorOptions options) {
        if (simulator.reachableFromOutside()) {
            console.line(
                    TextStyle.DOUBT,
                    "listens",
                    " on " + options.host() + ", so other machines get to it: it is for tests and guards nothing. Give "
                            + "it no token of a real tenant"
                            + (simulator.certificate().isPresent() ? "." : "; over plain http it travels in clear."));
            console.line("Links in its answers name the host by which they were asked for (Host, or X-Forwarded-Host "
                    + "of a proxy).");
        }
        if (options.anyToken()) {
            console.line(
                    TextStyle.DOUBT,
                    "any token",
                    " is taken for one of the initiator, unless it is of this simulator; none at all gets 401.");
        }
    }

    private void people(SimulatedTenant tenant) {
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
    }

    private void token(SimulatedTenant tenant, boolean anyToken) {
        console.line(
                anyToken ? "A bearer token of the initiator (any other will do):" : "A bearer token of the initiator:");
        console.line("  " + tenant.token(SimulatedTokenKind.DEFAULT));
    }

    private void clients(GraphSimulator simulator, Optional<Path> targetFile) {
        console.line("Point a client at " + simulator.serviceRoot()
                + " instead of https://graph.microsoft.com, for instance:");
        String trusting = simulator.certificate().isPresent()
                ? "--cacert " + MockTargetFileWriter.certificate(targetFile.orElseThrow()) + " "
                : "";
        console.line(
                "  curl " + trusting + "-H \"Authorization: Bearer <token>\" " + simulator.serviceRoot() + "/v1.0/me");
        simulator.authority().ifPresent(authority -> {
            SimulatedTenant tenant = simulator.tenant();
            console.line("It gives tokens too, at " + simulator.serviceRoot() + "/" + tenant.tenantId()
                    + "/oauth2/v2.0/token, for the applications");
            console.line("of the target file and, by device code, for "
                    + tenant.initiator().displayName() + " (application " + authority.publicClientId() + ").");
        });
        console.line("Point the kit at it, in a second terminal:");
        console.line(targetFile
                .map(file -> "  conform run --target " + file)
                .orElse("  start this with --write-target FILE, then: conform run --target FILE"));
    }
}
