package dev.graphconform.http;

import java.net.ProxySelector;
import org.apache.http.HttpEntity;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.methods.AbortableHttpRequest;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.impl.DefaultConnectionReuseStrategy;

/**
 * Apache's client with bounds: the deadline of the thread's exchange ends whatever it does, and no answer is read
 * without end.
 */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class SizeLimitedHttpClient extends ProxyAwareHttpClient {
    SizeLimitedHttpClient(ClientConnectionManager connections, ProxySelector proxies) {
        super(connections, proxies);
        getParams()
                .setParameter("http.connection.max-line-length", ResponseLimits.HEADER_LINE)
                .setParameter("http.connection.max-header-count", ResponseLimits.HEADER_LINES);
        // who answers with nothing often closes too, without saying so
        setReuseStrategy((response, context) ->
                response.getEntity() != null && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(response, context));
        addResponseInterceptor((response, context) -> {
            if (isOfProxy(context)) {
                return;
            }
            Deadline.current().answerBegins();
            HttpEntity body = response.getEntity();
            if (body != null && body.getContentLength() == 0) {
                // REST Assured does not read it, and so would never give its connection back to the pool
                response.setEntity(null);
            } else if (body != null) {
                response.setEntity(new SizeLimitedEntity(body, Deadline.current()));
            }
        });
    }

    @Override
    RequestDirector directing(RequestDirector usual) {
        return (host, request, context) -> {
            // connecting and the TLS handshake count too: what the server does slowly, it may do anywhere
            Deadline.current().start(((AbortableHttpRequest) request)::abort);
            return usual.execute(host, request, context);
        };
    }
}
