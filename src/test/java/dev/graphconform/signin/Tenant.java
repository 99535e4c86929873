package dev.graphconform.signin;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.Environment;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulated tenant behind TLS, and target files for it. */
final class Tenant implements AutoCloseable {
    static final String ID = "2432b57b-0abd-43db-aa7b-16eadd115d34";

    final GraphSimulator simulator;
    final List<String> promptLines = new CopyOnWriteArrayList<>();
    private final Path folder;

    private Tenant(GraphSimulator simulator, Path folder) {
        this.simulator = simulator;
        this.folder = folder;
    }

    static Tenant start(SimulatorOptions options, Path folder) {
        Tenant tenant = new Tenant(GraphSimulator.start(options), folder);
        tenant.file("ca.pem", tenant.simulator.certificate().orElseThrow());
        tenant.file(
                "secret",
                tenant.simulator.authority().orElseThrow().application().secret() + "\n");
        tenant.file("federated.jwt", tenant.simulator.authority().orElseThrow().federatedToken());
        return tenant;
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    String clientId() {
        return simulator.authority().orElseThrow().application().clientId();
    }

    /** Tenant and application as a target file gives them. */
    String registration() {
        return "tenantId: " + ID + ", clientId: " + clientId();
    }

    /** A target whose default credential is this one. */
    Target target(String credential) {
        return target(credential, simulator.serviceRoot(), simulator.serviceRoot(), "caCertificate: ca.pem", Map.of());
    }

    Target target(String credential, URI serviceRoot, URI authority, String trust, Map<String, String> variables) {
        Path file = file("tenant.yaml", """
                name: tenant
                serviceRoot: %s
                authority: %s
                %s
                credentials:
                  default: {%s}
                people: {initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5}}
                """.formatted(serviceRoot, authority, trust, credential));
        return TargetFile.read(file, Environment.of(variables), new MicrosoftSignIn(promptLines::add));
    }

    Secret token(String credential) {
        return target(credential).defaultCredential().token().get();
    }

    /** The beginning of messages about a key of the default credential, by its column. */
    String place(int column, String key) {
        return folder.resolve("tenant.yaml") + ":6:" + column + ": credentials.default." + key + ": the authority "
                + simulator.serviceRoot() + " ";
    }

    @Override
    public void close() {
        simulator.close();
    }
}
