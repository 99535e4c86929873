package dev.graphconform.cli;

import dev.graphconform.simulator.authority.RegisteredApplication;
import dev.graphconform.simulator.authority.SimulatedAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Credentials that sign in at the simulator's authority, with their secrets in files of a folder. */
final class SignInTargetFiles {
    private final Path folder;

    SignInTargetFiles(Path folder) {
        this.folder = folder;
    }

    /** The applications by their keys below {@code credentials}, each with another way to sign in. */
    Map<String, Object> applications(SimulatedAuthority authority, String tenantId) throws IOException {
        RegisteredApplication creating = authority.application();
        Map<String, Object> bySecret = registered(creating, tenantId);
        bySecret.put("secret", Map.of("file", written("application.secret", creating.secret())));

        RegisteredApplication powerless = authority.applicationWithoutPermission();
        Map<String, Object> byCertificate = registered(powerless, tenantId);
        byCertificate.put(
                "file",
                written(
                        "applicationWithoutPermission.pem",
                        powerless.certificate().get().pemWithKey()));

        Map<String, Object> applications = new LinkedHashMap<>();
        applications.put("application", credential("clientSecret", bySecret));
        applications.put("applicationWithoutPermission", credential("certificate", byCertificate));
        return applications;
    }

    private String written(String name, String secret) throws IOException {
        OwnerOnlyFile.write(folder.resolve(name), secret);
        return folder.getFileName() + "/" + name;
    }

    private static Map<String, Object> registered(RegisteredApplication application, String tenantId) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("tenantId", tenantId);
        entries.put("clientId", application.clientId());
        return entries;
    }

    private static Map<String, Object> credential(String way, Map<String, Object> entries) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("kind", "application");
        credential.put(way, entries);
        return credential;
    }
}
