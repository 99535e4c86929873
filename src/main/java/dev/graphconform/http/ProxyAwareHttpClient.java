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
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.conn.ProxySelectorRoutePlanner;
import org.apache.http.protocol.HttpContext;

/**
 * A client that goes by the proxies of the target and no others (REST Assured would put those of the JVM in their place
 * before each request), and that meets no challenge. It has to do without the parameter for the latter, with which the
 * client asks a proxy for a tunnel over and over.
 */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
abstract class ProxyAwareHttpClient extends InterceptingHttpClient {
    private static final int LAST_SUCCESS = 299;
    private static final AuthenticationStrategy NONE = new AuthenticationStrategy() {
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
            // never happens
        }

        @Override
        public void authFailed(HttpHost host, AuthScheme scheme, HttpContext context) {
            // never happens
        }
    };

    private final ProxySelector proxies;

    ProxyAwareHttpClient(ClientConnectionManager connections, ProxySelector proxies) {
        super(connections);
        this.proxies = proxies;
        addResponseInterceptor((response, context) -> {
            int status = response.getStatusLine().getStatusCode();
            if (isOfProxy(context) && status > LAST_SUCCESS) {
                // the client would hand on the proxy's refusal as if it were the target's
                throw new UnusableResponseException("the proxy refused to lead to it (status " + status + ")", false);
            }
        });
    }

    /** Whether the answer at hand is a proxy's, to the wish for a tunnel, and not yet the target's. */
    static boolean isOfProxy(HttpContext context) {
        return context.getAttribute("http.request") instanceof HttpRequest request
                && request.getRequestLine().getMethod().equals("CONNECT");
    }

    @Override
    protected HttpRoutePlanner createHttpRoutePlanner() {
        return new ProxySelectorRoutePlanner(getConnectionManager().getSchemeRegistry(), proxies);
    }

    @Override
    public synchronized void setRoutePlanner(HttpRoutePlanner ofTheJvm) {
        // the route is settled
    }

    @Override
    protected AuthenticationStrategy createTargetAuthenticationStrategy() {
        return NONE;
    }

    @Override
    protected AuthenticationStrategy createProxyAuthenticationStrategy() {
        return NONE;
    }
}
