package childrens.improvement.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {

    private Folders() {}

    /** A new, empty folder in the parent; what else the parent held is removed. */
    public static Path fresh(Path parent) throws IOException {
        delete(parent);
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, "run-").toAbsolutePath();
    }

    /** Removes the folder and all in it; one that is not there is fine. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> everything = Files.walk(folder)) {
            deepestFirst = everything.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
