package childrens.improvement.local.kafka;

import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where Kafka of the local system is to listen, and how it is started.
 *
 * @param controllerPort for the node's talk with itself; may be another one at each start
 */
public record KafkaServer(int port, int controllerPort) {

    /** The program; its log stays in the directory. It is ready when all topics stand as the file has them. */
    public Program program(Checkout checkout, Path directory) {
        List<String> arguments = List.of(Integer.toString(port), Integer.toString(controllerPort));
        return new Program("kafka", checkout.server(KafkaMain.class, arguments), Map.of(), directory.resolve("kafka"));
    }

    /** What clients call `bootstrap.servers`. */
    public String bootstrap() {
        return "localhost:" + port;
    }
}
