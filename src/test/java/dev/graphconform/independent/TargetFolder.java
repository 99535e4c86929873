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
        People people = new People();
        StringBuilder text = new StringBuilder("name: elsewhere\nserviceRoot: " + root + "\napiVersion: v1.0\nwrites: ledger\ncredentials:\n");
        for (Map.Entry<String, String> token : people.tokens().entrySet()) {
            Files.writeString(folder.resolve(token.getKey() + ".jwt"), token.getValue());
            String kind = token.getKey().startsWith("application") ? "application" : "delegated";
            text.append("  %s: {kind: %s, token: {file: %s.jwt}}\n".formatted(token.getKey(), kind, token.getKey()));
        }
        text.append("people:\n");
        text.append("  initiator: {id: %s, userPrincipalName: \"%s\"}\n".formatted(people.ines.id(), people.ines.upn()));
        text.append("  colleague: {id: %s, userPrincipalName: \"%s\"}\n".formatted(people.kofi.id(), people.kofi.upn()));
        text.append("  secondColleague: {id: %s, userPrincipalName: \"%s\"}\n".formatted(people.liv.id(), people.liv.upn()));
        text.append("  guest: {id: %s, userPrincipalName: \"%s\"}\n".formatted(people.gus.id(), people.gus.upn()));
        text.append("  partner: {id: %s, tenantId: %s, mail: %s}\n".formatted(people.pia.id(), People.FOREIGN_TENANT, people.pia.mail()));
        text.append("apps:\n  plain: {id: %s}\n  consented:\n    id: %s\n    permissions:\n".formatted(People.PLAIN_APP, People.CONSENTED_APP));
        for (String permission : People.CONSENT) {
            String[] parts = permission.split("/");
            text.append("      - {permissionValue: %s, permissionType: %s}\n".formatted(parts[0], parts[1]));
        }
        text.append("pacing: {operationPollSeconds: 0.01, operationBudgetSeconds: 5, visibilityBudgetSeconds: %s, requestTimeoutSeconds: 10}\n"
                .formatted(visibilitySeconds));
        return Files.writeString(folder.resolve("elsewhere.yaml"), text);
    }
}
