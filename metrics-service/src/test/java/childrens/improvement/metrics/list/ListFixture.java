package childrens.improvement.metrics.list;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.store.KnownChild;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Children, what is owed to them and what happened, for tests of lists. */
final class ListFixture {

    static final String TEAM = "court-1";
    static final String OWN = "E06000019";

    private ListFixture() {}

    static Instant at(String text) {
        return Instant.parse(text);
    }

    static StandingEvent event(String type, String time, Object... members) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            data.put((String) members[i], members[i + 1]);
        }
        Instant moment = at(time);
        CaseEvent event = new CaseEvent(
                "urn:case-system",
                UUID.randomUUID().toString(),
                type,
                "child",
                EventTime.at(moment),
                moment,
                null,
                data);
        return new StandingEvent(event, new EventKey("urn:case-system", event.id()));
    }

    static ChildHistory history(StandingEvent... events) {
        return ChildHistory.of("child", Arrays.asList(events));
    }

    static KnownChild child(String subject, @Nullable String household) {
        return new KnownChild(subject, TEAM, false, false, List.of(), household, null);
    }

    /** Something that the team owes to a child, as it stood at a moment. */
    static OwnedRow owed(KnownChild child, String measure, String startedAt, String dueBefore, Instant at) {
        return owed(child, measure, at(startedAt), at(startedAt), at(dueBefore), at);
    }

    /** A further interval that passed after one that was missed. */
    static OwnedRow further(KnownChild child, String measure, String startedAt, String dueBefore, Instant at) {
        return owed(child, measure, at(startedAt), at(dueBefore), at(dueBefore), at);
    }

    private static OwnedRow owed(
            KnownChild child, String measure, Instant start, Instant exists, Instant due, Instant at) {
        Obligation obligation = new Obligation(
                UUID.randomUUID(),
                measure,
                "rows",
                true,
                child.subject(),
                start,
                exists,
                due,
                null,
                null,
                null,
                null,
                null,
                new Ownership(null, List.of(new Ownership.Spell(start, TEAM, "w-1"))),
                measure + "/1",
                List.of(),
                1,
                Nature.DUTY,
                null);
        Judged judged = Judged.of(obligation, Moment.at(at)).orElseThrow();
        return new OwnedRow(judged, TEAM, TEAM, "w-1", "w-1", child);
    }
}
