package childrens.improvement.local.postgres;

import childrens.improvement.local.process.ServerProgram;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** The process that holds PostgreSQL. Arguments: port, folder for the unpacked binaries. */
final class PostgresMain {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final Path DATA = Path.of("data").toAbsolutePath();

    private PostgresMain() {}

    public static void main(String[] args) throws IOException, SQLException {
        ServerProgram.endWithParent();
        Postmaster.endIn(DATA);
        Postmaster.forgetStranger(DATA);
        EmbeddedPostgres postgres = start(Integer.parseInt(args[0]), Path.of(args[1]));
        ServerProgram.atEnd(() -> close(postgres));
        DatabaseSetup.ensure(postgres.getPostgresDatabase());
        ServerProgram.ready("postgres");
        Postmaster.in(DATA).ifPresent(process -> process.onExit().join());
        System.exit(1); // the server died: whoever watches us starts both again
    }

    private static EmbeddedPostgres start(int port, Path binaries) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(new File("postgres-server.log"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(DATA)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                // the starter's own defaults switch these off
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("max_connections", "200")
                // no socket file under a shared folder: it would outlive a kill and stop another user's server
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale", "C");
        return new Binaries(binaries).unpackAndStart(builder);
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
