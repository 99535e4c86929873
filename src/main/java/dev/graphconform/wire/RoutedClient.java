package dev.graphconform.wire;

import java.net.ProxySelector;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.ProxySelectorRoutePlanner;

/** A client that goes by the proxies of the target and no others: REST Assured would put those of the JVM in their place before each request. */
@SuppressWarnings("deprecation") // REST Assured takes Apache's older client types only
final class RoutedClient extends DefaultHttpClient {
    private final ProxySelector proxies;

    RoutedClient(ClientConnectionManager connections, ProxySelector proxies) {
        super(connections);
        this.proxies = proxies;
    }

    @Override
    protected HttpRoutePlanner createHttpRoutePlanner() {
        return new ProxySelectorRoutePlanner(getConnectionManager().getSchemeRegistry(), proxies);
    }

    @Override
    public synchronized void setRoutePlanner(HttpRoutePlanner ofTheJvm) {
        // the route is settled
    }
}
