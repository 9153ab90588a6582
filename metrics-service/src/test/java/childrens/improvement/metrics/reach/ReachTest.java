package childrens.improvement.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.KnownChild;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static final Reach OF_COURT_1 = new Reach(false, Set.of("court-1"));

    private static OwnedRow row(@Nullable String team, @Nullable String owedNowBy, @Nullable String heldBy) {
        Obligation contact = Events.ofChild("child-1")
                .with("contact.received", "2020-09-01T09:00:00+01:00", "contact", "c1")
                .obligations("M004", "2020-12-01")
                .get(0);
        return new OwnedRow(
                new Judged(contact, Outcome.PENDING, null, null, true),
                team,
                owedNowBy,
                null,
                null,
                new KnownChild("child-1", heldBy, false, false, List.of(), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "court-1, court-2, court-2, true",
        "court-2, court-1, court-2, true",
        "court-2, court-2, court-1, true",
        "court-2, court-2, court-2, false",
        ", , , false"
    })
    void a_row_is_in_reach_of_whose_it_is_who_owes_it_and_who_holds_the_case(
            @Nullable String team, @Nullable String owedNowBy, @Nullable String heldBy, boolean expected) {
        assertThat(OF_COURT_1.holds(row(team, owedNowBy, heldBy))).isEqualTo(expected);
    }

    @Test
    void whoever_reaches_all_reaches_what_nobody_owes() {
        assertThat(Reach.ALL.holds(row(null, null, null))).isTrue();
    }

    @Test
    void whoever_has_no_team_reaches_nothing() {
        assertThat(new Reach(false, Set.of()).holds(row("court-1", "court-1", "court-1")))
                .isFalse();
    }
}
