package kr.plusbot.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates for 127.0.0.1 that no client should trust, made by the JDK's keytool. Who takes the same context for a client
 * trusts that certificate alone. Without state.
 */
public final class TestCertificate {

    private static final String PASSWORD = "password";

    private TestCertificate() {}

    /** A certificate that is valid today, signed by itself. */
    public static SSLContext selfSigned(Path folder) throws Exception {
        return certificate(folder.resolve("self-signed.p12"), "-validity", "30");
    }

    /** A certificate that ended twenty days ago, signed by itself. */
    public static SSLContext expired(Path folder) throws Exception {
        return certificate(folder.resolve("expired.p12"), "-startdate", "-30d", "-validity", "10");
    }

    /** A certificate of another machine, signed by itself. */
    public static SSLContext ofAnotherName(Path folder) throws Exception {
        Path store = folder.resolve("another-name.p12");
        generate(store, "server", "CN=Another", "san=ip:127.0.0.2");
        return context(store);
    }

    /** A certificate that is sent without that of its issuer, which nobody knows. */
    public static SSLContext withoutItsIssuer(Path folder) throws Exception {
        Path store = folder.resolve("issued.p12");
        generate(store, "issuer", "CN=Issuer", "bc=ca:true");
        generate(store, "server", "CN=Test", "san=ip:127.0.0.1", signedBy("issuer"));
        KeyStore keys = keys(store);
        Key key = keys.getKey("server", PASSWORD.toCharArray());
        Certificate[] alone = {keys.getCertificate("server")};
        keys.deleteEntry("issuer");
        keys.setKeyEntry("server", key, PASSWORD.toCharArray(), alone);
        return context(keys);
    }

    /** A valid certificate whose issuer's own ended twenty days ago. Who takes this context for a client trusts the root above. */
    public static SSLContext underAnExpiredIssuer(Path folder) throws Exception {
        Path store = folder.resolve("expired-issuer.p12");
        generate(store, "root", "CN=Root", "bc=ca:true");
        generate(store, "old", "CN=Old", "bc=ca:true", signedBy("root", "-startdate", "-30d", "-validity", "10"));
        generate(store, "server", "CN=Test", "san=ip:127.0.0.1", signedBy("old"));
        KeyStore keys = keys(store);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", keys.getCertificate("root"));
        keys.deleteEntry("root");
        keys.deleteEntry("old");
        return context(keys, trusted);
    }

    private static String[] signedBy(String issuer, String... more) {
        return Stream.concat(Stream.of("-signer", issuer, "-signerkeypass", PASSWORD), Stream.of(more))
                .toArray(String[]::new);
    }

    private static SSLContext certificate(Path store, String... dates) throws Exception {
        generate(store, "melon", "CN=Test", "san=ip:127.0.0.1", dates);
        return context(store);
    }

    private static void generate(Path store, String alias, String name, String extension, String... more)
            throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Stream<String> fixed = Stream.of(
                keytool,
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-ext",
                extension,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        run(Stream.concat(fixed, Stream.of(more)).toList());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + command);
        }
    }

    private static KeyStore keys(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        return context(keys(store));
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        return context(keys, keys);
    }

    private static SSLContext context(KeyStore keys, KeyStore believed) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(believed);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }
}
