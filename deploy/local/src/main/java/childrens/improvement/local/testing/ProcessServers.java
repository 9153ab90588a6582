package childrens.improvement.local.testing;

import childrens.improvement.local.kafka.KafkaServer;
import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.postgres.PostgresServer;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Ports;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL and Kafka as child processes: the default, which needs nothing but a JDK. */
final class ProcessServers implements DataServers {

    private final Children children = new Children();
    private final Checkout checkout;
    private final Path directory;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    ProcessServers(Checkout checkout, Path directory) {
        this.checkout = checkout;
        this.directory = directory;
        List<Integer> ports = Ports.free(3);
        postgres = new PostgresServer(ports.get(0));
        kafka = new KafkaServer(ports.get(1), ports.get(2));
    }

    @Override
    public void start() {
        children.start(List.of(postgres.program(checkout, directory), kafka.program(checkout, directory)));
    }

    @Override
    public void stop() {
        children.stop();
    }

    @Override
    public String jdbcUrl(Database database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public String bootstrap() {
        return kafka.bootstrap();
    }
}
