package dev.graphconform.http;

import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.client.AuthenticationStrategy;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.RedirectStrategy;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.UserTokenHandler;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpProcessor;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * Apache's client with one hook, {@link #requestDirector}, in place of the factory method with twelve parameters that
 * it offers for the same.
 */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
abstract class InterceptingHttpClient extends DefaultHttpClient {
    InterceptingHttpClient(ClientConnectionManager connections) {
        super(connections);
    }

    /** The object that executes requests; may wrap the usual one. */
    abstract RequestDirector requestDirector(RequestDirector usual);

    @Override
    protected final RequestDirector createClientRequestDirector(
            HttpRequestExecutor executor,
            ClientConnectionManager connections,
            ConnectionReuseStrategy reuse,
            ConnectionKeepAliveStrategy keepAlive,
            HttpRoutePlanner planner,
            HttpProcessor processor,
            HttpRequestRetryHandler retry,
            RedirectStrategy redirect,
            AuthenticationStrategy target,
            AuthenticationStrategy proxy,
            UserTokenHandler user,
            HttpParams params) {
        return requestDirector(super.createClientRequestDirector(
                executor,
                connections,
                reuse,
                keepAlive,
                planner,
                processor,
                retry,
                redirect,
                target,
                proxy,
                user,
                params));
    }
}
