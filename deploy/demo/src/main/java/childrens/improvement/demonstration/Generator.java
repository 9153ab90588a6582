package childrens.improvement.demonstration;

import childrens.improvement.demonstration.story.Demonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the demonstration's events to a file, one a line. */
public final class Generator {

    private Generator() {}

    /** Writes them to the path that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: Generator FILE");
            System.exit(2);
        }
        var lines = lines();
        Files.write(Path.of(arguments[0]), lines);
        System.out.println(lines.size() + " lines written to " + arguments[0]);
    }

    /**
     * The lines in the order in which they are sent: structured CloudEvents, but for one line that does not begin with
     * a brace and is no event.
     */
    public static List<String> lines() {
        return Demonstration.lines();
    }
}
