package childrens.improvement.alerting.activity;

import childrens.improvement.alerting.delivery.DeliveryConfig;
import childrens.improvement.alerting.delivery.MessageQueue;
import childrens.improvement.alerting.delivery.MessageSource;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Activities;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.escalation.LadderClass;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Activity;
import childrens.improvement.alerting.message.ActivityLetter;
import childrens.improvement.alerting.message.Envelope;
import childrens.improvement.alerting.message.Words;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Post;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each post is told on a morning, in one message. */
@ApplicationScoped
class ActivityNotices implements MessageSource {

    private static final String LETTER = "activity";

    private final EntityManager database;
    private final OrganisationDirectory directory;
    private final Instance<MessageQueue> queue;
    private final Activities activities;
    private final ActivityLetter letter;

    ActivityNotices(
            EntityManager database,
            OrganisationDirectory directory,
            Instance<MessageQueue> queue,
            Ladder ladder,
            Words words,
            DeliveryConfig config) {
        this.database = database;
        this.directory = directory;
        this.queue = queue;
        this.activities = ladder.activities();
        this.letter = new ActivityLetter(words, config.pages());
    }

    /** Has it told: each post, measure and morning once. */
    void tell(LocalDate day, List<Counted> counted, Instant now) {
        Routing routing = new Routing(directory.current());
        for (Counted one : counted) {
            // of a morning that comes to be known late, what was ahead then may be over: it is told as that
            if (!one.isAhead() || one.dueBefore().isAfter(now)) {
                Subject subject = new Subject(EpisodeKind.MEASURE, LETTER, one.measure(), "council", null);
                routing.recipients(to(one.measure()), subject, now).forEach(to -> keep(day, one, to, now));
            }
        }
    }

    private Audience to(String measure) {
        return activities.classOf(measure).map(LadderClass::to).orElse(Audience.LEAD);
    }

    private void keep(LocalDate day, Counted one, Recipient to, Instant now) {
        UUID message = UUID.nameUUIDFromBytes((LETTER + '|' + day + '|' + to.post()).getBytes(StandardCharsets.UTF_8));
        queue.get().add(message, LETTER, to.post(), null, now);
        database.flush();
        database.createNativeQuery("""
                        insert into activity_notice (day, phase, measure, post, why, done, open, due_before, message)
                        values (:day, :phase, :measure, :post, :why, :done, :open, :due, :message)
                        on conflict do nothing
                        """)
                .setParameter("day", day)
                .setParameter("phase", one.phase())
                .setParameter("measure", one.measure())
                .setParameter("post", to.post())
                .setParameter("why", to.why())
                .setParameter("done", one.done())
                .setParameter("open", one.open())
                .setParameter("due", one.dueBefore())
                .setParameter("message", message)
                .executeUpdate();
    }

    @Override
    public String letter() {
        return LETTER;
    }

    @Override
    public Optional<Written> write(UUID message, String recipient, Instant now) {
        List<?> rows =
                database.createNativeQuery("""
                        select measure, phase, done, open, due_before, why from activity_notice
                         where message = :message order by due_before, measure
                        """).setParameter("message", message).getResultList();
        List<Object[]> told = rows.stream().map(row -> (Object[]) row).toList();
        Organisation organisation = directory.current();
        String whyYou = told.stream().map(row -> (String) row[5]).findFirst().orElse("");
        return told.isEmpty()
                ? Optional.empty()
                : new Routing(organisation)
                        .to(recipient, whyYou, now)
                        .map(to -> new Written(
                                to.address(),
                                letter.text(
                                        envelope(recipient, to, told, organisation, now),
                                        told.stream()
                                                .map(ActivityNotices::activity)
                                                .toList())));
    }

    private Envelope envelope(
            String recipient, Recipient to, List<Object[]> told, Organisation organisation, Instant now) {
        List<String> why = to.post().equals(recipient)
                ? told.stream().map(row -> (String) row[5]).toList()
                : List.of(to.why());
        return new Envelope(
                organisation.post(recipient, London.dayOf(now)).map(Post::title).orElse(recipient),
                why,
                "it is told when " + before(told) + " working days are left, and once more on the working day after.");
    }

    private String before(List<Object[]> told) {
        return told.stream()
                .flatMap(row -> activities.classOf((String) row[0]).stream())
                .map(rule -> Integer.toString(rule.workingDaysBefore()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private static Activity activity(Object[] row) {
        return new Activity(
                (String) row[0],
                row[1].equals("ahead"),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                London.lastDayBefore((Instant) row[4]));
    }
}
