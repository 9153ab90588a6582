package childrens.improvement.alerting.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the mail server as a mail server with TLS: nothing but STARTTLS is heard in the clear, and what is said
 * after it goes on to the mail server.
 */
public final class TlsGate implements AutoCloseable {

    private final OwnCertificate certificate;
    private final ServerSocket listening;
    private final int mail;

    /** A gate before the mail server on the port, with a certificate of its own for {@code localhost}. */
    public TlsGate(int mail) {
        this.mail = mail;
        try {
            certificate = OwnCertificate.of("localhost");
            listening = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Its certificate, as a file. */
    public Path certificate() {
        return certificate.pem();
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
            for (String said = line(client.getInputStream()); said != null; said = line(client.getInputStream())) {
                String command = said.toUpperCase(Locale.ROOT);
                if (command.startsWith("STARTTLS")) {
                    say(client, "220 go ahead");
                    pass(client);
                    return;
                }
                say(
                        client,
                        command.startsWith("EHLO") ? "250-at your service\r\n250 STARTTLS" : "530 say STARTTLS first");
            }
        }
    }

    private void pass(Socket client) throws IOException {
        try (SSLSocket secured = (SSLSocket)
                        certificate.context().getSocketFactory().createSocket(client, "localhost", port(), true);
                Socket server = new Socket("localhost", mail)) {
            secured.setUseClientMode(false);
            // the client has been greeted already
            line(server.getInputStream());
            start(() -> server.getInputStream().transferTo(secured.getOutputStream()));
            secured.getInputStream().transferTo(server.getOutputStream());
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
            throw new UncheckedIOException(gone);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
