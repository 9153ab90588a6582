package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.identity.IdentityServer;
import childrens.improvement.local.kafka.KafkaServer;
import childrens.improvement.local.mail.MailServer;
import childrens.improvement.local.postgres.PostgresServer;
import childrens.improvement.local.process.Ports;
import java.util.List;
import java.util.Properties;

/** Where the servers of the running system listen. The services and Kafka have fixed ports, the others wished ones. */
record Addresses(PostgresServer postgres, KafkaServer kafka, IdentityServer identity, MailServer mail) {

    private static final int KAFKA = 9092;
    private static final int POSTGRES = 5433;
    private static final int IDENTITY = 8180;
    private static final int MAIL = 8025;
    private static final int SMTP = 3025;

    /**
     * Addresses for a new start.
     *
     * @throws CommandFailure when a port that has to be free is taken
     */
    static Addresses choose() {
        for (Service service : Service.values()) {
            demand(service.port(), service.folder());
        }
        demand(KAFKA, "Kafka");
        List<Integer> spare = Ports.free(5);
        return new Addresses(
                new PostgresServer(wish(POSTGRES, spare.get(0))),
                new KafkaServer(KAFKA, spare.get(1)),
                new IdentityServer(wish(IDENTITY, spare.get(2))),
                new MailServer(wish(SMTP, spare.get(3)), wish(MAIL, spare.get(4))));
    }

    /** Writes them down for the other commands. */
    void writeTo(Properties properties) {
        properties.setProperty("port.postgres", Integer.toString(postgres.port()));
        properties.setProperty("port.kafka", Integer.toString(kafka.port()));
        properties.setProperty("port.kafka-controller", Integer.toString(kafka.controllerPort()));
        properties.setProperty("port.identity", Integer.toString(identity.port()));
        properties.setProperty("port.smtp", Integer.toString(mail.smtpPort()));
        properties.setProperty("port.mail", Integer.toString(mail.httpPort()));
    }

    static Addresses readFrom(Properties properties) {
        return new Addresses(
                new PostgresServer(port(properties, "postgres")),
                new KafkaServer(port(properties, "kafka"), port(properties, "kafka-controller")),
                new IdentityServer(port(properties, "identity")),
                new MailServer(port(properties, "smtp"), port(properties, "mail")));
    }

    private static int port(Properties properties, String name) {
        return Integer.parseInt(properties.getProperty("port." + name, "0"));
    }

    private static void demand(int port, String who) {
        if (Ports.isTaken(port)) {
            throw new CommandFailure("port " + port + " is taken, and " + who + " needs it");
        }
    }

    private static int wish(int port, int otherwise) {
        return Ports.isTaken(port) ? otherwise : port;
    }
}
