package childrens.improvement.local.run;

import childrens.improvement.local.clock.Player;
import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The player of the demonstration, which publishes each event when the service clock reaches its recorded time. */
record Demonstration(Checkout checkout, Path data) {

    private static final String MAIN = "childrens.improvement.demonstration.Player";

    /** Whether the player is built. */
    boolean isBuilt() {
        return Files.exists(target().resolve("classes").resolve(MAIN.replace('.', '/') + ".class"));
    }

    Program program(Addresses addresses) {
        String jdbc = addresses.postgres().jdbcUrl(Database.METRICS) + "?user=metrics&password=metrics";
        String classes = target().resolve("classes") + File.pathSeparator + target().resolve("lib/*");
        List<String> command = List.of(
                Checkout.javaExecutable(),
                "-Xshare:auto",
                "-Xmx512m",
                "-cp",
                classes,
                MAIN,
                "--bootstrap",
                addresses.kafka().bootstrap(),
                "--metrics-jdbc",
                jdbc,
                "--state",
                folder().toString());
        return new Program("demonstration", command, Map.of(), folder());
    }

    Player player(boolean plays) {
        return new Player(folder(), plays);
    }

    /** Whether the player has said how far it is. */
    boolean hasBegun() {
        return Files.exists(folder().resolve("player.properties"));
    }

    private Path folder() {
        return data.resolve("demonstration");
    }

    private Path target() {
        return checkout.root().resolve("deploy/demo/target");
    }
}
