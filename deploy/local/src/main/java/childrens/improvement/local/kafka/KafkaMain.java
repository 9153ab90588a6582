package childrens.improvement.local.kafka;

import childrens.improvement.local.process.ServerProgram;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The process that is the broker. Arguments: port, port of the controller. */
final class KafkaMain {

    /** Any identifier will do; a fixed one lets a used folder be recognised. */
    private static final String CLUSTER = "improvement-plan-local";

    private KafkaMain() {}

    public static void main(String[] args) throws Exception {
        ServerProgram.endWithParent();
        KafkaServer server = new KafkaServer(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        String logs = Path.of("data").toAbsolutePath().toString();
        format(logs);
        KafkaRaftServer broker = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(server, logs)), Time.SYSTEM);
        ServerProgram.atEnd(broker::shutdown);
        broker.startup();
        TopicSetup.align(server.bootstrap(), Topics.all());
        ServerProgram.ready("kafka");
        broker.awaitShutdown();
    }

    private static void format(String logs) throws Exception {
        new Formatter()
                .setPrintStream(System.out)
                .setIgnoreFormatted(true)
                .setClusterId(CLUSTER)
                .setNodeId(BrokerSettings.NODE)
                .addDirectory(logs)
                .setMetadataLogDirectory(logs)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }
}
