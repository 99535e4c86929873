package dev.graphconform.http;

import dev.graphconform.target.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request before it is sent.
 *
 * @param method the HTTP method
 * @param path what follows the service root, version included, percent-encoded as it is to be sent, for instance
 *     {@code /v1.0/chats}
 * @param headers header lines besides {@code Authorization}
 * @param authorization how it is authorized
 * @param body the bytes of the body; empty for none
 * @param repeatable whether sent twice it leaves no more behind than sent once, so that it may be sent again when
 *     nobody knows what became of it
 */
public record GraphRequest(
        String method,
        String path,
        List<Header> headers,
        Authorization authorization,
        Optional<byte[]> body,
        boolean repeatable) {
    private static final Pattern ONE_CHAT = Pattern.compile("/[^/?]+/chats" + GraphPath.KEY + ".*");

    /** How a request is authorized. */
    public sealed interface Authorization {
        /** With the token of a credential of the target. */
        record CredentialAuthorization(Credential credential) implements Authorization {}

        /** Without an {@code Authorization} header. */
        record NoAuthorization() implements Authorization {}

        /**
         * With the token of a credential under another scheme than Bearer, which has to be refused.
         *
         * @param credential whose token it is
         * @param scheme the scheme, for instance {@code Basic}
         */
        record OtherSchemeAuthorization(Credential credential, String scheme) implements Authorization {
            /** What stands for the token where people see the header. */
            public static final String TOKEN = "$TOKEN";

            /** The header as people see it. */
            String shown() {
                return scheme + " " + TOKEN;
            }
        }

        /**
         * With a header made up by a test, which holds no secret.
         *
         * @param header the value of the header
         */
        record InventedAuthorization(String header) implements Authorization {}
    }

    /** A request that is repeatable by its method: reads and deletions are, writes are not. */
    public GraphRequest(
            String method, String path, List<Header> headers, Authorization authorization, Optional<byte[]> body) {
        this(method, path, headers, authorization, body, method.equals("GET") || method.equals("DELETE"));
    }

    /** A GET request. */
    public static GraphRequest get(String path, Credential reader) {
        return new GraphRequest(
                "GET", path, List.of(), new Authorization.CredentialAuthorization(reader), Optional.empty());
    }

    /** The same request with one more header line. */
    public GraphRequest with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new GraphRequest(method, path, List.copyOf(more), authorization, body, repeatable);
    }

    /** The same request under another authorization. */
    GraphRequest with(Authorization other) {
        return new GraphRequest(method, path, headers, other, body, repeatable);
    }

    /** The same request, of which somebody knows whether it may be sent again. */
    public GraphRequest repeatable(boolean known) {
        return new GraphRequest(method, path, headers, authorization, body, known);
    }

    /** The credential that it is sent with, as the target file names it; empty when no token of the target is sent. */
    public Optional<String> sender() {
        return authorization instanceof Authorization.CredentialAuthorization credentialAuthorization
                ? Optional.of(credentialAuthorization.credential().toString())
                : Optional.empty();
    }

    /** Whether it writes on the target: every POST does, even one that should be refused. */
    public boolean writes() {
        return !method.equals("GET");
    }

    /**
     * The id of the chat that the request is about, in lower case and decoded, the same however the path writes it;
     * empty when it is about no single chat. Graph limits the rate of requests on a single chat.
     */
    Optional<String> chatId() {
        Matcher chat = ONE_CHAT.matcher(path);
        if (!chat.matches()) {
            return Optional.empty();
        }
        String undecoded = chat.group(1) == null ? chat.group(2) : chat.group(1);
        return Optional.of(GraphPath.key(chat.group(1), chat.group(2))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .orElse(undecoded));
    }
}
