package dev.graphconform.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Validates the addresses of mocks and authorities, and tells loopback addresses from others. */
public final class ServiceRoot {
    private static final AddressWords SERVICE_ROOT =
            new AddressWords("a service root", "starts with https:// (or http:// on loopback)");
    private static final AddressWords AUTHORITY = new AddressWords("an authority", "starts with https://");
    private static final AddressWords BIND_ROOT = new AddressWords(
            "a bind root", "is the word own, for the target's own root, or starts with https:// (or http://)");

    private ServiceRoot() {}

    /** Whether requests to this address never leave the machine; decided by the host name, without a DNS look-up. */
    public static boolean isLoopback(URI root) {
        String host = root.getHost() == null ? "" : root.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]");
    }

    /** The address without trailing slashes. */
    static URI of(String text) {
        return URI.create(text.replaceFirst("/+$", ""));
    }

    /**
     * What is wrong with a service root and what to write instead; empty when it is valid.
     *
     * @param withoutSecrets whether no secret is sent there, so that plain http is good enough anywhere
     */
    static Optional<String> objection(String text, boolean withoutSecrets) {
        return objection(text, SERVICE_ROOT)
                .or(() -> objectionToPath(
                        of(text), SERVICE_ROOT, "end it before the version, which goes into \"apiVersion\""))
                .or(() -> withoutSecrets
                        ? Optional.empty()
                        : objectionToPlainHttp(
                                text, ", or, for a mock that looks at no token, token: generated at every credential"));
    }

    /** What is wrong with a root that is only written in requests, never connected to; empty when it is valid. */
    static Optional<String> objectionToName(String text) {
        return objection(text, BIND_ROOT)
                .or(() -> objectionToPath(of(text), BIND_ROOT, "end it before the version, v1.0 is added to it"));
    }

    /** What is wrong with an authority; the token library takes https only, on loopback too. Empty when it is valid. */
    static Optional<String> objectionToAuthority(String text) {
        return objection(text, AUTHORITY)
                .or(() -> of(text).getRawPath().isEmpty()
                        ? Optional.empty()
                        : Optional.of("an authority has no path; end it after host and port, the tenant goes into"
                                + " \"tenantId\""))
                .or(() -> objectionToPlainHttp(text, ""))
                .or(() -> URI.create(text).getScheme().equalsIgnoreCase("http")
                        ? Optional.of(
                                "an authority starts with https://, on loopback too, since secrets are sent to it")
                        : Optional.empty());
    }

    private static Optional<String> objection(String text, AddressWords addressWords) {
        URI root;
        try {
            root = new URI(text);
        } catch (URISyntaxException malformed) {
            return Optional.of("this is no URL; "
                    + (text.matches("(?i)https?://\\S+ .*")
                            ? "write a space as %20"
                            : "write scheme, host and port, for instance http://127.0.0.1:8080"));
        }
        String scheme = root.getScheme() == null ? "" : root.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of(addressWords.what() + " " + addressWords.start());
        }
        // user information is checked first: a password must not be repeated in any message
        if (root.getRawUserInfo() != null
                || root.getRawAuthority() != null && root.getRawAuthority().contains("@")) {
            return Optional.of("user name and password have no place in a URL; credentials go under \"credentials\"");
        }
        if (root.getHost() == null) {
            return Optional.of(
                    "this URL has no valid host; write scheme, host and port, for instance http://127.0.0.1:8080");
        }
        if (root.getRawAuthority().endsWith(":")) {
            return Optional.of("the port is missing after the colon");
        }
        if (root.getPort() == 0 || root.getPort() > 65535) {
            return Optional.of("the port must be between 1 and 65535");
        }
        if (root.getRawQuery() != null || root.getRawFragment() != null) {
            return Optional.of(addressWords.what() + " has no query and no fragment; end it before them");
        }
        return Optional.empty();
    }

    /** A mock may serve below a path; a version at its end is nearly always that of the requests. */
    private static Optional<String> objectionToPath(URI root, AddressWords addressWords, String version) {
        String path = root.getPath().toLowerCase(Locale.ROOT);
        if (path.endsWith("/v1.0") || path.endsWith("/beta")) {
            return Optional.of(addressWords.what() + " has no version; " + version);
        }
        return Arrays.stream(path.split("/")).anyMatch(part -> part.equals(".") || part.equals(".."))
                ? Optional.of(addressWords.what() + " has no \".\" or \"..\" in its path; write where it leads to")
                : Optional.empty();
    }

    private static Optional<String> objectionToPlainHttp(String text, String otherwise) {
        URI root = URI.create(text);
        return root.getScheme().equalsIgnoreCase("http") && !isLoopback(root)
                ? Optional.of(
                        "plain http is allowed on loopback only, since the token would travel in clear; write https://"
                                + otherwise)
                : Optional.empty();
    }

    /** What messages call an address, and how it starts. */
    private record AddressWords(String what, String start) {}
}
