package dev.graphconform.weather;

import dev.graphconform.http.Header;
import dev.graphconform.http.HttpSender;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.ConnectionSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Leads what is meant for a host that does not exist to one on this machine, so that the kit treats it as a tenant:
 * what is no mock of this machine keeps what it is sent.
 *
 * @param way where it goes instead
 */
record HostDetour(URI way) implements HttpTransport {
    @Override
    public HttpSender httpSender(Supplier<Duration> timeout, ConnectionSettings connectionSettings) {
        HttpSender direct = REST_ASSURED.httpSender(timeout, connectionSettings);
        return new HttpSender() {
            @Override
            public RawResponse send(String method, URI uri, List<Header> headers, byte[] body)
                    throws IOException, InterruptedException {
                List<Header> forwarded = new ArrayList<>(headers);
                forwarded.add(new Header("X-Forwarded-Host", uri.getAuthority()));
                forwarded.add(new Header("X-Forwarded-Proto", uri.getScheme()));
                String query =
                        Optional.ofNullable(uri.getRawQuery()).map("?"::concat).orElse("");
                return direct.send(method, URI.create(way + uri.getRawPath() + query), forwarded, body);
            }

            @Override
            public void close() {
                direct.close();
            }
        };
    }
}
