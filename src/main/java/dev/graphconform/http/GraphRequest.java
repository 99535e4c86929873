package dev.graphconform.http;

import dev.graphconform.target.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request before it is sent.
 *
 * @param method the HTTP method
 * @param path what follows the service root, version included, percent-encoded as it shall travel, for instance
 *     {@code /v1.0/chats}
 * @param headers header lines besides {@code Authorization}
 * @param authorization who sends it
 * @param body the bytes of the body; empty for none
 */
public record GraphRequest(
        String method, String path, List<Header> headers, Authorization authorization, Optional<byte[]> body) {

    /** How a request is authorized. */
    public sealed interface Authorization {
        /** With the token of a credential of the target. */
        record CredentialAuthorization(Credential credential) implements Authorization {}

        /** Without the header. */
        record NoAuthorization() implements Authorization {}

        /**
         * With a header made up by a test, which holds no secret.
         *
         * @param header the value of the header
         */
        record InventedAuthorization(String header) implements Authorization {}
    }

    /** A request for reading. */
    public static GraphRequest get(String path, Credential reader) {
        return new GraphRequest(
                "GET", path, List.of(), new Authorization.CredentialAuthorization(reader), Optional.empty());
    }

    /** The same request with one more header line. */
    public GraphRequest with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new GraphRequest(method, path, List.copyOf(more), authorization, body);
    }

    /** Who sends it, in the words of the target file; empty when no token of the target is sent. */
    public Optional<String> sender() {
        return authorization instanceof Authorization.CredentialAuthorization credentialAuthorization
                ? Optional.of(credentialAuthorization.credential().toString())
                : Optional.empty();
    }

    /** Whether it writes on the target: every POST does, those that should be refused included. */
    public boolean writes() {
        return !method.equals("GET");
    }
}
