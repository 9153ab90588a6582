package childrens.improvement.alerting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.ForeignExamples;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.foundation.cloudevent.CloudEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What metrics-service promises to say can be heard here. */
class BreachContractTest {

    @Test
    void every_overdue_duty_that_is_promised_opens_an_episode_of_its_measure() {
        Map<String, CloudEvent> examples = ForeignExamples.of("metrics-service", "obligation.overdue");

        assertThat(examples).isNotEmpty().allSatisfy((name, example) -> {
            Episode episode = heard(example);
            assertThat(episode.opening()).as(name).isNotNull();
            assertThat(episode.closing()).as(name).isNull();
            assertThat(episode.subject().measure())
                    .as(name)
                    .isEqualTo(example.data().path("measure").textValue());
        });
        BreachMessage foundLate =
                BreachMessage.read(Objects.requireNonNull(examples.get("obligation.overdue-found-late.json")));
        assertThat(foundLate.isBacklog()).isTrue();
    }

    @Test
    void every_end_of_a_duty_that_is_promised_closes_with_its_reason() {
        assertThat(ForeignExamples.of("metrics-service", "obligation.settled"))
                .isNotEmpty()
                .allSatisfy((name, example) -> assertThat(
                                BreachMessage.read(example).closing())
                        .as(name)
                        .isNotNull()
                        .satisfies(closing -> assertThat(closing.because().code())
                                .isEqualTo(example.data().path("because").textValue())));
    }

    @Test
    void every_percentage_that_is_promised_opens_or_closes_an_episode() {
        assertThat(ForeignExamples.of("metrics-service", "measure.breached"))
                .isNotEmpty()
                .allSatisfy((name, example) ->
                        assertThat(heard(example).opening()).as(name).isNotNull());
        assertThat(ForeignExamples.of("metrics-service", "measure.recovered"))
                .isNotEmpty()
                .allSatisfy((name, example) -> assertThat(
                                BreachMessage.read(example).closing())
                        .as(name)
                        .isNotNull());
    }

    @Test
    void an_opening_is_as_old_as_it_says() {
        CloudEvent example = Objects.requireNonNull(
                ForeignExamples.of("metrics-service", "obligation.overdue").get("obligation.overdue-again.json"));

        assertThat(heard(example).opening()).isNotNull().satisfies(opening -> assertThat(opening.at())
                .isEqualTo(Instant.parse("2020-09-30T10:00:00Z")));
    }

    @Test
    void every_action_that_is_promised_opens_an_episode_of_the_post_that_leads_it_and_closes_with_its_reason() {
        assertThat(ForeignExamples.of("plan-service", "action.")).hasSize(4).allSatisfy((name, example) -> {
            BreachMessage message = BreachMessage.read(example);
            assertThat(message.subject().kind()).as(name).isEqualTo(EpisodeKind.ACTION);
            String lead = example.data().path("lead").textValue();
            assertThat(message.subject().scope()).as(name).isEqualTo(lead == null ? "council" : "post:" + lead);
            boolean settled = example.type().equals("action.settled");
            assertThat(message.opening() == null).as(name).isEqualTo(settled);
            assertThat(message.closing() == null).as(name).isEqualTo(!settled);
        });
    }

    private static Episode heard(CloudEvent example) {
        BreachMessage message = BreachMessage.read(example);
        return message.applyTo(Episode.of(message.subject()));
    }
}
