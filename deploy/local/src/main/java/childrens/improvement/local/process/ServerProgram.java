package childrens.improvement.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The inside of a server that the local system starts: it lives as long as the parent holds its input open. */
public final class ServerProgram {

    private ServerProgram() {}

    /** Ends this process in an orderly way, shutdown hooks included, once the parent is gone. Call it first. */
    public static void endWithParent() {
        Runnable watch = () -> {
            drain(System.in);
            System.exit(0);
        };
        // no daemon: it is also what keeps a server alive whose own threads are daemons
        new Thread(watch, "end-with-parent").start();
    }

    /** Says that the server answers; its working directory is where the parent looks. */
    public static void ready(String name) {
        try {
            Files.createFile(Path.of(name + ".ready"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot say that " + name + " is ready", e);
        }
    }

    /** Runs when the process ends, whether by signal or because the parent went. */
    public static void atEnd(Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close, "close"));
    }

    private static void drain(InputStream input) {
        try {
            while (input.read() >= 0) {
                // nothing is ever said on this pipe; only its end matters
            }
        } catch (IOException e) {
            // a broken pipe means the same as its end
        }
    }
}
