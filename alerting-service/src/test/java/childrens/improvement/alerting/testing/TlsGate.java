package childrens.improvement.alerting.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Stands before the mail server and takes a mail only after STARTTLS; what comes after that goes on to the server. */
final class TlsGate implements AutoCloseable {

    private static final char[] WORD = "changeit".toCharArray();

    private final ServerSocket listening;
    private final SSLContext tls;
    private final int mail;

    /** A gate before the mail server on the port. */
    TlsGate(int mail) throws IOException {
        this.mail = mail;
        this.tls = withOwnKey();
        this.listening = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            start(() -> talk(client));
        }
    }

    private void talk(Socket client) throws IOException {
        try (client) {
            say(client, "220 mail.council.example ready");
            String line = line(client.getInputStream());
            while (line != null) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    say(client, "250-mail.council.example\r\n250 STARTTLS");
                } else if (command.startsWith("STARTTLS")) {
                    say(client, "220 go ahead");
                    SSLSocket secured =
                            (SSLSocket) tls.getSocketFactory().createSocket(client, "localhost", port(), true);
                    secured.setUseClientMode(false);
                    pump(secured);
                    return;
                } else {
                    say(client, "530 say STARTTLS first");
                }
                line = line(client.getInputStream());
            }
        }
    }

    private void pump(SSLSocket client) throws IOException {
        try (client;
                Socket server = new Socket("localhost", mail)) {
            // its greeting has been given already
            line(server.getInputStream());
            start(() -> server.getInputStream().transferTo(client.getOutputStream()));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                return null;
            }
            line.append((char) read);
        }
        return line.toString().strip();
    }

    private static void say(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** A certificate of its own, made by the JDK's own tool. */
    private static SSLContext withOwnKey() throws IOException {
        Path store = Files.createTempDirectory("tls-gate").resolve("key.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "RSA",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(WORD),
                        "-keystore",
                        store.toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(keytool.getInputStream(), StandardCharsets.UTF_8));
                InputStream key = Files.newInputStream(made(store, said, keytool))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(key, WORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, WORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    private static Path made(Path store, BufferedReader said, Process keytool) throws IOException {
        String output = String.join("\n", said.lines().toList());
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return store;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException cut) {
                        // one of the sides has gone
                    }
                },
                "tls-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException gone) {
            // then it is closed
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
