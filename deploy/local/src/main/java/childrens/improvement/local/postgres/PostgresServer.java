package childrens.improvement.local.postgres;

import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where PostgreSQL of the local system is to listen, and how it is started. */
public record PostgresServer(int port) {

    /** The program; its data stay in the directory. */
    public Program program(Checkout checkout, Path directory) {
        List<String> arguments =
                List.of(Integer.toString(port), checkout.postgresBinaries().toString());
        return new Program(
                "postgres", checkout.server(PostgresMain.class, arguments), Map.of(), directory.resolve("postgres"));
    }

    /** Address of a service's database. */
    public String jdbcUrl(Database database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database.word();
    }
}
