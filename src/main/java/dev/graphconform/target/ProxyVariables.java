package dev.graphconform.target;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Selects proxies by the usual variables: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in upper or lower case.
 * Loopback is never proxied.
 */
final class ProxyVariables extends ProxySelector {
    private static final int DEFAULT_PORT = 80;

    private final Environment environment;

    ProxyVariables(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (ServiceRoot.isLoopback(uri) || isExempt(uri)) {
            return List.of(Proxy.NO_PROXY);
        }
        String name = uri.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
        String used = variable(name).isPresent() ? name : "ALL_PROXY";
        return List.of(variable(used).map(value -> proxy(used, value)).orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // there is no second proxy to try
    }

    private boolean isExempt(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return Arrays.stream(
                        variable("NO_PROXY").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || matches(host, uri.getPort(), entry));
    }

    /** An entry is a host, which covers its subdomains too; a dot or star in front and a port behind are optional. */
    private static boolean matches(String host, int port, String entry) {
        String[] parts = entry.split(":", 2);
        String name = parts[0].replaceFirst("^\\*?\\.", "");
        boolean samePort = parts.length == 1 || parts[1].equals(String.valueOf(port));
        return samePort && (host.equals(name) || host.endsWith("." + name));
    }

    private Proxy proxy(String name, String value) {
        URI address;
        try {
            address = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException malformed) {
            // the value is not repeated: it may hold a password
            throw new TargetFileException(
                    "the environment variable " + name + " is no URL; write it as http://proxy.contoso.test:3128");
        }
        if (address.getHost() == null || !"http".equalsIgnoreCase(address.getScheme())) {
            throw new TargetFileException("the environment variable " + name
                    + " names no http:// proxy; write it as http://proxy.contoso.test:3128");
        }
        if (address.getRawUserInfo() != null) {
            throw new TargetFileException("the environment variable " + name
                    + " holds user name and password, which the kit does not send to a proxy;"
                    + " name a proxy that asks for none, or add the host to NO_PROXY");
        }
        return new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(address.getHost(), address.getPort() < 0 ? DEFAULT_PORT : address.getPort()));
    }

    private Optional<String> variable(String name) {
        return environment
                .variable(name)
                .or(() -> environment.variable(name.toLowerCase(Locale.ROOT)))
                .filter(value -> !value.isBlank());
    }
}
