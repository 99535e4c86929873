package dev.graphconform.target;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;

/** Gets tokens from an authority. Nothing is sent before a token is requested. */
public interface SignIn {
    /** Reports a fault for each token; for readers of target files that never need one from an authority. */
    SignIn NONE = (appRegistration, clientCredential) -> demand -> {
        throw new TargetFileException(appRegistration.place("") + ": this needs a sign-in, which is not possible here");
    };

    /**
     * A source that signs in again, and returns a fresh token, on each call; it throws {@link TargetFileException} with
     * place and remedy when the authority refuses or cannot be reached.
     */
    TokenSource source(AppRegistration appRegistration, ClientCredential clientCredential);

    /** What the client authenticates with. */
    sealed interface ClientCredential {
        /** An application's secret. */
        record ClientSecret(Supplier<Secret> secret) implements ClientCredential {}

        /** An application's certificate, with its private key. */
        record Certificate(Supplier<ClientCertificate> certificate) implements ClientCredential {}

        /** A token of another issuer, read again for each sign-in. */
        record FederatedToken(Supplier<Secret> token) implements ClientCredential {}

        /** A person, who enters a code in a browser. */
        record DeviceCode() implements ClientCredential {}
    }

    /** A certificate with its chain and private key; {@code toString} never shows the key. */
    record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
        /** Copies the chain. */
        public ClientCertificate {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
