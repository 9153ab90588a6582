package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.escalation.London;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Keeps managers' notes as the acknowledgements that they count as. */
@ApplicationScoped
class Notes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final String WORDS = "the reason stands in the note on the row.";

    private final EntityManager database;
    private final AcknowledgementPublisher publisher;

    Notes(EntityManager database, AcknowledgementPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /** Keeps a note on an episode that is kept already; one that is kept already changes nothing. */
    void keep(Episode episode, Note note, Instant now) {
        UUID breach = episode.subject().episodeId();
        LocalDate planned = note.plannedFor();
        Instant until = planned == null ? null : London.at(planned.plusDays(1), LocalTime.MIDNIGHT);
        String post = note.post() == null ? "" : note.post();
        String plan =
                planned == null ? "No day is named; " + WORDS : "Planned for " + DAY.format(planned) + "; " + WORDS;
        int kept = database.createNativeQuery("""
                        insert into acknowledgement
                          (id, episode, round, post, caller, at, plan, review_by, planned_for, via)
                        values (:id, :episode, :round, :post, :post, :at, :plan, cast(:until as timestamptz),
                                cast(:planned as date), 'note')
                        on conflict do nothing
                        """)
                .setParameter("id", id(breach, note))
                .setParameter("episode", breach)
                .setParameter("round", episode.round())
                .setParameter("post", post)
                .setParameter("at", note.at())
                .setParameter("plan", plan)
                .setParameter("until", until == null ? null : until.toString())
                .setParameter("planned", planned == null ? null : planned.toString())
                .executeUpdate();
        if (kept > 0 && episode.isOpen()) {
            publisher.acknowledged(breach, note.post(), until, "note", now);
        }
    }

    private static UUID id(UUID breach, Note note) {
        return UUID.nameUUIDFromBytes(("note|" + breach + '|' + note.at()).getBytes(StandardCharsets.UTF_8));
    }
}
