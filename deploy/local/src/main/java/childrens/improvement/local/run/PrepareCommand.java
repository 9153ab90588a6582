package childrens.improvement.local.run;

import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.clock.ServiceInstant;
import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.kafka.TopicSetup;
import childrens.improvement.local.kafka.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * What docker compose runs before the services: makes the topics, and sets the clocks of new databases.
 *
 * <p>Arguments: Kafka as {@code host:port}, PostgreSQL as {@code host:port}, the instant at which new clocks start. Unlike
 * the local system, containers that were down for an hour come back an hour later: nobody writes down the last instant.
 */
final class PrepareCommand {

    private PrepareCommand() {}

    public static void main(String[] args) {
        Console.run("prepare", () -> {
            alignTopics(args[0]);
            setNewClocks(args[1], args[2]);
        });
    }

    private static void alignTopics(String bootstrap) {
        try {
            TopicSetup.align(bootstrap, Topics.all());
        } catch (ExecutionException e) {
            throw new CommandFailure("Kafka at " + bootstrap + " refused: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    private static void setNewClocks(String postgres, String start) {
        Clock machine = Clock.systemUTC();
        try (ServiceClocks clocks =
                ServiceClocks.connect(database -> "jdbc:postgresql://" + postgres + "/" + database.word(), machine)) {
            boolean used = clocks.exist();
            clocks.create();
            if (!used) {
                clocks.set(Duration.between(machine.instant(), ServiceInstant.parse(start)));
            }
            Console.say("the service clock stands at " + ServiceInstant.text(clocks.now()));
        }
    }
}
