package dev.graphconform.http;

import java.nio.charset.StandardCharsets;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.client.RequestDirector;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.message.BasicHttpResponse;

/**
 * A client that answers everything itself and opens no socket: REST Assured's slow first request is made on it, before
 * the real one.
 */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class NoNetworkHttpClient extends InterceptingHttpClient {
    NoNetworkHttpClient(ClientConnectionManager unused) {
        super(unused);
    }

    @Override
    RequestDirector directing(RequestDirector usual) {
        return (host, request, context) -> answer();
    }

    private static HttpResponse answer() {
        HttpResponse response = new BasicHttpResponse(HttpVersion.HTTP_1_1, 201, "Created");
        response.addHeader("Content-Type", "application/json");
        response.setEntity(new ByteArrayEntity("{}".getBytes(StandardCharsets.UTF_8)));
        return response;
    }
}
