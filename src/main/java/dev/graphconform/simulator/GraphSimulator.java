package dev.graphconform.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.graphconform.simulator.authority.SimulatedAuthority;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.creation.ChatFactory;
import dev.graphconform.simulator.creation.CreateChat;
import dev.graphconform.simulator.deviation.DeviatingBehavior;
import dev.graphconform.simulator.deviation.Deviations;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.drafts.DraftReader;
import dev.graphconform.simulator.http.GraphHandler;
import dev.graphconform.simulator.http.HttpAdapter;
import dev.graphconform.simulator.protocol.HeaderFields;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;
import dev.graphconform.simulator.reading.DeleteChat;
import dev.graphconform.simulator.reading.ReadChats;
import dev.graphconform.simulator.reading.ReadTenant;
import dev.graphconform.simulator.tokens.Caller;
import dev.graphconform.simulator.tokens.TokenIssuer;
import dev.graphconform.simulator.tokens.TokenReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running simulator of Microsoft Graph; on 127.0.0.1, unless it is told otherwise. */
public final class GraphSimulator implements AutoCloseable {

    static {
        // without it every keep-alive client waits for delayed packets; the server reads it once, when it is loaded
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int BACKLOG = 1_024;

    private final HttpServer server;
    private final String host;
    private final Optional<SelfSignedCertificate> certificate;
    private final ExecutorService workers;
    private final SimulatedTenant tenant;
    private final ReceivedRequests received = new ReceivedRequests();
    private final DeviatingBehavior behavior;
    private final HttpAdapter handler;
    private final Optional<SimulatedAuthority> authority;

    private GraphSimulator(
            HttpServer server,
            Optional<SelfSignedCertificate> certificate,
            SimulatorOptions options,
            DeviatingBehavior behavior) {
        this.server = server;
        this.host = options.host();
        this.certificate = certificate;
        this.behavior = behavior;
        Directory directory = SamplePeople.directory();
        TokenIssuer issuer = new TokenIssuer();
        this.tenant = new SimulatedTenant(directory, issuer);
        this.authority = certificate.map(
                own -> new SimulatedAuthority(issuer, SimulatedTenant.DEFAULT_SCOPES, options.tokenLifetime()));
        this.handler = new HttpAdapter(
                serviceRoot().toString(),
                handler(options, directory, issuer),
                this::addReceived,
                options.unserved(),
                options.answered());
        server.createContext(
                "/",
                authority
                        .<HttpHandler>map(tokens -> exchange -> {
                            if (SimulatedAuthority.owns(exchange.getRequestURI().getPath())) {
                                tokens.handler().handle(exchange);
                                options.answered()
                                        .accept(String.join(
                                                " ",
                                                exchange.getRequestMethod(),
                                                exchange.getRequestURI().getRawPath(),
                                                String.valueOf(exchange.getResponseCode())));
                            } else {
                                handler.handle(exchange);
                            }
                        })
                        .orElse(handler));
        this.workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "graph-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.start();
    }

    /**
     * Starts a simulator.
     *
     * @throws IllegalArgumentException when a deviation is unknown
     * @throws UncheckedIOException when the address or port cannot be had; its cause is then a
     *     {@link java.net.BindException}, or an {@link UnknownHostException}
     */
    public static GraphSimulator start(SimulatorOptions options) {
        DeviatingBehavior behavior = behaviorOf(options);
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(options.host()), options.port());
            if (options.tlsHosts().isEmpty()) {
                return new GraphSimulator(HttpServer.create(address, BACKLOG), Optional.empty(), options, behavior);
            }
            HttpsServer server = HttpsServer.create(address, BACKLOG);
            SelfSignedCertificate certificate = SelfSignedCertificate.ofHosts(options.tlsHosts());
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverSide()));
            return new GraphSimulator(server, Optional.of(certificate), options, behavior);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    String.format(
                            Locale.ROOT,
                            "Port %d of %s cannot be used: %s",
                            options.port(),
                            options.host(),
                            taken.getMessage()),
                    taken);
        }
    }

    /**
     * The service root as this machine reaches it, without a trailing slash; the API versions are below it. Clients
     * that use another name see that one in all answers.
     */
    public URI serviceRoot() {
        boolean anyAddress = server.getAddress().getAddress().isAnyLocalAddress();
        String address = anyAddress || host.equals(SimulatorOptions.LOOPBACK)
                ? certificate.isPresent() ? "localhost" : SimulatorOptions.LOOPBACK
                : host.contains(":") ? String.format(Locale.ROOT, "[%s]", host) : host;
        return URI.create(String.format(
                Locale.ROOT,
                "%s://%s:%d",
                certificate.isPresent() ? "https" : "http",
                address,
                server.getAddress().getPort()));
    }

    /** Whether other machines get to it. */
    public boolean reachableFromOutside() {
        return !server.getAddress().getAddress().isLoopbackAddress();
    }

    /** The certificate that clients have to trust, as PEM text, when the simulator speaks TLS. */
    public Optional<String> certificate() {
        return certificate.map(SelfSignedCertificate::pem);
    }

    /** The authority that issues tokens, at the address of the service root, when the simulator speaks TLS. */
    public Optional<SimulatedAuthority> authority() {
        return authority;
    }

    /** The people, apps and tokens of the simulated tenant. */
    public SimulatedTenant tenant() {
        return tenant;
    }

    /** The latest requests, newest last. */
    public List<ReceivedRequest> received() {
        return received.newestLast();
    }

    /**
     * Answers a request that comes without a network, with what the server would write to a socket; for callers that
     * send so many that sockets would be most of the work.
     *
     * @param target path and query, percent-encoded
     * @param headers the header lines
     * @param body the bytes of the body
     * @return empty where the server would end the connection without an answer
     */
    public Optional<SimulatorResponse> answer(
            String method, URI target, Map<String, List<String>> headers, byte[] body) {
        try {
            OutgoingResponse response =
                    handler.answer(method, target, new HeaderFields(headers), new ByteArrayInputStream(body));
            if (response.content() instanceof ResponseContent.Nothing) {
                return Optional.empty();
            }
            Map<String, String> written = new LinkedHashMap<>(response.headers());
            written.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
            return Optional.of(new SimulatorResponse(
                    response.status(), written, response.content().bytes()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * How many answers or states really differed from the faithful ones because of a deviation.
     *
     * @throws IllegalArgumentException when the simulator was not started with it
     */
    public long activations(String deviationId) {
        return behavior.activations(deviationId);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private GraphHandler handler(SimulatorOptions options, Directory directory, TokenIssuer issuer) {
        RequestValidator validator = new RequestValidator(behavior);
        ChatStore store = new ChatStore();
        return new GraphHandler(
                behavior,
                new TokenReader(
                        issuer,
                        directory,
                        options.anyToken()
                                ? Optional.of(Caller.delegated(SamplePeople.ADELE, SimulatedTenant.DEFAULT_SCOPES))
                                : Optional.empty()),
                new CreateChat(
                        validator,
                        new DraftReader(directory),
                        new ChatFactory(behavior, store, options.operationDuration())),
                new DeleteChat(validator, store),
                new ReadChats(validator, store),
                new ReadTenant(validator, directory));
    }

    private void addReceived(String target, IncomingRequest request) {
        received.add(new ReceivedRequest(
                request.method(),
                target,
                request.headers().asMap(),
                request.body().bytes()));
    }

    private static DeviatingBehavior behaviorOf(SimulatorOptions options) {
        // a faithful simulator starts without loading the whole list of deviations
        return DeviatingBehavior.of(
                options.deviations().isEmpty() ? List.of() : Deviations.byIds(options.deviations()));
    }

    /** The latest requests; bounded by number and bytes, for a simulator may run for days. */
    private static final class ReceivedRequests {

        private static final int MOST = 2_000;
        private static final long MOST_BYTES = 32L * 1024 * 1024;

        private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
        private long bytes;

        synchronized void add(ReceivedRequest request) {
            requests.addLast(request);
            bytes += request.body().length;
            while (requests.size() > MOST || bytes > MOST_BYTES && requests.size() > 1) {
                bytes -= requests.removeFirst().body().length;
            }
        }

        synchronized List<ReceivedRequest> newestLast() {
            return List.copyOf(requests);
        }
    }
}
