package childrens.improvement.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before the mail server and notes when it has taken which mail: one mail a connection, as the service sends them. */
public final class MailWatch implements AutoCloseable {

    private static final Pattern TO = Pattern.compile("(?mi)^To: *([^\\r\\n]*)");
    private static final Pattern SUBJECT = Pattern.compile("(?mi)^Subject: *([^\\r\\n]*)");
    private static final String END = "\r\n.\r\n";

    private final ServerSocket listening;
    private final int target;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    MailWatch(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 100, InetAddress.getByName("localhost"));
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /**
     * A mail that the mail server has taken.
     *
     * @param nanos when it said so, by {@link System#nanoTime}
     */
    public record Taken(String to, String subject, long nanos) {}

    /** What was taken so far, the first first. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Forgets what was taken so far. */
    public void forget() {
        taken.clear();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getByName("localhost"), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            AtomicReference<String> handedOver = new AtomicReference<>();
            start(() -> pass(client, server, handedOver));
            start(() -> answer(server, client, handedOver));
        }
    }

    private static void pass(Socket client, Socket server, AtomicReference<String> handedOver) throws IOException {
        StringBuilder said = new StringBuilder();
        byte[] bytes = new byte[8192];
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                said.append(new String(bytes, 0, read, StandardCharsets.US_ASCII));
                if (said.indexOf(END) >= 0) {
                    handedOver.compareAndSet(null, said.toString());
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    private void answer(Socket server, Socket client, AtomicReference<String> handedOver) throws IOException {
        byte[] bytes = new byte[8192];
        boolean isNoted = false;
        try (server;
                client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                String mail = handedOver.get();
                if (mail != null && !isNoted && bytes[0] == '2') {
                    isNoted = true;
                    taken.add(new Taken(header(TO, mail), header(SUBJECT, mail), System.nanoTime()));
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    private static String header(Pattern header, String mail) {
        Matcher found = header.matcher(mail);
        return found.find() ? found.group(1) : "";
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
                "mail-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private interface Work {
        void run() throws IOException;
    }
}
