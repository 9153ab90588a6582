package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Children looked after, with oversights on two different days of the twelve months to the day; a row begins whenever the
 * days in these months change.
 *
 * @param wholeYear whether only who has been looked after for the twelve months is meant
 */
record OversightRule(boolean wholeYear) implements Rule {

    private static final int ENOUGH = 2;

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Life whole = life.whole();
        Found found = new Found(measure, rowSet, life);
        TreeMap<LocalDate, Instant> days = new TreeMap<>();
        whole.of("iro-oversight.recorded")
                .forEach(event ->
                        days.putIfAbsent(event.time().day(), event.time().earliest()));
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent opener : whole.firstOfEach("looked-after.started", "episode", event -> true)) {
            Instant begins = opener.time().earliest();
            if (wholeYear) {
                LocalDate day = opener.time().day().plusMonths(11);
                while (firstOfYear(day).isBefore(opener.time().day())) {
                    day = day.plusDays(1);
                }
                begins = EnglandDays.start(day);
            }
            Instant over = over(opener, whole);
            boolean others = Verdict.isOthers(opener, "responsibleAuthority");
            List<Instant> moments = moments(days, begins, over);
            for (int i = 0; i < moments.size(); i++) {
                Instant at = moments.get(i);
                Instant next = i + 1 < moments.size() ? moments.get(i + 1) : over;
                if (look.sees(at)) {
                    rows.add(found.spell(at, isGood(days, at), !look.sees(next), others, List.of(opener)));
                }
            }
        }
        return rows;
    }

    /** The first of the twelve months' days that end with a day. */
    private static LocalDate firstOfYear(LocalDate day) {
        return day.plusDays(1).minusYears(1);
    }

    private static boolean isGood(TreeMap<LocalDate, Instant> days, Instant at) {
        LocalDate first = firstOfYear(EnglandDays.day(at));
        return days.entrySet().stream()
                        .filter(each -> !each.getKey().isBefore(first)
                                && !each.getValue().isAfter(at))
                        .count()
                >= ENOUGH;
    }

    private static List<Instant> moments(TreeMap<LocalDate, Instant> days, Instant begins, Instant over) {
        TreeSet<Instant> moments = new TreeSet<>(List.of(begins));
        days.forEach((day, done) -> {
            moments.add(done);
            LocalDate gone = day.plusMonths(11);
            while (!firstOfYear(gone).isAfter(day)) {
                gone = gone.plusDays(1);
            }
            moments.add(EnglandDays.start(gone));
        });
        moments.removeIf(each -> each.isBefore(begins) || !each.isBefore(over));
        return List.copyOf(moments);
    }

    private static Instant over(CaseEvent opener, Life whole) {
        List<CaseEvent> ends = new ArrayList<>(whole.of("looked-after.ended"));
        ends.removeIf(end -> !opener.text("episode").equals(end.text("episode")));
        if (whole.death() != null) {
            ends.add(whole.death());
        }
        return ends.stream()
                .filter(end -> Life.follows(end, opener))
                .min(Life.ORDER)
                .map(end -> Life.momentAfter(end, opener.time().earliest()))
                .orElse(Instant.MAX);
    }
}
