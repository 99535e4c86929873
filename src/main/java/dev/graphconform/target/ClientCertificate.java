package dev.graphconform.target;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A certificate and its private key; it never prints the key. */
public record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
    /** Copies the chain. */
    public ClientCertificate {
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return "***";
    }
}
