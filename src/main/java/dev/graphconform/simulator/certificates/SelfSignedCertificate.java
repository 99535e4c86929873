package dev.graphconform.simulator.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that vouches for itself, and its private key. The JDK's own keytool makes it: the JDK has no public way
 * to, and a library for it would be a third as large as the kit.
 *
 * @param key the private key
 * @param certificate the certificate
 */
public record SelfSignedCertificate(PrivateKey key, X509Certificate certificate) {
    private static final String ALIAS = "own";
    private static final String PASSWORD_VARIABLE = "OWN_CERTIFICATE_PASSWORD";

    /**
     * A certificate for a server, good for a year.
     *
     * @param hosts its names and addresses; 127.0.0.1 is added
     * @throws UncheckedIOException when this Java has no keytool that works
     */
    public static SelfSignedCertificate ofHosts(List<String> hosts) {
        String names = hosts.stream()
                .map(host -> host.matches("[0-9.]+|.*:.*") ? "ip:".concat(host) : "dns:".concat(host))
                .collect(Collectors.joining(","));
        return made(List.of(
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + hosts.get(0),
                "-ext",
                "san=" + names + ",ip:127.0.0.1"));
    }

    /**
     * A certificate for an application to sign in with, good for a year.
     *
     * @throws UncheckedIOException when this Java has no keytool that works
     */
    public static SelfSignedCertificate ofApplication(String name) {
        return made(List.of("-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=" + name));
    }

    /** What a server needs to show this certificate. */
    public SSLContext serverSide() {
        try {
            char[] password = new char[0];
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key, password, new X509Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("a certificate that was just made must be usable", impossible);
        }
    }

    /** The certificate as PEM text. */
    public String pem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a certificate that was read must be writable", impossible);
        }
    }

    /** Private key and certificate as PEM text. */
    public String pemWithKey() {
        return pem("PRIVATE KEY", key.getEncoded()).concat(pem());
    }

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String pem(String what, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return String.format("-----BEGIN %s-----%n%s%n-----END %s-----%n", what, lines, what);
    }

    private static SelfSignedCertificate made(List<String> kind) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            // only its owner can look into a temporary directory
            Path folder = Files.createTempDirectory("conform-certificate");
            Path store = folder.resolve("own.p12");
            try {
                keytool(store, password, kind);
                return read(store, password.toCharArray());
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException failed) {
            throw new UncheckedIOException(
                    new IOException("no certificate could be made: " + failed.getMessage(), failed));
        }
    }

    private static void keytool(Path store, String password, List<String> kind) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", windows ? "keytool.exe" : "keytool")
                        .toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                ALIAS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE,
                "-validity",
                "365"));
        words.addAll(kind);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, password);
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.format("keytool says: %s", said.strip()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("keytool was interrupted", stopped);
        }
    }

    private static SelfSignedCertificate read(Path store, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, password);
        }
        return new SelfSignedCertificate(
                (PrivateKey) keys.getKey(ALIAS, password), (X509Certificate) keys.getCertificate(ALIAS));
    }
}
