package childrens.improvement.local.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics that a broker lacks, and gives those that it has the settings and partitions of the file. */
public final class TopicSetup {

    private TopicSetup() {}

    /** Argument: the bootstrap servers of a broker that runs; used by docker compose. */
    public static void main(String[] args) throws ExecutionException, InterruptedException {
        align(args[0], Topics.all());
        System.out.println("topics: " + Topics.all().stream().map(Topic::name).toList());
    }

    /** Never deletes a topic, and never takes partitions away. */
    public static void align(String bootstrap, List<Topic> topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> present = admin.listTopics().names().get();
            create(
                    admin,
                    topics.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .toList());
            List<Topic> known = topics.stream()
                    .filter(topic -> present.contains(topic.name()))
                    .toList();
            addPartitions(admin, known);
            set(admin, known);
        }
    }

    private static void create(Admin admin, List<Topic> topics) throws ExecutionException, InterruptedException {
        List<NewTopic> missing = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        admin.createTopics(missing).all().get();
    }

    private static void addPartitions(Admin admin, List<Topic> topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> now = admin.describeTopics(
                        topics.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        Map<String, NewPartitions> more = new HashMap<>();
        for (Topic topic : topics) {
            TopicDescription description = now.get(topic.name());
            if (description != null && description.partitions().size() < topic.partitions()) {
                more.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
            }
        }
        admin.createPartitions(more).all().get();
    }

    private static void set(Admin admin, List<Topic> topics) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : topics) {
            List<AlterConfigOp> settings = new ArrayList<>();
            topic.settings()
                    .forEach((name, value) ->
                            settings.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
