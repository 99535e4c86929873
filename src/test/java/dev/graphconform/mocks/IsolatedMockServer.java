package dev.graphconform.mocks;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * MockServer within this process, in a class loader of its own: the logging that it brings must not become the kit's.
 * It is told what to answer as its users tell it, over HTTP.
 */
final class IsolatedMockServer implements AutoCloseable {
    private static final Path JAR = Path.of("target", "mocks", "mockserver-netty-no-dependencies.jar");

    private static final String LOGGING = "java.util.logging.config.class";

    private static final Logger LOGGER = Logger.getLogger("org.mockserver");

    private final URLClassLoader loader;
    private final Object server;
    private final int port;

    private IsolatedMockServer(URLClassLoader loader, Object server, int port) {
        this.loader = loader;
        this.server = server;
        this.port = port;
    }

    static IsolatedMockServer start() throws IOException, ReflectiveOperationException {
        LOGGER.setLevel(Level.OFF);
        // it would configure the logging of the whole process, unless somebody has
        System.setProperty(LOGGING, "");
        try {
            return started();
        } finally {
            System.clearProperty(LOGGING);
        }
    }

    private static IsolatedMockServer started() throws IOException, ReflectiveOperationException {
        URLClassLoader loader =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class<?> settings = loader.loadClass("org.mockserver.configuration.Configuration");
        Object silent = settings.getMethod("disableLogging", Boolean.class)
                .invoke(settings.getMethod("configuration").invoke(null), true);
        Class<?> type = loader.loadClass("org.mockserver.netty.MockServer");
        Object server = type.getConstructor(settings, Integer[].class).newInstance(silent, new Integer[] {0});
        return new IsolatedMockServer(
                loader, server, (int) type.getMethod("getLocalPort").invoke(server));
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Adds what MockServer calls expectations. */
    IsolatedMockServer expecting(String expectations) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(root() + "/mockserver/expectation"))
                                .PUT(BodyPublishers.ofString(expectations))
                                .build(),
                        BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalArgumentException(response.statusCode() + " " + response.body());
        }
        return this;
    }

    @Override
    public void close() throws IOException, ReflectiveOperationException {
        server.getClass().getMethod("stop").invoke(server);
        loader.close();
    }
}
