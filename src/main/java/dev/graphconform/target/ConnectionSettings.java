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
 * How to get to a target and to its authority: over which proxy, and whose certificates to trust. Certificates are
 * always verified.
 *
 * @param trusted certificates to trust besides those of Java
 * @param proxies over which proxy to go where
 */
public record ConnectionSettings(List<X509Certificate> trusted, ProxySelector proxies) {
    /** Straight, and trusting what Java trusts. */
    public static final ConnectionSettings DIRECT = new ConnectionSettings(List.of(), new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // nothing to choose from
        }
    });

    /** Copies the certificates. */
    public ConnectionSettings {
        trusted = List.copyOf(trusted);
    }

    /** What verifies certificates, when there are some to trust besides those of Java. */
    public Optional<SSLContext> verification() {
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyStore together = KeyStore.getInstance(KeyStore.getDefaultType());
            together.load(null, null);
            int number = 0;
            for (X509Certificate certificate : trusted) {
                together.setCertificateEntry("own-" + number++, certificate);
            }
            for (X509Certificate certificate : ofJava()) {
                together.setCertificateEntry("java-" + number++, certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(together), null);
            return Optional.of(context);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("certificates that were read must be usable", impossible);
        }
    }

    private static List<X509Certificate> ofJava() throws GeneralSecurityException {
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
