package dev.graphconform.cli;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.TokenKind;
import dev.graphconform.target.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes a target file for a running simulator, with token files beside it that only their owner can read. */
final class MockTargetFile {
    private static final String MARK = "# Written by \"conform mock\"";

    private final Path file;

    /**
     * A target file to be written.
     *
     * @throws UsageFault if the place holds something that is not this command's own
     */
    MockTargetFile(Path file) {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw new UsageFault("--write-target " + file + " is a directory; name a file");
        }
        if (Files.exists(file) && !isOwn()) {
            throw new UsageFault("--write-target " + file + " exists and was not written by \"conform mock\"; name another file");
        }
    }

    void write(GraphSimulator simulator) {
        SimulatedTenant tenant = simulator.tenant();
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("name", "mock");
        target.put("serviceRoot", simulator.serviceRoot().toString());
        target.put("apiVersion", "v1.0");
        Path folder = file.resolveSibling(file.getFileName() + ".tokens");
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.createDirectories(folder);
            target.put("credentials", credentials(tenant, folder));
            target.put("people", people(tenant));
            target.put("apps", apps(tenant));
            String yaml = YAMLMapper.builder().build().writeValueAsString(target).replaceFirst("^---\n", "");
            Files.writeString(file, MARK + "; good for as long as that runs.\n" + yaml);
        } catch (IOException refused) {
            throw new UsageFault("--write-target " + file + " cannot be written; check the permissions of its folder", refused);
        }
    }

    private boolean isOwn() {
        try {
            return Files.readString(file).startsWith(MARK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Map<String, Object> credentials(SimulatedTenant tenant, Path folder) throws IOException {
        Map<String, Object> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, TokenKind> entry : SimulatedOffer.tokens().entrySet()) {
            Path token = folder.resolve(entry.getKey() + ".jwt");
            writeSecret(token, tenant.token(entry.getValue()));
            Map<String, Object> credential = new LinkedHashMap<>();
            credential.put("kind", SimulatedOffer.isApplication(entry.getValue()) ? "application" : "delegated");
            credential.put("token", Map.of("file", folder.getFileName() + "/" + token.getFileName()));
            credentials.put(entry.getKey(), credential);
        }
        return credentials;
    }

    /** A new file every time: writing into an old one would keep whatever permissions that has. */
    private static void writeSecret(Path path, String secret) throws IOException {
        Files.deleteIfExists(path);
        FileAttribute<?>[] ownerOnly = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static Map<String, Object> people(SimulatedTenant tenant) {
        Map<String, Object> people = new LinkedHashMap<>();
        SimulatedOffer.people(tenant).forEach((part, person) -> people.put(part.key(), person(part, person)));
        return people;
    }

    private static Map<String, Object> person(Part part, SimulatedPerson person) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("id", person.id());
        if (part == Part.PARTNER) {
            entries.put("tenantId", person.tenantId().orElse(""));
            person.mail().ifPresent(mail -> entries.put("mail", mail));
        } else {
            entries.put("userPrincipalName", person.userPrincipalName());
        }
        return entries;
    }

    private static Map<String, Object> apps(SimulatedTenant tenant) {
        List<Map<String, String>> permissions = tenant.consentedPermissions().stream()
                .map(permission -> Map.of("permissionValue", permission.permissionValue(), "permissionType", permission.permissionType()))
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
