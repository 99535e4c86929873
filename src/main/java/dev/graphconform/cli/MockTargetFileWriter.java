package dev.graphconform.cli;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.authority.RegisteredApplication;
import dev.graphconform.simulator.authority.SimulatedAuthority;
import dev.graphconform.target.Persona;
import dev.graphconform.target.ServiceRoot;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes a target file for a running simulator, with files for its tokens and secrets that only their owner can read.
 */
final class MockTargetFileWriter {
    /** The first line; it holds a checksum of the rest, by which an edit is seen. */
    private static final String MARK = "# Written by \"conform mock\", which writes it anew if nobody edits it (";

    private static final int LONGEST_NAME = 100;
    /** The digits of a checksum. */
    private static final int CHECKSUM = 8;

    private final Path file;

    /**
     * A writer of this file.
     *
     * @throws UsageException if there is a folder or file of this name that was not written by this command
     */
    MockTargetFileWriter(Path file) {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw new UsageException("--write-target " + file + " is a directory; name a file");
        }
        if (Files.exists(file)) {
            requireOwn();
        }
    }

    /** The file with the certificate that a client has to trust. */
    static Path certificate(Path file) {
        return folder(file).resolve("ca.pem");
    }

    private static Path folder(Path file) {
        return file.resolveSibling(file.getFileName() + ".tokens");
    }

    /** Writes it for a faithful simulator. */
    void write(GraphSimulator simulator) {
        write(simulator, List.of());
    }

    /** The same for one that deviates so. */
    void write(GraphSimulator simulator, List<String> deviations) {
        SimulatedTenant tenant = simulator.tenant();
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("name", name(deviations));
        target.put("serviceRoot", simulator.serviceRoot().toString());
        target.put("apiVersion", "v1.0");
        if (!ServiceRoot.isLoopback(simulator.serviceRoot())) {
            // elsewhere nothing is written unless the file says so, and then the run asks
            target.put("writes", "ledger");
        }
        Path folder = folder(file);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.createDirectories(folder);
            // tokens and keys are nothing to commit
            Files.writeString(folder.resolve(".gitignore"), "*\n");
            Map<String, Object> credentials =
                    credentials(tenant, folder, simulator.authority().isPresent());
            if (simulator.authority().isPresent()) {
                target.put("authority", simulator.serviceRoot().toString());
                target.put("caCertificate", folder.getFileName() + "/ca.pem");
                Files.writeString(certificate(file), simulator.certificate().orElseThrow());
                credentials.putAll(applications(simulator.authority().get(), tenant.tenantId(), folder));
            }
            target.put("credentials", credentials);
            target.put("people", people(tenant));
            target.put("apps", apps(tenant));
            String yaml =
                    YAMLMapper.builder().build().writeValueAsString(target).replaceFirst("^---\n", "");
            Files.writeString(file, firstLine(yaml) + "\n" + yaml);
        } catch (IOException refused) {
            throw new UsageException(
                    "--write-target " + file + " cannot be written; check the permissions of its folder", refused);
        }
    }

    /** Mocks that answer otherwise are targets of their own, each with a folder of results and a history. */
    private static String name(List<String> deviations) {
        String name = Stream.concat(
                        Stream.of("mock"), deviations.stream().sorted().distinct())
                .map(deviation -> deviation.replace('~', '-'))
                .collect(Collectors.joining("-"));
        // as long as the name of a target may be
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - CHECKSUM - 1).replaceFirst("-$", "") + "-"
                        + String.format(Locale.ROOT, "%0" + CHECKSUM + "x", checksum(name));
    }

    private static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private void requireOwn() {
        String content;
        try {
            content = Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            content = "";
        }
        String name = "--write-target " + file;
        if (!content.startsWith(MARK)) {
            throw new UsageException(name + " exists and was not written by \"conform mock\"; name another file");
        }
        int rest = content.indexOf('\n') + 1;
        if (!content.startsWith(firstLine(content.substring(rest)) + "\n")) {
            throw new UsageException(name
                    + " was edited since \"conform mock\" wrote it; name another file, or move it " + "out of the way");
        }
    }

    private static String firstLine(String yaml) {
        return MARK + Long.toHexString(checksum(yaml)) + "); good for as long as that runs.";
    }

    private static Map<String, Object> credentials(SimulatedTenant tenant, Path folder, boolean signIn)
            throws IOException {
        Map<String, Object> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, SimulatedTokenKind> entry :
                SimulatorTargetMapping.tokens().entrySet()) {
            if (signIn && SimulatorTargetMapping.isApplication(entry.getValue())) {
                continue;
            }
            String kind = SimulatorTargetMapping.isApplication(entry.getValue()) ? "application" : "delegated";
            String file = writeSecret(folder, entry.getKey() + ".jwt", tenant.token(entry.getValue()));
            credentials.put(entry.getKey(), credential(kind, "token", Map.of("file", file)));
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

    /** The applications by their keys below {@code credentials}, each with another way to sign in. */
    private static Map<String, Object> applications(SimulatedAuthority authority, String tenantId, Path folder)
            throws IOException {
        RegisteredApplication application = authority.application();
        Map<String, Object> bySecret = registration(application, tenantId);
        bySecret.put("secret", Map.of("file", writeSecret(folder, "application.secret", application.secret())));

        RegisteredApplication withoutPermission = authority.applicationWithoutPermission();
        Map<String, Object> byCertificate = registration(withoutPermission, tenantId);
        String pem = withoutPermission.certificate().get().pemWithKey();
        byCertificate.put("file", writeSecret(folder, "applicationWithoutPermission.pem", pem));

        Map<String, Object> applications = new LinkedHashMap<>();
        applications.put("application", credential("application", "clientSecret", bySecret));
        applications.put("applicationWithoutPermission", credential("application", "certificate", byCertificate));
        return applications;
    }

    private static Map<String, Object> registration(RegisteredApplication application, String tenantId) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("tenantId", tenantId);
        entries.put("clientId", application.clientId());
        return entries;
    }

    private static Map<String, Object> credential(String kind, String way, Map<String, ?> entries) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("kind", kind);
        credential.put(way, entries);
        return credential;
    }

    /** Writes a file that only its owner can read, and returns its path relative to the target file. */
    private static String writeSecret(Path folder, String name, String secret) throws IOException {
        Path path = folder.resolve(name);
        // a new file every time: writing into an old one would keep its permissions
        Files.deleteIfExists(path);
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
        }
        return folder.getFileName() + "/" + name;
    }
}
