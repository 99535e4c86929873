package dev.graphconform.cli;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.target.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes a target file for a running simulator, with token files beside it that only their owner can read. */
final class MockTargetFileWriter {
    private static final String MARK = "# Written by \"conform mock\"";

    private final Path file;

    /**
     * A target file to be written.
     *
     * @throws UsageException if the place holds something that is not this command's own
     */
    MockTargetFileWriter(Path file) {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw new UsageException("--write-target " + file + " is a directory; name a file");
        }
        if (Files.exists(file) && !isOwn()) {
            throw new UsageException(
                    "--write-target " + file + " exists and was not written by \"conform mock\"; name another file");
        }
    }

    /** Where the certificate goes that a client has to trust. */
    static Path certificate(Path file) {
        return folder(file).resolve("ca.pem");
    }

    private static Path folder(Path file) {
        return file.resolveSibling(file.getFileName() + ".tokens");
    }

    void write(GraphSimulator simulator) {
        SimulatedTenant tenant = simulator.tenant();
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("name", "mock");
        target.put("serviceRoot", simulator.serviceRoot().toString());
        target.put("apiVersion", "v1.0");
        Path folder = folder(file);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.createDirectories(folder);
            Map<String, Object> credentials =
                    credentials(tenant, folder, simulator.authority().isPresent());
            if (simulator.authority().isPresent()) {
                target.put("authority", simulator.serviceRoot().toString());
                target.put("caCertificate", folder.getFileName() + "/ca.pem");
                Files.writeString(certificate(file), simulator.certificate().orElseThrow());
                credentials.putAll(new SignInTargetFiles(folder)
                        .applications(simulator.authority().get(), tenant.tenantId()));
            }
            target.put("credentials", credentials);
            target.put("people", people(tenant));
            target.put("apps", apps(tenant));
            String yaml =
                    YAMLMapper.builder().build().writeValueAsString(target).replaceFirst("^---\n", "");
            Files.writeString(file, MARK + "; good for as long as that runs.\n" + yaml);
        } catch (IOException refused) {
            throw new UsageException(
                    "--write-target " + file + " cannot be written; check the permissions of its folder", refused);
        }
    }

    private boolean isOwn() {
        try {
            return Files.readString(file).startsWith(MARK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Map<String, Object> credentials(SimulatedTenant tenant, Path folder, boolean signIn)
            throws IOException {
        Map<String, Object> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, SimulatedTokenKind> entry :
                SimulatorTargetMapping.tokens().entrySet()) {
            if (signIn && SimulatorTargetMapping.isApplication(entry.getValue())) {
                continue;
            }
            Path token = folder.resolve(entry.getKey() + ".jwt");
            OwnerOnlyFile.write(token, tenant.token(entry.getValue()));
            Map<String, Object> credential = new LinkedHashMap<>();
            credential.put(
                    "kind", SimulatorTargetMapping.isApplication(entry.getValue()) ? "application" : "delegated");
            credential.put("token", Map.of("file", folder.getFileName() + "/" + token.getFileName()));
            credentials.put(entry.getKey(), credential);
        }
        return credentials;
    }

    private static Map<String, Object> people(SimulatedTenant tenant) {
        Map<String, Object> people = new LinkedHashMap<>();
        SimulatorTargetMapping.people(tenant)
                .forEach((persona, person) -> people.put(persona.key(), person(persona, person)));
        return people;
    }

    private static Map<String, Object> person(Persona persona, SimulatedPerson person) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("id", person.id());
        if (persona == Persona.PARTNER) {
            entries.put("tenantId", person.tenantId().orElse(""));
            person.mail().ifPresent(mail -> entries.put("mail", mail));
        } else {
            entries.put("userPrincipalName", person.userPrincipalName());
        }
        return entries;
    }

    private static Map<String, Object> apps(SimulatedTenant tenant) {
        List<Map<String, String>> permissions = tenant.consentedPermissions().stream()
                .map(permission -> Map.of(
                        "permissionValue", permission.permissionValue(), "permissionType", permission.permissionType()))
                .toList();
        Map<String, Object> apps = new LinkedHashMap<>();
        apps.put("plain", Map.of("id", tenant.plainAppId()));
        Map<String, Object> consented = new LinkedHashMap<>();
        consented.put("id", tenant.consentedAppId());
        consented.put("permissions", permissions);
        apps.put("consented", consented);
        return apps;
    }
}
