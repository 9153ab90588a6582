package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Meetings at a pace that follows the level of risk (definition of M007 and M008): told to the end, then looked at. */
final class LevelRule implements Rule {

    private static final String LEVEL = "exploitation-risk.level-changed";
    private static final int FAST = 28;
    private static final int SLOW = 84;

    private final int counted;

    private LevelRule(int counted) {
        this.counted = counted;
    }

    /** Every four weeks for children at the higher levels. */
    static LevelRule fast() {
        return new LevelRule(FAST);
    }

    /** Every twelve weeks for children at moderate risk. */
    static LevelRule slow() {
        return new LevelRule(SLOW);
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Walk walk = new Walk(measure, rowSet, life, look);
        if (walk.levels.isEmpty()) {
            return List.of();
        }
        walk.story().forEach(walk::tell);
        walk.finish();
        return walk.rows;
    }

    private static int pace(CaseEvent change) {
        String level = String.valueOf(change.text("level"));
        return level.equals("moderate") ? SLOW : level.equals("known") || level.equals("significant") ? FAST : 0;
    }

    /**
     * A stretch in which a meeting is owed.
     *
     * @param pace in days
     * @param further whether it follows one that was missed
     * @param shown whether it is a row while it runs
     */
    private record Stretch(int pace, Instant start, Instant due, boolean further, boolean shown) {}

    private final class Walk {
        private final String measure;
        private final String rowSet;
        private final Life life;
        private final Life whole;
        private final Look look;
        private final List<CaseEvent> levels = new ArrayList<>();
        private final List<CaseEvent> chain = new ArrayList<>();
        private final List<Owed> rows = new ArrayList<>();
        private final List<Stretch> late = new ArrayList<>();
        private Stretch runs;
        private int pace;
        private Instant reckonedFrom;

        Walk(String measure, String rowSet, Life life, Look look) {
            this.measure = measure;
            this.rowSet = rowSet;
            this.life = life;
            this.whole = life.whole();
            this.look = look;
            whole.of(LEVEL).stream()
                    .filter(event -> !Verdict.isOthers(event, "responsibleAuthority"))
                    .forEach(levels::add);
            chain.addAll(levels);
            chain.addAll(whole.firstOfEach("risk-meeting.held", "meeting", event -> true));
        }

        /** What counts, in order: on a day without an hour a level comes before a meeting, and the end of it after. */
        List<CaseEvent> story() {
            List<CaseEvent> story = new ArrayList<>(chain);
            if (whole.death() != null) {
                story.removeIf(event -> !Life.follows(whole.death(), event));
            }
            story.sort(
                    Comparator.comparing(this::place).thenComparing(this::turn).thenComparing(Life.ORDER));
            return story;
        }

        private int turn(CaseEvent event) {
            return !event.type().equals(LEVEL) ? 1 : pace(event) == 0 ? 2 : 0;
        }

        private Instant place(CaseEvent event) {
            Instant place = event.time().earliest();
            if (event.time().dateOnly() && turn(event) == 2) {
                return event.time().latest();
            }
            if (event.time().dateOnly() && turn(event) == 1) {
                for (CaseEvent level : levels) {
                    boolean sameDay = level.time().day().equals(event.time().day());
                    if (sameDay && turn(level) == 0 && level.time().earliest().isAfter(place)) {
                        place = level.time().earliest();
                    }
                }
            }
            return place;
        }

        void tell(CaseEvent event) {
            Instant at = event.time().earliest();
            letPass(at);
            if (event.type().equals(LEVEL)) {
                change(event, at, pace(event));
            } else if (pace != 0) {
                Instant from = Life.momentAfter(event, runs.start);
                close(event, null);
                reckonedFrom = at;
                runs = stretch(from, due(pace, from));
            }
        }

        private void change(CaseEvent event, Instant at, int now) {
            int before = pace;
            pace = now;
            if (now == before) {
                return;
            }
            if (now == 0) {
                close(null, event);
                runs = null;
            } else if (before == 0) {
                reckonedFrom = at;
                runs = stretch(at, due(now, at));
            } else {
                boolean wasLate = !runs.shown;
                if (runs.shown) {
                    row(runs, null, event, "moved");
                }
                if (now == FAST) {
                    Instant due = due(FAST, at);
                    runs = stretch(at, runs.due.isBefore(due) ? runs.due : due);
                } else if (wasLate) {
                    runs = new Stretch(SLOW, runs.start, due(SLOW, runs.start), true, false);
                } else {
                    runs = stretch(at, due(SLOW, reckonedFrom));
                }
            }
        }

        private Stretch stretch(Instant from, Instant due) {
            return new Stretch(pace, from, due, false, true);
        }

        private Instant due(int days, Instant from) {
            return new Limit("days", days, false).dueBefore(from);
        }

        private void letPass(Instant moment) {
            while (runs != null && !runs.due.isAfter(moment)) {
                late.add(runs);
                runs = new Stretch(pace, runs.due, due(pace, runs.due), true, false);
            }
        }

        void finish() {
            letPass(
                    whole.death() == null
                            ? look.passedBy()
                            : whole.death().time().earliest());
            close(null, whole.death());
        }

        private void close(CaseEvent held, CaseEvent end) {
            late.forEach(each -> row(each, held, end, "ceased"));
            late.clear();
            if (runs != null && runs.shown) {
                row(runs, held, end, "ceased");
            }
        }

        private void row(Stretch stretch, CaseEvent held, CaseEvent end, String because) {
            Verdict verdict = new Verdict(stretch.start, stretch.due);
            verdict.exists = stretch.further ? stretch.due : stretch.start;
            boolean there = stretch.further ? look.hasPassed(stretch.due) : look.sees(stretch.start);
            if (stretch.pace != counted || !there || !look.sees(stretch.start)) {
                return;
            }
            if (held != null && look.sees(Life.momentAfter(held, stretch.start))) {
                verdict.doneBy(held);
            }
            if (end != null && look.sees(Life.momentAfter(end, stretch.start))) {
                verdict.endedBy(end, because);
            }
            rows.add(verdict.at(look, measure, rowSet, life, Verdict.holders(measure, life, chain)));
        }
    }
}
