package dev.graphconform.http;

import java.net.ProxySelector;
import java.util.Map;
import java.util.Queue;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthOption;
import org.apache.http.auth.AuthScheme;
import org.apache.http.client.AuthenticationStrategy;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.methods.AbortableHttpRequest;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.DefaultConnectionReuseStrategy;
import org.apache.http.impl.conn.ProxySelectorRoutePlanner;
import org.apache.http.protocol.HttpContext;

/**
 * Apache's client with limits: the {@link Deadline} of the sending thread aborts an exchange wherever it hangs, and no
 * more of a response is read than the limits below, which are far above what Graph's responses need.
 *
 * <p>Every response is read to its end here, by {@link BoundedBodyReader}, before anybody else sees it: so its
 * connection goes back to the pool at once, whatever the length, status or form of the response and whether or not REST
 * Assured looks at its body.
 *
 * <p>It uses the proxies of the target and no others (REST Assured would replace them by those of the JVM before each
 * request), and answers no authentication challenge. The parameter {@code http.protocol.handle-authentication} is not
 * used for the latter: with it the client asks a proxy for a tunnel over and over.
 */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class SizeLimitedHttpClient extends InterceptingHttpClient {
    static final int MAX_BODY_BYTES = 4 * 1024 * 1024;
    static final int MAX_HEADER_LINE_BYTES = 64 * 1024;
    static final int MAX_HEADER_LINES = 500;

    private static final int LAST_SUCCESS = 299;

    private final ProxySelector proxies;

    SizeLimitedHttpClient(ClientConnectionManager connections, ProxySelector proxies) {
        super(connections);
        this.proxies = proxies;
        getParams()
                .setParameter("http.connection.max-line-length", MAX_HEADER_LINE_BYTES)
                .setParameter("http.connection.max-header-count", MAX_HEADER_LINES);
        // a server that sends an empty response often closes the connection too, without a Connection header
        setReuseStrategy((response, context) ->
                response.getEntity() != null && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(response, context));
        // runs when the connection stands, and before the request to a proxy for a tunnel too
        addRequestInterceptor((request, context) -> {
            if (!isOfProxy(context)) {
                Deadline.current().requestBegins();
            }
        });
        addResponseInterceptor((response, context) -> {
            if (isOfProxy(context)) {
                demandTunnel(response);
            } else {
                Deadline.current().responseBegins();
                BoundedBodyReader.readWhole(response, Deadline.current());
            }
        });
    }

    @Override
    RequestDirector requestDirector(RequestDirector usual) {
        return (host, request, context) -> {
            // connecting and the TLS handshake count too: a server can be slow in each of them
            Deadline.current().start(((AbortableHttpRequest) request)::abort);
            return usual.execute(host, request, context);
        };
    }

    @Override
    protected HttpRoutePlanner createHttpRoutePlanner() {
        return new ProxySelectorRoutePlanner(getConnectionManager().getSchemeRegistry(), proxies);
    }

    @Override
    public synchronized void setRoutePlanner(HttpRoutePlanner ofTheJvm) {
        // REST Assured sets the JVM's proxies before each request; the target's stay
    }

    @Override
    protected AuthenticationStrategy createTargetAuthenticationStrategy() {
        return new NoAuthenticationStrategy();
    }

    @Override
    protected AuthenticationStrategy createProxyAuthenticationStrategy() {
        return new NoAuthenticationStrategy();
    }

    /** Whether this is a proxy's response to CONNECT, and not yet the target's. */
    private static boolean isOfProxy(HttpContext context) {
        return context.getAttribute("http.request") instanceof HttpRequest request
                && request.getRequestLine().getMethod().equals("CONNECT");
    }

    /** The client would pass on the proxy's refusal as if it were the target's response. */
    private static void demandTunnel(HttpResponse response) throws UnusableResponseException {
        int status = response.getStatusLine().getStatusCode();
        if (status > LAST_SUCCESS) {
            throw new UnusableResponseException("the proxy refused to lead to it (status " + status + ")", false);
        }
    }

    /** Ignores every challenge: a 401 or 407 is a response like any other. */
    private static final class NoAuthenticationStrategy implements AuthenticationStrategy {
        @Override
        public boolean isAuthenticationRequested(HttpHost host, HttpResponse response, HttpContext context) {
            return false;
        }

        @Override
        public Map<String, Header> getChallenges(HttpHost host, HttpResponse response, HttpContext context) {
            return Map.of();
        }

        @Override
        public Queue<AuthOption> select(
                Map<String, Header> challenges, HttpHost host, HttpResponse response, HttpContext context) {
            throw new IllegalStateException("no challenge is met");
        }

        @Override
        public void authSucceeded(HttpHost host, AuthScheme scheme, HttpContext context) {
            // never called, since no authentication is requested
        }

        @Override
        public void authFailed(HttpHost host, AuthScheme scheme, HttpContext context) {
            // never called, since no authentication is requested
        }
    }
}
