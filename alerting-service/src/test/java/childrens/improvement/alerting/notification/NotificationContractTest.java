package childrens.improvement.alerting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was ever published keeps to what is promised. */
class NotificationContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"notification", "breach.acknowledged"})
    void every_example_keeps_to_its_schema(String type) {
        assertThat(EventContract.examples(type))
                .isNotEmpty()
                .allSatisfy((name, example) ->
                        assertThat(EventContract.faults(type, example)).as(name).isEmpty());
    }
}
