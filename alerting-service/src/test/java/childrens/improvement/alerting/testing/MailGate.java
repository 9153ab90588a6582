package childrens.improvement.alerting.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the mail server and can be shut, so that a test takes the mail server away without ending it.
 *
 * <p>The test and the test resource may come from different class loaders, so it is told over a socket.
 */
public final class MailGate implements AutoCloseable {

    private static final String PROPERTY = "test.mail-gate";

    /** How the gate stands. */
    public enum Stands {
        /** Mails go through. */
        OPEN,
        /** Connections are refused. */
        SHUT,
        /** Connections are taken and nothing is ever answered. */
        DUMB,
        /** Mails go through, and the connection is cut before the mail server's answer to them. */
        CUTS_THE_ANSWER
    }

    private int port;
    private int target;
    private volatile Stands stands = Stands.OPEN;
    private @Nullable ServerSocket listening;

    /** Sets how the gate stands from now on. */
    public static void set(Stands stands) {
        int control = Integer.parseInt(System.getProperty(PROPERTY));
        try (Socket socket = new Socket("localhost", control)) {
            socket.getOutputStream().write(stands.ordinal());
            if (socket.getInputStream().read() != stands.ordinal()) {
                throw new IllegalStateException("the gate did not move");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    int before(int mailServer) {
        target = mailServer;
        listen();
        try {
            ServerSocket control = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
            start(() -> obey(control));
            System.setProperty(PROPERTY, Integer.toString(control.getLocalPort()));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        return port;
    }

    private void obey(ServerSocket control) throws IOException {
        while (true) {
            try (Socket socket = control.accept()) {
                int ordinal = socket.getInputStream().read();
                move(Stands.values()[ordinal]);
                socket.getOutputStream().write(ordinal);
            }
        }
    }

    private synchronized void move(Stands to) {
        stands = to;
        if (to == Stands.SHUT) {
            close();
        } else if (listening == null) {
            listen();
        }
    }

    private void listen() {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port));
            port = server.getLocalPort();
            listening = server;
            start(() -> accept(server));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket server) throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            if (stands != Stands.DUMB) {
                Socket mail = new Socket("localhost", target);
                client.setTcpNoDelay(true);
                mail.setTcpNoDelay(true);
                start(() -> toServer(client, mail));
                start(() -> toClient(mail, client));
            }
        }
    }

    private void toServer(Socket client, Socket mail) throws IOException {
        StringBuilder said = new StringBuilder();
        try (client;
                mail) {
            InputStream in = client.getInputStream();
            OutputStream out = mail.getOutputStream();
            byte[] bytes = new byte[4096];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                said.append(new String(bytes, 0, read, StandardCharsets.US_ASCII));
                if (stands == Stands.CUTS_THE_ANSWER && said.toString().contains("\r\n.\r\n")) {
                    client.close();
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    private static void toClient(Socket mail, Socket client) throws IOException {
        try (mail;
                client) {
            mail.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException cut) {
                        // the other side has gone, which is what the gate is for
                    }
                },
                "mail-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() {
        try {
            if (listening != null) {
                listening.close();
                listening = null;
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
