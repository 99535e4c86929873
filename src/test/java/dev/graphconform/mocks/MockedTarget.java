package dev.graphconform.mocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A target file as a tester writes it for a mock: the people and apps of the page, and a token that is made up. */
final class MockedTarget {
    private static final String TEMPLATE = """
            name: mocked
            serviceRoot: %s
            credentials:
              default: {kind: delegated, token: generated}
            people:
              initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5, userPrincipalName: jacob@contoso.com}
              colleague: {id: 82af01c5-f7cc-4a2e-a728-3a5df21afd9d, userPrincipalName: alex@contoso.com}
              secondColleague: {id: 3626a173-f2bc-4883-bcf7-01514c3bfb82, userPrincipalName: lynne@contoso.com}
            apps:
              plain: {id: 05F59CEC-A742-4A50-A62E-202A57E478A4}
              consented:
                id: 8e55a7b1-6766-4f0a-8610-ecacfe3d569a
                permissions:
                  - {permissionValue: ChatMessage.Read.Chat, permissionType: application}
                  - {permissionValue: OnlineMeeting.ReadBasic.Chat, permissionType: application}
            pacing: {visibilityBudgetSeconds: 0.2, operationPollSeconds: 0.05, operationBudgetSeconds: 0.2}
            """;

    private MockedTarget() {}

    /** Writes the file, with further keys at its end. */
    static Path write(Path folder, String root, String... more) throws IOException {
        return Files.writeString(
                folder.resolve("mocked.yaml"), TEMPLATE.formatted(root) + String.join("\n", more) + "\n");
    }
}
