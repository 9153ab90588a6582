package childrens.improvement.alerting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.LadderBench;
import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.episode.Closing;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Remarks;
import childrens.improvement.alerting.episode.Standing;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.routing.Area;
import childrens.improvement.alerting.routing.Dated;
import childrens.improvement.alerting.routing.Holder;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Post;
import childrens.improvement.alerting.routing.Routing;
import childrens.improvement.alerting.routing.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One episode with what is told of it, decided by the code that decides in the service, in memory. */
final class PlanBench {

    static final Ladder LADDER = LadderBench.ladder();

    private static final LocalDate EVER = LocalDate.of(2010, 1, 1);

    final Subject subject;
    final List<NotificationEntity> rows = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    Episode episode;
    Instant now;
    private Instant acknowledgedUntil = Instant.MIN;
    private @Nullable String heldBecause;
    private @Nullable String heldBefore;
    private final Routing routing;

    PlanBench(String measure, String now, boolean isRota) {
        this(new Subject(EpisodeKind.OBLIGATION, "o-1", measure, "team:court-1", "court-1"), at(now), isRota);
    }

    PlanBench(Subject subject, Instant now, boolean isRota) {
        this.subject = subject;
        this.episode = Episode.of(subject);
        this.now = now;
        this.routing = new Routing(council(isRota));
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    PlanBench overdue(String at, String dueBefore) {
        return hear(new Opening(at(at), "overdue", at(dueBefore), "weekly", false, null));
    }

    PlanBench dueSoon(String at, String dueBefore) {
        return hear(new Opening(at(at), "due-soon", at(dueBefore), null, false, null));
    }

    PlanBench settled(String at) {
        return hear(new Closing(at(at), ClosedBecause.MET_LATE, false));
    }

    PlanBench hear(Opening opening) {
        episode = episode.with(subject, opening);
        return decide();
    }

    PlanBench hear(Closing closing) {
        episode = episode.with(closing);
        return decide();
    }

    PlanBench hear(Remarks remarks) {
        episode = episode.with(remarks);
        return decide();
    }

    PlanBench acknowledge(Instant until) {
        acknowledgedUntil = until;
        return decide();
    }

    PlanBench hold(@Nullable String because) {
        heldBecause = because;
        return decide();
    }

    /** As the planner decides: the claim of a step and recipient is unique. */
    PlanBench decide() {
        EpisodePlan plan = new EpisodePlan(LADDER, routing, now);
        Instant until = acknowledgedUntil.equals(Instant.MIN) ? null : acknowledgedUntil;
        plan.decide(episode, List.copyOf(rows), new Standing(until, heldBecause, heldBefore));
        heldBefore = plan.isHeldBack() ? heldBecause : null;
        plan.decided().stream().filter(one -> !rows.contains(one)).forEach(rows::add);
        assertThat(rows.stream().map(one -> one.step + one.round + one.recipient))
                .doesNotHaveDuplicates();
        assertThat(plan.decided()).allMatch(NotificationEntity::isWaiting);
        return this;
    }

    /** The next moment at which something of it is due, or comes back. */
    @Nullable
    Instant next() {
        return Stream.concat(
                        rows.stream()
                                .filter(NotificationEntity::isWaiting)
                                .map(one -> one.dueAt == null ? Instant.MAX : one.dueAt),
                        Stream.of(acknowledgedUntil))
                .filter(moment -> moment.isAfter(now) && moment.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Moves on from due moment to due moment, and has the mail server take all that is due. */
    PlanBench to(Instant moment) {
        deliver();
        for (Instant next = next(); next != null && !next.isAfter(moment); next = next()) {
            now = next;
            decide();
            deliver();
        }
        now = moment.isAfter(now) ? moment : now;
        return this;
    }

    PlanBench to(String moment) {
        return to(at(moment));
    }

    PlanBench deliver() {
        due().forEach(one -> end(one, "sent"));
        return this;
    }

    List<NotificationEntity> due() {
        return rows.stream()
                .filter(one -> one.isWaiting() && one.dueAt != null && !one.dueAt.isAfter(now))
                .toList();
    }

    /** An attempt has ended; what follows is decided in the same transaction. */
    void end(NotificationEntity one, String as) {
        if (!one.isWaiting()) {
            return;
        }
        one.possiblySent = false;
        one.end(as, null, now);
        if (as.equals("sent")) {
            assertTold(one);
            sent.add(one.step + " " + one.recipient + " " + now);
        }
        decide();
    }

    private void assertTold(NotificationEntity one) {
        assertThat(one.isOpening() ? episode.isOpen() : episode.isClosed()).isTrue();
        assertThat(episode.isSilent()).isFalse();
        assertThat(one.forAudience() == Audience.ROTA || LADDER.workingTime().includes(now))
                .as("%s to %s at %s", one.step, one.recipient, now)
                .isTrue();
    }

    List<String> waiting() {
        return rows.stream()
                .filter(NotificationEntity::isWaiting)
                .map(one -> one.step + " " + one.recipient + " " + one.dueAt)
                .sorted()
                .toList();
    }

    private static Organisation council(boolean isRota) {
        List<Post> posts = new ArrayList<>(List.of(
                new Post("team-manager", "[team-manager]", "court-1", null, Set.of("team-manager")),
                new Post("head", "[head]", null, "cp-court", Set.of("head-of-service")),
                new Post("performance-lead", "[performance-lead]", null, null, Set.of("performance-lead"))));
        if (isRota) {
            posts.add(new Post("rota", "[rota]", null, null, Set.of("rota")));
        }
        return new Organisation(
                ever(List.of(new Area("cp-court", "Child Protection and Court", "head"))),
                ever(List.of(new Team("court-1", "Court Team 1", "cp-court"))),
                ever(posts),
                ever(posts.stream()
                        .map(post -> new Holder(post.id(), "holder-of-" + post.id(), post.id() + "@council.example"))
                        .toList()),
                Map.of());
    }

    private static <T> List<Dated<T>> ever(List<T> values) {
        return values.stream().map(value -> new Dated<>(EVER, null, value)).toList();
    }
}
