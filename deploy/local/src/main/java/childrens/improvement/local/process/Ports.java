package childrens.improvement.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /** As many different ports as asked for that nothing listens on now. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** Whether something listens on the port, on whatever address of this machine. */
    public static boolean isTaken(int port) {
        try (ServerSocket onEveryAddress = new ServerSocket(port)) {
            return onEveryAddress.getLocalPort() != port;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
