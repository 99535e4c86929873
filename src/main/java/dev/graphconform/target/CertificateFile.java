package dev.graphconform.target;

import dev.graphconform.target.SignIn.ClientCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file with certificates, and perhaps a private key.
 *
 * @param path the file
 * @param place the place in the target file that names it, for messages
 */
record CertificateFile(Path path, String place) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN (RSA|EC|ENCRYPTED) PRIVATE KEY-----");

    /** The certificates of a PEM file, at least one. */
    List<X509Certificate> certificates() {
        byte[] bytes = bytes();
        if (!isPem(bytes)) {
            throw failure("holds no PEM certificate; it must have a line -----BEGIN CERTIFICATE-----");
        }
        return certificates(bytes);
    }

    /** The certificate and key of a PEM file, or of a PKCS#12 file, which may have a password. */
    ClientCertificate withKey(Optional<Secret> password) {
        byte[] bytes = bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains("-----BEGIN ")) {
            return fromKeyStore(bytes, password);
        }
        Matcher key = KEY.matcher(text);
        if (key.find()) {
            if (!isPem(bytes)) {
                throw failure("holds a private key without its certificate; add the certificate's PEM to it");
            }
            return new ClientCertificate(key(key.group(1)), certificates(bytes));
        }
        if (OTHER_KEY.matcher(text).find()) {
            throw failure("holds a private key in another form than -----BEGIN PRIVATE KEY-----; convert it with"
                    + " \"openssl pkcs8 -topk8 -nocrypt\", or give a PKCS#12 file with a password");
        }
        throw failure("holds no private key; add the key's PEM (-----BEGIN PRIVATE KEY-----) to it");
    }

    private ClientCertificate fromKeyStore(byte[] bytes, Optional<Secret> password) {
        char[] secret = password.map(Secret::reveal).orElse("").toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, secret) instanceof PrivateKey key) {
                    Certificate[] chain = store.getCertificateChain(alias);
                    return new ClientCertificate(
                            key,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw failure("cannot be opened; it must be a PEM or PKCS#12 file, the latter with its password under "
                    + "\"password\"");
        }
        throw failure("holds no private key; export it together with the certificate");
    }

    private PrivateKey key(String base64) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException otherKind) {
            throw failure("holds a private key that is damaged or no RSA key; Microsoft identity takes RSA keys");
        }
    }

    private List<X509Certificate> certificates(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            // the factory stops at the first block that is no certificate, such as a key
            byte[] from =
                    text.substring(text.indexOf("-----BEGIN CERTIFICATE-----")).getBytes(StandardCharsets.ISO_8859_1);
            String certificates = Pattern.compile(
                            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", Pattern.DOTALL)
                    .matcher(new String(from, StandardCharsets.ISO_8859_1))
                    .replaceAll("");
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(certificates.getBytes(StandardCharsets.ISO_8859_1)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException damaged) {
            throw failure("holds a certificate that is damaged; copy it there again, whole");
        }
    }

    private byte[] bytes() {
        if (Files.isDirectory(path)) {
            throw failure("is a directory; name the file itself");
        }
        if (!Files.exists(path)) {
            throw failure("does not exist; correct the path, which is relative to the target file");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw failure("cannot be read; check its permissions");
        }
    }

    private static boolean isPem(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----");
    }

    private TargetFileException failure(String sentence) {
        return new TargetFileException(place + ": the certificate file " + path + " " + sentence);
    }
}
