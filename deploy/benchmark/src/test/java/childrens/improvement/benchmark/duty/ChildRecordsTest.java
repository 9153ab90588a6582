package childrens.improvement.benchmark.duty;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.benchmark.stream.EventKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildRecordsTest {

    private static final WorkingDays CALENDAR = new WorkingDays();
    private static final long HORIZON = second("2020-12-31T00:00:00Z");

    @Test
    void a_contact_decided_after_exactly_24_hours_is_late() {
        ChildRecords child = new ChildRecords();
        child.take(EventKind.CONTACT_DECIDED, "c", second("2020-09-02T10:00:00Z"));
        child.take(EventKind.CONTACT_RECEIVED, "c", second("2020-09-01T10:00:00Z"));

        List<Duty> duties = duties(child, EventKind.CONTACT_RECEIVED, "c");

        assertThat(duties).singleElement().satisfies(duty -> assertThat(duty.isMet())
                .isFalse());
    }

    @Test
    void each_further_whole_interval_without_a_visit_is_one_more_missed() {
        ChildRecords child = new ChildRecords();
        child.take(EventKind.CP_PLAN_STARTED, "p", second("2020-09-01T10:00:00Z"));
        child.take(EventKind.CP_VISIT, "v", second("2020-10-01T10:00:00Z"));
        child.take(EventKind.CP_PLAN_ENDED, "p", second("2020-10-05T10:00:00Z"));

        List<Duty> duties = duties(child, EventKind.CP_VISIT, "v");

        assertThat(duties).hasSize(3);
        assertThat(duties).filteredOn(Duty::isMet).isEmpty();
        assertThat(duties).filteredOn(Duty::exempt).hasSize(1);
    }

    @Test
    void what_a_store_keeps_is_what_was_known() {
        ChildRecords child = new ChildRecords();
        child.take(EventKind.REFERRAL_ACCEPTED, "r", second("2020-09-01T10:00:00Z"));
        child.take(EventKind.CIN_PLAN_STARTED, "p", second("2020-09-02T10:00:00Z"));
        child.take(EventKind.CIN_VISIT, "v", second("2020-09-10T10:00:00Z"));

        ChildRecords kept = ChildCodec.read(ChildCodec.write(child));

        assertThat(duties(kept, EventKind.CIN_VISIT, "v")).isEqualTo(duties(child, EventKind.CIN_VISIT, "v"));
        assertThat(duties(kept, EventKind.REFERRAL_ACCEPTED, "r"))
                .isEqualTo(duties(child, EventKind.REFERRAL_ACCEPTED, "r"))
                .hasSize(1);
    }

    private static List<Duty> duties(ChildRecords child, EventKind kind, String record) {
        ChildRecords.Touched touched = ChildRecords.touchedBy(kind, record);
        assertThat(touched).isNotNull();
        return touched == null ? List.of() : child.duties(touched, CALENDAR, HORIZON);
    }

    private static long second(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }
}
