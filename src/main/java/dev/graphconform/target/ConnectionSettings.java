package dev.graphconform.target;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Proxy and trusted certificates for connections to a target and its authority. Certificates are always verified.
 *
 * @param trusted certificates to trust in addition to those of Java
 * @param proxies selects the proxy for an address
 */
public record ConnectionSettings(List<X509Certificate> trusted, ProxySelector proxies) {
    /** Without a proxy, trusting what Java trusts. */
    public static final ConnectionSettings DIRECT = new ConnectionSettings(List.of(), new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // there is no proxy to replace
        }
    });

    /** Copies the certificates. */
    public ConnectionSettings {
        trusted = List.copyOf(trusted);
    }

    /** The TLS context that trusts the additional certificates; empty when there are none. */
    public Optional<SSLContext> verification() {
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyStore trustStore = KeyStore.getInstance(KeyStore.getDefaultType());
            trustStore.load(null, null);
            int number = 0;
            for (X509Certificate certificate : trusted) {
                trustStore.setCertificateEntry("own-" + number++, certificate);
            }
            for (X509Certificate certificate : trustedByJava()) {
                trustStore.setCertificateEntry("java-" + number++, certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trustStore), null);
            return Optional.of(context);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("certificates that were read must be usable", impossible);
        }
    }

    private static List<X509Certificate> trustedByJava() throws GeneralSecurityException {
        return Arrays.stream(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManager[] managers(KeyStore certificates) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates);
        return factory.getTrustManagers();
    }
}
