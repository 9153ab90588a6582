package childrens.improvement.demonstration.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Return home interviews: a row for each time that a child was found, with what the variants look at. */
final class MissingRows {

    private final CaseFile file;
    private final Instant clock;

    MissingRows(CaseFile file, Instant clock) {
        this.file = file;
        this.clock = clock;
    }

    Stream<Row> all() {
        return file.all("missing.found")
                .map(found ->
                        OnceOwed.judge("M010", file, found, interview(found), OnceOwed.hours(72), clock, marks(found)));
    }

    private Optional<LoggedEvent> interview(LoggedEvent found) {
        return about("return-home-interview.completed", found);
    }

    private Optional<LoggedEvent> about(String type, LoggedEvent found) {
        return file.all(type)
                .filter(event -> event.text("episode").equals(found.text("episode"))
                        || StreamSupport.stream(event.data().path("episodes").spliterator(), false)
                                .anyMatch(episode -> episode.asText().equals(found.text("episode"))))
                .findFirst();
    }

    private Set<String> marks(LoggedEvent found) {
        var marks = new HashSet<String>();
        about("return-home-interview.declined", found).ifPresent(declined -> marks.add("declined"));
        if (!found.text("hostAuthority").isEmpty()
                && !found.text("hostAuthority").equals("E06000019")) {
            marks.add("outside");
        }
        if (inService(found.day())) {
            marks.add("in-service");
        }
        return marks;
    }

    private boolean inService(LocalDate day) {
        return openOn(day, "cin-plan.started", "cin-plan.ended", "plan")
                || openOn(day, "cp-plan.started", "cp-plan.ended", "plan")
                || openOn(day, "looked-after.started", "looked-after.ended", "episode")
                || openOn(day, "case.allocated", "case.closed", "case");
    }

    private boolean openOn(LocalDate day, String opens, String ends, String member) {
        return file.all(opens).filter(opened -> !opened.day().isAfter(day)).anyMatch(opened -> file.first(
                        ends, member, opened.text(member), opened.earliest())
                .filter(ended -> ended.day().isBefore(day))
                .isEmpty());
    }
}
