package childrens.improvement.metrics.ingest;

import static childrens.improvement.metrics.reading.Council.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic that was deleted and made anew begins at 0 again: it is not taken for the one that was read so far. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class TopicIdentityComponentTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    TopicIdentity topics;

    @Inject
    @Readiness
    TopicReadiness ready;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final String topic = any("topic");

    @AfterEach
    void isReadyAgain() {
        topics.check("case-events");
    }

    @Test
    void one_that_was_made_anew_is_not_read_and_the_service_is_not_ready() throws Exception {
        try (Admin admin = Admin.create(broker)) {
            make(admin);
            topics.check(topic);
            topics.check(topic);
            assertThat(ready.call().getStatus()).isEqualTo(Status.UP);

            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(topic));
            make(admin);
        }

        assertThatThrownBy(() -> topics.check(topic)).hasMessageContaining("was made anew");
        assertThat(ready.call().getStatus()).isEqualTo(Status.DOWN);
    }

    private void make(Admin admin) {
        await().atMost(SOON).ignoreException(ExecutionException.class).until(() -> {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            return true;
        });
        await().atMost(SOON).ignoreException(ExecutionException.class).until(() -> {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        });
    }
}
