package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Due;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.Ladder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the ladder as it is shipped tells that something is no longer overdue. */
class ClosingsTest {

    private static final Ladder LADDER = LadderFile.read();

    @Test
    void a_closing_waits_for_working_time_but_not_for_the_post_on_call() {
        Instant night = at("2020-10-03T02:00:00+01:00");
        assertThat(LADDER.closing(EpisodeKind.OBLIGATION, Audience.DUTY, night))
                .isEqualTo(new Due(
                        at("2020-10-05T08:00:00+01:00"), List.of(Audience.DUTY), Letter.SETTLED, Hold.WORKING_TIME));
        assertThat(LADDER.closing(EpisodeKind.OBLIGATION, Audience.ROTA, night).at())
                .isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-01T08:59:59+01:00, 2020-10-01T09:00:00+01:00",
        "2020-10-01T09:00:01+01:00, 2020-10-02T09:00:00+01:00",
        "2020-10-02T12:00:00+01:00, 2020-10-05T09:00:00+01:00",
        "2020-10-03T02:00:00+01:00, 2020-10-05T09:00:00+01:00",
        "2020-12-24T17:00:00+00:00, 2020-12-29T09:00:00+00:00"
    })
    void a_manager_is_told_of_all_closings_together_on_the_next_working_morning(
            OffsetDateTime closed, OffsetDateTime due) {
        for (Audience audience : List.of(Audience.TEAM_MANAGER, Audience.HEAD_OF_SERVICE)) {
            assertThat(LADDER.closing(EpisodeKind.OBLIGATION, audience, closed.toInstant()))
                    .isEqualTo(new Due(due.toInstant(), List.of(audience), Letter.SETTLED, Hold.TOGETHER));
        }
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
