package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.episode.Closing;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Remarks;
import childrens.improvement.alerting.episode.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "episode")
class EpisodeEntity {

    static final String UNOPENED = "unopened";
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    @Id
    UUID id = new UUID(0, 0);

    String kind = "";
    String about = "";

    @Nullable
    String measure;

    @Nullable
    String scope;

    @Nullable
    String team;

    String state = UNOPENED;

    @Nullable
    String level;

    @Column(name = "due_before")
    @Nullable
    Instant dueBefore;

    @Nullable
    String occurrence;

    boolean backlog;

    @Nullable
    String figure;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_because")
    @Nullable
    String closedBecause;

    boolean silent;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    /** One in a line. */
    String feeds = "";

    @Column(name = "noted_at")
    @Nullable
    Instant notedAt;

    @Column(name = "unseen_at")
    @Nullable
    Instant unseenAt;

    int round = 1;

    @Column(name = "opening_known_at")
    @Nullable
    Instant openingKnownAt;

    @Column(name = "closing_known_at")
    @Nullable
    Instant closingKnownAt;

    /** Takes the episode as it is now, learned at the instant. */
    void take(Episode episode, Instant now) {
        Subject subject = episode.subject();
        kind = subject.kind().code();
        about = subject.about();
        measure = subject.measure();
        scope = subject.scope();
        team = subject.team();
        round = episode.round();
        notedAt = episode.remarks().notedAt();
        unseenAt = episode.remarks().unseenAt();
        Opening opening = episode.opening();
        if (opening != null) {
            level = opening.level();
            dueBefore = opening.dueBefore();
            occurrence = opening.occurrence();
            backlog = opening.backlog();
            figure = opening.figure();
            startedAt = opening.startedAt();
            feeds = opening.feeds().stream().sorted().collect(Collectors.joining("\n"));
            openedAt = opening.at();
            openingKnownAt = openingKnownAt == null ? now : openingKnownAt;
        }
        Closing closing = episode.closing();
        if (closing != null) {
            closedAt = closing.at();
            closedBecause = closing.because().code();
            silent = closing.silent();
        }
        state = opening == null ? UNOPENED : episode.isOpen() ? OPEN : CLOSED;
        closingKnownAt = !state.equals(CLOSED) ? null : closingKnownAt == null ? now : closingKnownAt;
    }

    Episode toDomain() {
        EpisodeKind ofKind = EpisodeKind.of(kind, about);
        Opening opening = openedAt == null || level == null
                ? null
                : new Opening(
                        openedAt,
                        level,
                        dueBefore,
                        occurrence,
                        backlog,
                        figure,
                        startedAt,
                        feeds.lines().collect(Collectors.toSet()));
        Closing closing = closedAt == null || closedBecause == null
                ? null
                : new Closing(closedAt, ClosedBecause.of(closedBecause).orElseThrow(), silent);
        return new Episode(
                new Subject(ofKind, about, measure, scope, team),
                opening,
                closing,
                round,
                new Remarks(notedAt, unseenAt));
    }
}
