package childrens.improvement.alerting.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody else vouches for, made by the JDK's own tool.
 *
 * @param context with its key
 * @param pem the file with the certificate
 */
record OwnCertificate(SSLContext context, Path pem) {

    private static final String WORD = "changeit";

    /** One for the host. */
    static OwnCertificate of(String host) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("own-certificate");
        Path store = folder.resolve("key.p12");
        keytool(List.of(
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storepass",
                WORD,
                "-keystore",
                store.toString()));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        String encoded = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("mail").getEncoded());
        Path pem = Files.writeString(
                folder.resolve("certificate.pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
        return new OwnCertificate(context, pem);
    }

    private static void keytool(List<String> arguments) throws IOException {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command().addAll(arguments);
        Process made = keytool.redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }
}
