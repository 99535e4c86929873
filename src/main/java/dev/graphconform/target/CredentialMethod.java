package dev.graphconform.target;

import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The methods to get a token that a target file can name. */
enum CredentialMethod {
    TOKEN("token", Set.of(TokenKind.DELEGATED, TokenKind.APPLICATION)),
    CLIENT_SECRET("clientSecret", Set.of(TokenKind.APPLICATION)),
    CERTIFICATE("certificate", Set.of(TokenKind.APPLICATION)),
    FEDERATED_TOKEN("federatedToken", Set.of(TokenKind.APPLICATION)),
    DEVICE_CODE("deviceCode", Set.of(TokenKind.DELEGATED)),
    AZURE_CLI("azureCli", Set.of(TokenKind.DELEGATED, TokenKind.APPLICATION));

    private final String word;
    private final Set<TokenKind> kinds;

    CredentialMethod(String word, Set<TokenKind> kinds) {
        this.word = word;
        this.kinds = kinds;
    }

    /** The method of a valid credential. */
    static CredentialMethod of(JsonNode credential) {
        return Arrays.stream(values())
                .filter(method -> credential.has(method.word))
                .findFirst()
                .orElseThrow();
    }

    /** The key in the target file. */
    String word() {
        return word;
    }

    /** Whether the method can return tokens of this kind. */
    boolean supports(TokenKind kind) {
        return kinds.contains(kind);
    }

    /** Whether the kit itself sends requests to an authority. */
    boolean usesAuthority() {
        return this != TOKEN && this != AZURE_CLI;
    }
}
