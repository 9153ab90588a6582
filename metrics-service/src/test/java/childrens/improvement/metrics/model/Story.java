package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.model.oracle.Limit;
import childrens.improvement.metrics.model.oracle.Revision;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A history that is told in a test: what a failing seed shrinks to, ready to be pasted. */
final class Story {

    private final List<String> measures;
    private final Instant begin;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Disagreement.Probe probe = Disagreement.Probe.NOW;

    private Story(List<String> measures, Instant begin) {
        this.measures = measures;
        this.begin = begin;
    }

    /** A history of some measures, parted by spaces, that begins at an instant. */
    static Story of(String measures, String begin) {
        return new Story(List.of(measures.split(" ")), Instant.parse(begin));
    }

    /** From a day on another limit holds. */
    Story limit(String measure, String from, String policy, String unit, int number, boolean fromStart) {
        revisions.add(Revision.ofLimit(measure, LocalDate.parse(from), policy, new Limit(unit, number, fromStart)));
        return this;
    }

    /** From a day on what has one of these values is left out, and nothing else. */
    Story leavesOut(String measure, String from, Map<String, List<String>> values) {
        revisions.add(Revision.ofCohort(measure, LocalDate.parse(from), values));
        return this;
    }

    Story clock(String instant) {
        steps.add(Step.clock(Instant.parse(instant)));
        return this;
    }

    Story event(String id, String subject, String type, String time, String recorded, Object... members) {
        return add(null, id, subject, type, time, recorded, members);
    }

    Story correction(
            String replaces, String id, String subject, String type, String time, String recorded, Object... members) {
        return add(replaces, id, subject, type, time, recorded, members);
    }

    private Story add(
            String replaces, String id, String subject, String type, String time, String recorded, Object... members) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            data.put((String) members[i], members[i + 1]);
        }
        steps.add(Step.arrives(new CaseEvent(
                "urn:case-system", id, type, subject, EventTime.parse(time), Instant.parse(recorded), replaces, data)));
        return this;
    }

    /** After each step the rows are compared as they stood at the end of a day. */
    Story looksBackTo(String day) {
        probe = new Disagreement.Probe(LocalDate.parse(day), null);
        return this;
    }

    /** After each step from {@code knownAt} on a figure is compared. */
    Story asks(
            String rowSet, Basis basis, WindowKind window, String scope, String day, String knownAt, boolean byChild) {
        probe = new Disagreement.Probe(
                null,
                new Question(rowSet, basis, window, scope, LocalDate.parse(day), Instant.parse(knownAt), byChild));
        return this;
    }

    /** Plays it; the service and the recount must agree after each step. */
    void agrees() {
        new Execution(measures, revisions, begin, 0, probe).play(steps);
    }

    /** The test that tells a history. */
    static String toJava(Generator generator, long seed, List<Step> steps, Disagreement.Probe probe) {
        StringBuilder test = new StringBuilder("    @Test\n    void seed_" + seed + "() {\n        Story.of(\""
                + String.join(" ", generator.measures()) + "\", \"" + generator.begin() + "\")\n" + probe.toJava());
        generator.revisions().forEach(each -> test.append("                ")
                .append(Adoptions.toJava(each))
                .append('\n'));
        steps.forEach(
                step -> test.append("                ").append(step.toJava()).append('\n'));
        return test.append("                .agrees();\n    }\n").toString();
    }
}
