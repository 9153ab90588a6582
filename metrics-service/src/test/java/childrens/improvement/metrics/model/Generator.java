package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes a history from a seed: a few children, some measures, and a case system that tells things late, twice, in the
 * wrong order, wrongly at first, and of people who turn out to be one person.
 */
final class Generator {

    private static final String SOURCE = "urn:case-system";
    private static final int MOST_MEASURES = Integer.getInteger("model.measures", 2);

    private final SplittableRandom random;
    private final List<String> measures = new ArrayList<>();
    private final List<String> children = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<CaseEvent> told = new ArrayList<>();
    private final List<CaseEvent> late = new ArrayList<>();
    private final List<Revision> revisions;
    private final Times times;
    private final Members members;
    private final boolean joins;
    private boolean mistakes;

    Generator(long seed) {
        random = new SplittableRandom(seed);
        List<String> all = new ArrayList<>(Vocabulary.measures());
        all.addAll(Vocabulary.often());
        int some = 1 + random.nextInt(MOST_MEASURES);
        while (measures.size() < some) {
            String measure = all.get(random.nextInt(all.size()));
            measures.add(measure);
            all.removeIf(measure::equals);
        }
        if (Vocabulary.together().stream().anyMatch(measures::contains)) {
            Vocabulary.together().stream()
                    .filter(each -> !measures.contains(each))
                    .forEach(measures::add);
        }
        measures.sort(null);
        for (int i = 0, n = 4 + random.nextInt(5); i < n; i++) {
            children.add("c" + (i + 1));
        }
        revisions = Adoptions.any(new SplittableRandom(~seed), measures);
        times = new Times(random, measures, revisions);
        members = new Members(random, measures);
        joins = random.nextInt(5) == 0;
    }

    /** Much is corrected at once, and every other time to another child: what belongs together is told side by side. */
    Generator mistakingChildren() {
        mistakes = true;
        return this;
    }

    List<String> measures() {
        return List.copyOf(measures);
    }

    /** What is changed of their definitions. */
    List<Revision> revisions() {
        return revisions;
    }

    Instant begin() {
        return times.begin();
    }

    List<Step> steps(int number) {
        while (steps.size() < number) {
            step();
        }
        return List.copyOf(steps);
    }

    private void step() {
        int kind = random.nextInt(100);
        if (kind < 12) {
            times.goOn();
            steps.add(Step.clock(times.clock()));
        } else if (kind < 15 && !told.isEmpty()) {
            steps.add(Step.arrives(any(told)));
        } else if (kind < 27 && !late.isEmpty()) {
            steps.add(Step.arrives(late.remove(random.nextInt(late.size()))));
        } else {
            CaseEvent event = event();
            tell(event);
            if (mistakes && random.nextInt(4) == 0) {
                tell(correction(event));
            }
        }
    }

    private void tell(CaseEvent event) {
        told.add(event);
        times.remember(event);
        if (Execution.sayableFrom(event).isAfter(times.clock())) {
            times.goOnTo(Execution.sayableFrom(event));
            steps.add(Step.clock(times.clock()));
        }
        if (random.nextInt(100) < 15) {
            late.add(event);
        } else {
            steps.add(Step.arrives(event));
        }
    }

    private CaseEvent event() {
        int kind = random.nextInt(1000);
        String child = any(children);
        if (kind < 60 && !told.isEmpty()) {
            return of(
                    "record.voided",
                    any(told).subject(),
                    null,
                    Map.of("voids", any(told).id()));
        }
        if (kind < 150 && !told.isEmpty()) {
            return correction(any(told));
        }
        if (kind < 160 && joins) {
            return joint();
        }
        if (kind < 163) {
            return of("child.died", child, null, Map.of());
        }
        if (kind < 230) {
            String type = any(List.of("case.opened", "case.allocated", "case.transferred"));
            return of(type, child, null, members.of(type, child));
        }
        String type = any(Vocabulary.types(any(measures)));
        return of(type, child, null, members.of(type, child));
    }

    /** What was told before, told better: at another time, of another child, with other members, or the same again. */
    private CaseEvent correction(CaseEvent wrong) {
        boolean sameChild = random.nextInt(mistakes ? 2 : 10) > 0;
        String child = sameChild || wrong.data().containsKey("into") ? wrong.subject() : any(children);
        Map<String, Object> data = new HashMap<>(wrong.data());
        if (random.nextInt(3) == 0
                && !wrong.type().startsWith("record.")
                && !wrong.type().startsWith("child.")) {
            data.putAll(members.of(wrong.type(), child));
        }
        return of(wrong.type(), child, wrong.id(), data);
    }

    /** A join or a parting of two pseudonyms: always of a later one into an earlier one, so that there are no circles. */
    private CaseEvent joint() {
        int gone = 1 + random.nextInt(children.size() - 1);
        String type = random.nextInt(3) > 0 ? "child.merged" : "child.unmerged";
        return of(type, children.get(gone), null, Map.of("into", children.get(random.nextInt(gone))));
    }

    private CaseEvent of(String type, String child, String replaces, Map<String, Object> data) {
        EventTime time = times.next(child);
        Map<String, Object> said = new HashMap<>(data);
        if (time.earliest().equals(EnglandDays.start(time.day()))) {
            // who holds a case at the very moment at which a day ends is seen only by the next one
            said.remove("team");
        }
        return new CaseEvent(
                SOURCE,
                // ids in no order, for they decide ties
                Integer.toString(random.nextInt(46_656), 36) + "-" + told.size(),
                type,
                child,
                time,
                times.recorded(child, time),
                replaces,
                said);
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
