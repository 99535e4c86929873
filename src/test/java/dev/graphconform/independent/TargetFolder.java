package dev.graphconform.independent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A target file with everything that a target file can have, for a server with the independent server's people. */
final class TargetFolder {
    private TargetFolder() {}

    /** Writes target file and tokens. */
    static Path write(Path folder, String root, double visibilitySeconds) throws IOException {
        IndependentDirectory independentDirectory = new IndependentDirectory();
        StringBuilder text = new StringBuilder(
                "name: elsewhere\nserviceRoot: " + root + "\napiVersion: v1.0\nwrites: ledger\ncredentials:\n");
        for (Map.Entry<String, String> token : independentDirectory.tokens().entrySet()) {
            Files.writeString(folder.resolve(token.getKey() + ".jwt"), token.getValue());
            String kind = token.getKey().startsWith("application") ? "application" : "delegated";
            text.append("  %s: {kind: %s, token: {file: %s.jwt}}\n".formatted(token.getKey(), kind, token.getKey()));
        }
        text.append("people:\n");
        text.append("  initiator: {id: %s, userPrincipalName: \"%s\"}\n"
                .formatted(independentDirectory.ines.id(), independentDirectory.ines.upn()));
        text.append("  colleague: {id: %s, userPrincipalName: \"%s\"}\n"
                .formatted(independentDirectory.kofi.id(), independentDirectory.kofi.upn()));
        text.append("  secondColleague: {id: %s, userPrincipalName: \"%s\"}\n"
                .formatted(independentDirectory.liv.id(), independentDirectory.liv.upn()));
        text.append("  guest: {id: %s, userPrincipalName: \"%s\"}\n"
                .formatted(independentDirectory.gus.id(), independentDirectory.gus.upn()));
        text.append("  partner: {id: %s, tenantId: %s, mail: %s}\n"
                .formatted(
                        independentDirectory.pia.id(),
                        IndependentDirectory.FOREIGN_TENANT,
                        independentDirectory.pia.mail()));
        text.append("apps:\n  plain: {id: %s}\n  consented:\n    id: %s\n    permissions:\n"
                .formatted(IndependentDirectory.PLAIN_APP, IndependentDirectory.CONSENTED_APP));
        for (String permission : IndependentDirectory.CONSENT) {
            String[] parts = permission.split("/");
            text.append("      - {permissionValue: %s, permissionType: %s}\n".formatted(parts[0], parts[1]));
        }
        text.append(("pacing: {operationPollSeconds: 0.01, operationBudgetSeconds: 5, visibilityBudgetSeconds: %s, "
                        + "requestTimeoutSeconds: 10}\n")
                .formatted(visibilitySeconds));
        return Files.writeString(folder.resolve("elsewhere.yaml"), text);
    }
}
