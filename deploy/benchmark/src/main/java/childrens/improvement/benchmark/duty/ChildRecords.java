package childrens.improvement.benchmark.duty;

import childrens.improvement.benchmark.stream.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one child: when each record was opened and met or ended, and the visits. Order does not matter. */
public final class ChildRecords {

    private final Map<String, Span> spans = new HashMap<>();
    private final TreeSet<Long> inNeedVisits = new TreeSet<>();
    private final TreeSet<Long> protectionVisits = new TreeSet<>();

    /**
     * Which duties an event may change.
     *
     * @param record the record, or null for all plans of the measure
     */
    public record Touched(Measured measure, @Nullable String record) {}

    /** What an event may change, or null when it changes nothing that is counted. */
    public static @Nullable Touched touchedBy(EventKind kind, String record) {
        return switch (kind) {
            case CONTACT_RECEIVED, CONTACT_DECIDED -> new Touched(Measured.M004, record);
            case REFERRAL_ACCEPTED, ASSESSMENT_AUTHORISED -> new Touched(Measured.M038, record);
            case MISSING_FOUND, INTERVIEW_COMPLETED -> new Touched(Measured.M010, record);
            case CIN_PLAN_STARTED, CIN_PLAN_ENDED, CIN_VISIT -> new Touched(Measured.M002, null);
            case CP_PLAN_STARTED, CP_PLAN_ENDED, CP_VISIT -> new Touched(Measured.M003, null);
            case ASSESSMENT_STARTED, MISSING_STARTED, VOIDED -> null;
        };
    }

    /** Takes an event in. */
    public void take(EventKind kind, String record, long time) {
        switch (kind) {
            case CIN_VISIT -> inNeedVisits.add(time);
            case CP_VISIT -> protectionVisits.add(time);
            case CONTACT_RECEIVED, REFERRAL_ACCEPTED, MISSING_FOUND, CIN_PLAN_STARTED, CP_PLAN_STARTED ->
                span(kind, record).from = time;
            default -> span(kind, record).until = time;
        }
    }

    private Span span(EventKind kind, String record) {
        Touched touched = touchedBy(kind, record);
        Measured measure = touched == null ? Measured.M004 : touched.measure();
        return spans.computeIfAbsent(record, key -> new Span(measure));
    }

    /** The duties of a measure, of one record or of all. */
    public List<Duty> duties(Touched touched, WorkingDays calendar, long horizon) {
        List<Duty> duties = new ArrayList<>();
        if (touched.record() != null) {
            Span span = spans.get(touched.record());
            if (span != null && span.from != Duty.NEVER) {
                duties.add(oneShot(touched.record(), span, calendar));
            }
            return duties;
        }
        TreeSet<Long> visits = touched.measure() == Measured.M003 ? protectionVisits : inNeedVisits;
        spans.forEach((record, span) -> {
            if (span.measure == touched.measure() && span.from != Duty.NEVER) {
                duties.addAll(
                        new VisitChain(record, span.measure, calendar, horizon).duties(span.from, span.until, visits));
            }
        });
        return duties;
    }

    private static Duty oneShot(String record, Span span, WorkingDays calendar) {
        long due = span.measure.dueBefore(span.from, calendar);
        long done = span.until < span.from ? Duty.NEVER : span.until;
        return new Duty(span.measure, record, span.from, due, done, span.until < span.from);
    }

    Map<String, Span> spans() {
        return spans;
    }

    TreeSet<Long> inNeedVisits() {
        return inNeedVisits;
    }

    TreeSet<Long> protectionVisits() {
        return protectionVisits;
    }

    /** From what opened a record to what met or ended it; {@link Duty#NEVER} for what has not come. */
    static final class Span {
        final Measured measure;
        long from = Duty.NEVER;
        long until = Duty.NEVER;

        Span(Measured measure) {
            this.measure = measure;
        }
    }
}
