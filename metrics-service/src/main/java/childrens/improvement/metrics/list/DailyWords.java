package childrens.improvement.metrics.list;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a list says of how things stand. */
final class DailyWords {

    static final String NO_WORKER = "no worker";
    static final String WORKER_ABSENT = "the worker is absent";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.UK);

    private DailyWords() {}

    static String missing(Situation situation) {
        Instant since = Objects.requireNonNull(situation.missingSince());
        return "missing since " + London.at(since).format(MOMENT);
    }

    static String notSeen(Situation situation) {
        return "child not seen at the last two visits, "
                + situation.notSeenOn().stream().map(DAY::format).collect(Collectors.joining(" and "));
    }

    static String isNew(Situation situation) {
        LocalDate since = Objects.requireNonNull(situation.teamSinceDay());
        return "with the team since " + since.format(DAY);
    }

    static String movedAway(Situation situation) {
        return situation.team() == null ? "the case was closed" : "moved to " + situation.team();
    }

    static String intervals(long passed) {
        return passed + " intervals running have passed with nothing done";
    }

    static String settled(Judged done) {
        return done.outcome() == Outcome.MET ? "done in time, recorded late" : "done late";
    }

    static String answered(String state) {
        return state.equals("corrected")
                ? "query answered: the record was corrected"
                : "query answered: the record stands";
    }

    static String placedHere(Situation situation) {
        return situation.missingSince() == null
                ? "placed here by another authority"
                : "placed here by another authority, " + missing(situation);
    }
}
