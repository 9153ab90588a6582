package childrens.improvement.local.testing;

import childrens.improvement.local.kafka.TopicSetup;
import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** PostgreSQL and Kafka as containers, of the images that docker compose uses: the Maven profile `containers`. */
final class ContainerServers implements DataServers {

    private static final Duration TOPICS_LIMIT = Duration.ofSeconds(60);
    private static final int POSTGRES = 5432;

    private final Checkout checkout;
    private final Path directory;
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18.1")
            .withCopyFileToContainer(
                    MountableFile.forClasspathResource("childrens/improvement/local/postgres/init.sql"),
                    "/docker-entrypoint-initdb.d/init.sql")
            .withCommand("postgres", "-c", "timezone=UTC", "-c", "max_connections=200");
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.1.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    ContainerServers(Checkout checkout, Path directory) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "the profile `containers` needs Docker, and none answers here: these tests were not run");
        }
        this.checkout = checkout;
        this.directory = directory;
    }

    @Override
    public void start() {
        postgres.start();
        kafka.start();
        // a program of its own: the tests' class path has no reader for the topics' file
        new Program(
                        "topics",
                        checkout.server(TopicSetup.class, List.of(bootstrap())),
                        Map.of(),
                        directory.resolve("topics"))
                .launch()
                .awaitSuccess(TOPICS_LIMIT);
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }

    @Override
    public String jdbcUrl(Database database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(POSTGRES) + "/"
                + database.word();
    }

    @Override
    public String bootstrap() {
        return kafka.getBootstrapServers();
    }
}
