package dev.graphconform.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser, where the machine has one. Its only way out is a proxy that notes which host it was asked for and
 * answers nothing. What the browser asks for itself (clock, updates, sign-in) its own log tells apart.
 */
final class Chromium implements AutoCloseable {
    private static final Pattern REQUEST =
            Pattern.compile("\"initiator\":\"(?<by>[^\"]*)\".*\"url\":\"https?://(?<host>[^/:\"]+)");
    private static final String NO_PAGE = "not an origin";

    private static final Pattern HOST = Pattern.compile("\\S+ (?:https?://)?([^:/ ]+).*");

    private final String program;
    private final Path profile;
    private final ServerSocket proxy;
    private final Set<String> passedBy = ConcurrentHashMap.newKeySet();
    private final Set<String> byPages = new TreeSet<>();
    private final Set<String> byItself = new TreeSet<>();

    Chromium(String program, Path profile) throws IOException {
        this.program = program;
        this.profile = profile;
        this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "proxy");
        listener.setDaemon(true);
        listener.start();
    }

    static Optional<String> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The page as it stands after its scripts have run. */
    String show(Path page, String address) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-default-apps",
                "--disable-extensions",
                "--proxy-server=http://127.0.0.1:" + proxy.getLocalPort(),
                "--user-data-dir=" + profile,
                "--log-net-log=" + profile.resolve("requests.json"),
                "--virtual-time-budget=8000",
                "--dump-dom",
                page.toUri() + address));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        learn(profile.resolve("requests.json"));
        return dom;
    }

    /** The hosts that pages asked for, or had looked up or connected to. */
    Set<String> asked() {
        Set<String> asked = new TreeSet<>(passedBy);
        asked.removeAll(byItself);
        asked.addAll(byPages);
        return asked;
    }

    private void learn(Path requests) throws IOException {
        for (String event : Files.readAllLines(requests)) {
            Matcher request = REQUEST.matcher(event);
            if (request.find()) {
                (request.group("by").equals(NO_PAGE) ? byItself : byPages).add(request.group("host"));
            }
        }
    }

    private void listen() {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept();
                    BufferedReader request = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
                String line = request.readLine();
                Matcher host = HOST.matcher(line == null ? "" : line);
                if (host.matches()) {
                    passedBy.add(host.group(1));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        proxy.close();
    }
}
