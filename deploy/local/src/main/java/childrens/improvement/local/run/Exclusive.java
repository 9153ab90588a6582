package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Things that one process at a time may do: it holds a lock on a file until it ends, however it ends. */
final class Exclusive {

    /** Never given back: a channel that nobody refers to would be closed, and its lock with it. */
    private static final List<FileChannel> HELD = new ArrayList<>();

    private Exclusive() {}

    /**
     * Takes the lock.
     *
     * @throws CommandFailure with that line when another process holds it
     */
    static void hold(Path file, String taken) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            HELD.add(channel);
            if (channel.tryLock() == null) {
                throw new CommandFailure(taken);
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot lock " + file + ": " + e.getMessage());
        }
    }
}
