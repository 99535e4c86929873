package dev.graphconform.wire;

import java.nio.charset.StandardCharsets;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.client.RequestDirector;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.message.BasicHttpResponse;

/** A client that answers everything itself and opens no socket: REST Assured's slow first request is made on it, before the real one. */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class Rehearsed extends DefaultHttpClient {
    Rehearsed(ClientConnectionManager unused) {
        super(unused);
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
        return (host, request, context) -> answer();
    }

    private static HttpResponse answer() {
        HttpResponse response = new BasicHttpResponse(HttpVersion.HTTP_1_1, 201, "Created");
        response.addHeader("Content-Type", "application/json");
        response.setEntity(new ByteArrayEntity("{}".getBytes(StandardCharsets.UTF_8)));
        return response;
    }
}
