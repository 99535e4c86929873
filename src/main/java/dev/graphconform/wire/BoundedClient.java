package dev.graphconform.wire;

import java.net.ProxySelector;
import org.apache.http.HttpEntity;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.methods.AbortableHttpRequest;
import org.apache.http.conn.ClientConnectionManager;

/** Apache's client with bounds: the deadline of the thread's exchange ends whatever it does, and no answer is read without end. */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class BoundedClient extends RoutedClient {
    BoundedClient(ClientConnectionManager connections, ProxySelector proxies) {
        super(connections, proxies);
        getParams()
                .setParameter("http.connection.max-line-length", Bounds.HEADER_LINE)
                .setParameter("http.connection.max-header-count", Bounds.HEADER_LINES);
        addResponseInterceptor((response, context) -> {
            Deadline.current().answerBegins();
            HttpEntity body = response.getEntity();
            if (body != null) {
                response.setEntity(new BoundedEntity(body, Deadline.current()));
            }
        });
    }

    @Override
    protected RequestDirector createClientRequestDirector(
            org.apache.http.protocol.HttpRequestExecutor executor,
            ClientConnectionManager connections,
            org.apache.http.ConnectionReuseStrategy reuse,
            org.apache.http.conn.ConnectionKeepAliveStrategy keepAlive,
            org.apache.http.conn.routing.HttpRoutePlanner planner,
            org.apache.http.protocol.HttpProcessor processor,
            org.apache.http.client.HttpRequestRetryHandler retry,
            org.apache.http.client.RedirectStrategy redirect,
            org.apache.http.client.AuthenticationStrategy target,
            org.apache.http.client.AuthenticationStrategy proxy,
            org.apache.http.client.UserTokenHandler user,
            org.apache.http.params.HttpParams params) {
        RequestDirector director = super.createClientRequestDirector(
                executor, connections, reuse, keepAlive, planner, processor, retry, redirect, target, proxy, user, params);
        return (host, request, context) -> {
            // connecting and the TLS handshake count too: what the server does slowly, it may do anywhere
            Deadline.current().start(((AbortableHttpRequest) request)::abort);
            return director.execute(host, request, context);
        };
    }
}
