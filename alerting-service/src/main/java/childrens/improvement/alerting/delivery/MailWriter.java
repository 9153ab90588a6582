package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.episode.Closing;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.ActionLetter;
import childrens.improvement.alerting.message.Envelope;
import childrens.improvement.alerting.message.FeedLetter;
import childrens.improvement.alerting.message.Letters;
import childrens.improvement.alerting.message.Owed;
import childrens.improvement.alerting.message.Percentage;
import childrens.improvement.alerting.message.PlanAction;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.message.Vacancy;
import childrens.improvement.alerting.message.VacancyLetter;
import childrens.improvement.alerting.message.WeeklyLetter;
import childrens.improvement.alerting.message.WhyNow;
import childrens.improvement.alerting.message.Words;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.routing.Area;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Post;
import childrens.improvement.alerting.routing.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the words of a message from its notifications and the episodes as they are now. */
@ApplicationScoped
class MailWriter {

    private final Letters letters;
    private final WeeklyLetter weekly;
    private final ActionLetter actions;
    private final FigureReader figures;

    MailWriter(Words words, DeliveryConfig config, FigureReader figures) {
        this.letters = new Letters(words, config.pages());
        this.weekly = new WeeklyLetter(words, config.pages());
        this.actions = new ActionLetter(config.pages());
        this.figures = figures;
    }

    /**
     * The words.
     *
     * @param notifications of one kind and one post, at least one
     * @param shown percentages that are shown with others, though they are not announced
     */
    Text write(
            List<NotificationEntity> notifications,
            Map<UUID, Episode> episodes,
            List<Episode> shown,
            Organisation organisation,
            Instant now) {
        LocalDate day = London.dayOf(now);
        NotificationEntity first = notifications.get(0);
        Envelope envelope = envelope(notifications, organisation, day);
        if (first.letter.equals("weekly")) {
            return weekly.text(
                    envelope,
                    notifications.stream()
                            .map(one -> percentage(episode(one, episodes), !one.isOpening(), organisation, day))
                            .toList(),
                    shown.stream()
                            .map(episode -> percentage(episode, false, organisation, day))
                            .toList());
        }
        if (first.inLetter() == Letter.ACTION) {
            return actions.text(
                    envelope,
                    notifications.stream()
                            .map(one -> action(episode(one, episodes)))
                            .toList());
        }
        if (first.inLetter() == Letter.VACANCY) {
            return VacancyLetter.text(
                    envelope,
                    notifications.stream()
                            .map(one -> vacancy(episode(one, episodes), !one.isOpening(), organisation, day))
                            .toList());
        }
        List<Owed> owed = notifications.stream()
                .map(one -> owed(one, episode(one, episodes), organisation, day))
                .toList();
        if (owed.stream().allMatch(Owed::isFeed)) {
            return first.isOpening() ? FeedLetter.silent(envelope) : FeedLetter.heardAgain(envelope);
        }
        return switch (first.inLetter()) {
            case SUMMARY -> letters.summary(envelope, owed);
            case SETTLED -> letters.settled(envelope, owed);
            case DUE_SOON -> letters.dueSoon(envelope, owed);
            case ESCALATED ->
                letters.escalated(
                        envelope,
                        owed,
                        notifications.stream().map(NotificationEntity::holds).collect(Collectors.toSet()));
            case OVERDUE, WEEKLY, ACTION, VACANCY -> letters.overdue(envelope, owed);
        };
    }

    private static Envelope envelope(List<NotificationEntity> notifications, Organisation organisation, LocalDate day) {
        NotificationEntity first = notifications.get(0);
        return new Envelope(
                organisation.post(first.recipient, day).map(Post::title).orElse(first.recipient),
                notifications.stream().map(one -> one.why).toList(),
                notifications.stream()
                        .map(MailWriter::whyNow)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    private static String whyNow(NotificationEntity one) {
        return WhyNow.sentence(one.holds(), one.dueAt == null ? one.decidedAt : one.dueAt);
    }

    private static Owed owed(NotificationEntity one, Episode episode, Organisation organisation, LocalDate day) {
        Subject subject = episode.subject();
        Closing closing = one.isOpening() ? null : episode.closing();
        return new Owed(
                subject.kind() == EpisodeKind.FEED ? Owed.FEED : String.valueOf(subject.measure()),
                subject.team(),
                subject.kind() == EpisodeKind.FEED ? "The whole council" : teamName(subject.team(), organisation, day),
                closing == null ? null : closing.because());
    }

    private static PlanAction action(Episode episode) {
        Opening opening = Objects.requireNonNull(episode.opening());
        Instant dueBefore = opening.dueBefore() == null ? opening.at() : opening.dueBefore();
        return new PlanAction(
                episode.subject().about(),
                London.dayOf(dueBefore).minusDays(1),
                opening.level().equals("overdue"));
    }

    private static Vacancy vacancy(Episode episode, boolean isFilled, Organisation organisation, LocalDate day) {
        String post = episode.subject().vacantPost();
        Opening opening = Objects.requireNonNull(episode.opening());
        return new Vacancy(
                organisation.post(post, day).map(Post::title).orElse(post), London.dayOf(opening.at()), isFilled);
    }

    private Percentage percentage(Episode episode, boolean hasEnded, Organisation organisation, LocalDate day) {
        Subject subject = episode.subject();
        Opening opening = episode.opening();
        Closing closing = hasEnded ? episode.closing() : null;
        String figure = opening == null ? null : opening.figure();
        String scope = subject.scope() == null ? "council" : subject.scope();
        return new Percentage(
                String.valueOf(subject.measure()),
                scope,
                scope.equals("council") ? "the whole council" : scopeName(scope, organisation, day),
                figures.from(figure),
                figures.figure(figure),
                closing == null ? null : closing.because(),
                figures.flow(figure),
                opening == null ? "breached" : opening.level());
    }

    private static String scopeName(String scope, Organisation organisation, LocalDate day) {
        String id = scope.substring(scope.indexOf(':') + 1);
        return scope.startsWith("area:")
                ? organisation.area(id, day).map(Area::name).orElse(id)
                : teamName(id, organisation, day);
    }

    private static String teamName(@Nullable String team, Organisation organisation, LocalDate day) {
        return team == null
                ? "No team"
                : organisation.team(team, day).map(Team::name).orElse(team);
    }

    private static Episode episode(NotificationEntity one, Map<UUID, Episode> episodes) {
        Episode episode = episodes.get(one.episode);
        if (episode == null) {
            throw new IllegalStateException("a notification without its episode");
        }
        return episode;
    }
}
