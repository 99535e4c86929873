package dev.graphconform.target;

import java.util.function.Supplier;

/**
 * Gets tokens from an authority. A target file is understood without it; nothing is sent before a token is asked for.
 */
public interface SignIn {
    /** For readers of target files that need no such token: each is refused with a word about that. */
    SignIn NONE = (appRegistration, clientCredential) -> () -> {
        throw new TargetFileException(appRegistration.place("") + ": this needs a sign-in, which is not possible here");
    };

    /**
     * A source that signs in anew, and gives a fresh token, each time it is asked; it throws
     * {@link TargetFileException} with place and remedy when the authority refuses or cannot be reached.
     */
    Supplier<IssuedToken> source(AppRegistration appRegistration, ClientCredential clientCredential);

    /** How somebody proves to the authority who they are. */
    sealed interface ClientCredential {
        /** An application's secret. */
        record ClientSecret(Supplier<Secret> secret) implements ClientCredential {}

        /** An application's certificate, with its private key. */
        record Certificate(Supplier<ClientCertificate> certificate) implements ClientCredential {}

        /** A token of another issuer, read anew each time. */
        record FederatedToken(Supplier<Secret> token) implements ClientCredential {}

        /** A person, who types a code somewhere else. */
        record DeviceCode() implements ClientCredential {}
    }
}
