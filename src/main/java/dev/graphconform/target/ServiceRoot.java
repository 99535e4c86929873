package dev.graphconform.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Validates the addresses of mocks and authorities, and tells loopback addresses from others. */
public final class ServiceRoot {
    private static final AddressWords SERVICE_ROOT = new AddressWords(
            "a service root",
            "https:// (or http:// on loopback)",
            "the version goes into \"apiVersion\"",
            ", or, for a mock that looks at no token, token: generated at every credential");
    private static final AddressWords AUTHORITY =
            new AddressWords("an authority", "https://", "the tenant goes into \"tenantId\"", "");

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

    /** The address without a trailing slash. */
    static URI of(String text) {
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /**
     * What is wrong with a service root and what to write instead; empty when it is valid.
     *
     * @param withoutSecrets whether no secret is sent there, so that plain http is good enough anywhere
     */
    static Optional<String> objection(String text, boolean withoutSecrets) {
        return objection(text, SERVICE_ROOT, withoutSecrets);
    }

    /** What is wrong with an authority; the token library takes https only, on loopback too. Empty when it is valid. */
    static Optional<String> objectionToAuthority(String text) {
        return objection(text, AUTHORITY, false)
                .or(() -> URI.create(text).getScheme().equalsIgnoreCase("http")
                        ? Optional.of(
                                "an authority starts with https://, on loopback too, since secrets are sent to it")
                        : Optional.empty());
    }

    private static Optional<String> objection(String text, AddressWords addressWords, boolean withoutSecrets) {
        URI root;
        try {
            root = new URI(text);
        } catch (URISyntaxException malformed) {
            return Optional.of("this is no URL; write scheme, host and port, for instance http://127.0.0.1:8080");
        }
        String scheme = root.getScheme() == null ? "" : root.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of(addressWords.what() + " starts with " + addressWords.start());
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
        if (root.getPort() == 0 || root.getPort() > 65535) {
            return Optional.of("the port must be between 1 and 65535");
        }
        if (root.getRawQuery() != null || root.getRawFragment() != null) {
            return Optional.of(addressWords.what() + " has no query and no fragment; end it after host and port");
        }
        if (!root.getRawPath().isEmpty() && !root.getRawPath().equals("/")) {
            return Optional.of(
                    addressWords.what() + " has no path; end it after host and port, " + addressWords.instead());
        }
        if (scheme.equals("http") && !isLoopback(root) && !withoutSecrets) {
            return Optional.of(
                    "plain http is allowed on loopback only, since the token would travel in clear; write https://"
                            + addressWords.withoutSecrets());
        }
        return Optional.empty();
    }

    /** What messages call an address, how it starts, where its path belongs, and when plain http is good enough. */
    private record AddressWords(String what, String start, String instead, String withoutSecrets) {}
}
