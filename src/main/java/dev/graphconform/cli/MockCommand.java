package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.ServiceRoot;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code conform mock}: starts the simulator as a server. */
@Command(
        name = "mock",
        description = "Starts the simulator of Graph as a server of its own, for your clients; it runs until Ctrl-C.",
        sortOptions = false)
final class MockCommand implements Callable<Integer> {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]+");
    /** Addresses that stand for all, and are nobody's name. */
    private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::");

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 takes any free one. Default: 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = SimulatorOptions.LOOPBACK,
            description = "The address of this machine to listen on; 0.0.0.0 is all of them, for containers. Default: "
                    + "127.0.0.1, where other machines do not get.")
    private String host;

    @Option(
            names = "--any-token",
            description =
                    "Take any bearer token for one of the initiator, for clients that bring their own; without one "
                            + "the answer is 401 all the same.")
    private boolean anyToken;

    @Option(
            names = "--tls",
            description =
                    "Speak TLS with a certificate of its own, and give tokens to applications and people who sign "
                            + "in; needs --write-target,"
                            + " which writes the certificate and the secrets.")
    private boolean tls;

    @Option(
            names = "--tls-name",
            paramLabel = "NAME",
            description = "A further host name by which clients call it, for its certificate. May be repeated.")
    private List<String> tlsNames = new ArrayList<>();

    @Option(
            names = "--deviation",
            paramLabel = "RULE~NAME",
            description = "Deviate so on purpose (\"conform list deviations\" names them all). May be repeated.")
    private List<String> deviations = new ArrayList<>();

    @Option(
            names = "--write-target",
            paramLabel = "FILE",
            description =
                    "Write a target file, and token files that go with it, for \"conform run --target FILE\" in a "
                            + "second terminal.")
    private Path targetFile;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "Add a line to this file for each request, with - to the terminal: method, path and status; no "
                            + "token, no body.")
    private String log;

    MockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new UsageException("--port must be between 0 and 65535");
        }
        if (tls && targetFile == null) {
            throw new UsageException(
                    "--tls needs --write-target FILE: the certificate to trust and the secrets to sign in with are "
                            + "written beside it");
        }
        if (!tls && !tlsNames.isEmpty()) {
            throw new UsageException("--tls-name is a name in the certificate of --tls; add --tls");
        }
        if (!HOST.matcher(host).matches()
                || !tlsNames.stream().allMatch(name -> HOST.matcher(name).matches())) {
            throw new UsageException("--host and --tls-name are host names or addresses, without scheme and port");
        }
        MockTargetFileWriter targetFileWriter = targetFile == null ? null : new MockTargetFileWriter(targetFile);
        MockSummaryPrinter printer = new MockSummaryPrinter(console);
        SimulatorOptions options = options(printer);
        try (GraphSimulator simulator = start(options)) {
            if (targetFileWriter != null) {
                write(targetFileWriter, simulator);
            }
            printer.print(simulator, options, Optional.ofNullable(targetFile));
            untilInterrupted();
        }
        return ExitCode.SUCCESS.code();
    }

    private SimulatorOptions options(MockSummaryPrinter printer) {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withHost(host)
                .withPort(port)
                .withDeviations(deviations)
                .withUnserved(printer::unserved)
                .withAnswered(requestLog());
        if (anyToken) {
            options = options.withAnyToken();
        }
        if (!tls) {
            return options;
        }
        Set<String> names = new LinkedHashSet<>(List.of("localhost"));
        names.add(host);
        names.addAll(tlsNames);
        names.removeAll(WILDCARDS);
        names.remove(SimulatorOptions.LOOPBACK);
        return options.withTls(List.copyOf(names));
    }

    private Consumer<String> requestLog() {
        if (log == null) {
            return request -> {};
        }
        if (log.equals("-")) {
            return console::line;
        }
        Path file = Path.of(log);
        try {
            append(file, "");
        } catch (IOException refused) {
            throw new UsageException(
                    "--log: " + file + " cannot be written; name a file in a folder that is there", refused);
        }
        return request -> {
            try {
                append(file, request + "\n");
            } catch (IOException refused) {
                console.line(TextStyle.DOUBT, "not logged", " in " + file + ": " + request);
            }
        };
    }

    /** For many threads: a line is one write. */
    private static synchronized void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private GraphSimulator start(SimulatorOptions options) {
        try {
            return GraphSimulator.start(options);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(unknown.getMessage() + " \"conform list deviations\" names them all.", unknown);
        } catch (UncheckedIOException refused) {
            throw new UsageException(reason(refused.getCause()), refused.getCause());
        }
    }

    private String reason(IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (cause instanceof UnknownHostException || said.contains("assign requested address")) {
            return "--host " + host + " is no address of this machine; 0.0.0.0 is all that it has";
        }
        if (!(cause instanceof BindException)) {
            return said + "; --tls needs the keytool of a JDK";
        }
        return "port " + port + " of " + host + " "
                + (said.contains("in use") ? "is in use" : "cannot be opened: " + said)
                + "; choose another with --port, or any free one with --port 0";
    }

    private void write(MockTargetFileWriter writer, GraphSimulator simulator) {
        if (!tls && !ServiceRoot.isLoopback(simulator.serviceRoot())) {
            throw new UsageException("--write-target needs --tls with --host " + host
                    + ": off loopback the kit sends no token over plain http; or listen on all addresses, with --host "
                    + "0.0.0.0, and let the kit run on this machine");
        }
        writer.write(simulator, deviations);
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
