package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.definition.BankHolidays;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A child's events, told in order of no importance. */
public final class Events {

    public static final WorkingDayCalendar ENGLAND = BankHolidays.england();
    public static final String HEREFORDSHIRE = "E06000019";

    private final String subject;
    private final List<CaseEvent> events = new ArrayList<>();

    public Events(String subject) {
        this.subject = subject;
    }

    public static Events ofChild(String subject) {
        return new Events(subject);
    }

    /** An event whose members are told as name, value, name, value. */
    public Events with(String type, String time, Object... members) {
        return event("e" + (events.size() + 1), type, time, members);
    }

    public Events event(String id, String type, String time, Object... members) {
        return add(null, id, type, time, members);
    }

    public Events correcting(String replaces, String id, String type, String time, Object... members) {
        return add(replaces, id, type, time, members);
    }

    private Events add(
            @org.jspecify.annotations.Nullable String replaces,
            String id,
            String type,
            String time,
            Object... members) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            data.put((String) members[i], members[i + 1]);
        }
        EventTime happened = EventTime.parse(time);
        Object recorded = data.remove("recordedtime");
        Instant recordedAt = recorded == null ? happened.earliest() : Instant.parse((String) recorded);
        events.add(new CaseEvent("urn:case-system", id, type, subject, happened, recordedAt, replaces, data));
        return this;
    }

    public List<CaseEvent> all() {
        return events;
    }

    public ChildHistory history() {
        return ChildHistory.of(subject, Standing.of(events));
    }

    /** All obligations of one measure's main rows, earliest start first, laid out until a day. */
    public List<Obligation> obligations(String measure, String horizon) {
        return derive(horizon).stream()
                .filter(each -> each.measure().equals(measure) && each.main())
                .toList();
    }

    public List<Obligation> derive(String horizon) {
        return Obligations.derive(
                        history(),
                        DefinitionsFixture.measures(),
                        ENGLAND,
                        Instant.parse(horizon + "T00:00:00Z"),
                        HEREFORDSHIRE)
                .stream()
                .sorted(java.util.Comparator.comparing(Obligation::startedAt))
                .toList();
    }
}
