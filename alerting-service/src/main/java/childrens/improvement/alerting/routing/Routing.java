package childrens.improvement.alerting.routing;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the post that is responsible, and its holder. */
public record Routing(Organisation organisation) {

    /** The post that gets what is nobody else's; the organisation always fills it. */
    public static final String FALLBACK = "performance-lead";

    /** The post over an area of which it is not said who heads it. */
    static final String ABOVE_AREAS = "assistant-director";

    /** The recipient; empty when not even the fallback has a holder. */
    public Optional<Recipient> find(Audience audience, Subject subject, Instant at) {
        LocalDate day = London.dayOf(at);
        Answer answer =
                switch (audience) {
                    case TEAM_MANAGER -> teamManager(subject, day);
                    case DUTY -> duty(subject, day);
                    case ROTA -> onCall(subject, day);
                    case LEAD -> lead(subject, day);
                    case HEAD_OF_SERVICE -> headOfService(subject, day);
                    case PERFORMANCE_LEAD ->
                        organisation
                                .post(FALLBACK, day)
                                .map(post -> new Answer(post, "this post looks after the figures and the feeds"))
                                .orElse(new Answer(null, "it is about the system itself"));
                };
        return answer.post() == null ? fallback(answer.why(), day) : held(answer.post(), answer.why(), day);
    }

    /**
     * Who is told what goes to the post: its holders, whoever covers, the head of its service, or the fallback.
     *
     * @param why why this post
     */
    public Optional<Recipient> to(String post, String why, Instant at) {
        LocalDate day = London.dayOf(at);
        return organisation
                .post(post, day)
                .map(found -> held(found, why, day))
                .orElseGet(() -> fallback("the organisation does not know the post " + post, day));
    }

    /** Whether a post with a holder is on call for the subject. */
    public boolean isOnCall(Subject subject, Instant at) {
        LocalDate day = London.dayOf(at);
        Post post = onCall(subject, day).post();
        return post != null && !organisation.holders(post.id(), day).isEmpty();
    }

    /** Whether the audience has a meaning for the subject: the whole council has no head of one service. */
    public boolean exists(Audience audience, Subject subject) {
        return audience != Audience.HEAD_OF_SERVICE || !"council".equals(subject.scope());
    }

    private Answer teamManager(Subject subject, LocalDate day) {
        String id = subject.team();
        if (id == null) {
            return new Answer(null, "no team is responsible for it");
        }
        Optional<Team> team = organisation.team(id, day);
        if (team.isEmpty()) {
            return new Answer(null, "the organisation does not know the team " + id + " that is responsible for it");
        }
        String name = team.get().name();
        return posted("team-manager", id, null, day)
                .map(post -> new Answer(post, "this post manages the team that is responsible for it: " + name))
                .orElse(new Answer(null, "no post manages the team that is responsible for it: " + name));
    }

    private Answer duty(Subject subject, LocalDate day) {
        return nearest("duty", subject, day)
                .filter(post -> !organisation.holders(post.id(), day).isEmpty())
                .map(post -> new Answer(post, "this post is on duty for " + subject.team()))
                .orElseGet(() -> teamManager(subject, day));
    }

    private Answer onCall(Subject subject, LocalDate day) {
        return nearest("rota", subject, day)
                .map(post -> new Answer(post, "this post is on call outside working time"))
                .orElse(new Answer(null, "no post is on call"));
    }

    private Answer lead(Subject subject, LocalDate day) {
        if (subject.kind() == EpisodeKind.ACTION) {
            return leadOfAction(subject, day);
        }
        String measure = String.valueOf(subject.measure());
        String lead = organisation.leads().get(measure);
        if (lead == null) {
            return new Answer(null, "no post leads " + measure);
        }
        return organisation
                .post(lead, day)
                .map(post -> new Answer(post, "this post leads " + measure))
                .orElse(new Answer(null, "the organisation does not know the post " + lead + " that leads " + measure));
    }

    private Answer leadOfAction(Subject subject, LocalDate day) {
        String scope = subject.scope();
        if (scope == null || !scope.startsWith(Subject.POST)) {
            return new Answer(null, "no post leads the action " + subject.about());
        }
        String lead = scope.substring(Subject.POST.length());
        return organisation
                .post(lead, day)
                .map(post -> new Answer(post, "this post leads the action " + subject.about()))
                .orElse(new Answer(
                        null,
                        "the organisation does not know the post " + lead + " that leads the action "
                                + subject.about()));
    }

    private Answer headOfService(Subject subject, LocalDate day) {
        String area = areaOf(subject, day);
        if (area == null) {
            return new Answer(null, "no service area is responsible for " + subject.scope());
        }
        return head(area, day)
                .map(post -> new Answer(post, "this post is responsible for the service area " + area))
                .orElse(new Answer(null, "no post is responsible for the service area " + area));
    }

    private @Nullable String areaOf(Subject subject, LocalDate day) {
        String scope = subject.scope();
        if (scope != null && scope.startsWith("area:")) {
            return scope.substring("area:".length());
        }
        String team = subject.team();
        return team == null
                ? null
                : organisation.team(team, day).map(Team::area).orElse(null);
    }

    /** The post with the role for the team, else for its area, else for the council. */
    private Optional<Post> nearest(String role, Subject subject, LocalDate day) {
        String team = subject.team();
        String area = areaOf(subject, day);
        return (team == null ? Optional.<Post>empty() : posted(role, team, null, day))
                .or(() -> area == null ? Optional.empty() : posted(role, null, area, day))
                .or(() -> posted(role, null, null, day));
    }

    private Optional<Post> posted(String role, @Nullable String team, @Nullable String area, LocalDate day) {
        return organisation
                .posts(
                        day,
                        post -> post.roles().contains(role)
                                && same(team, post.team())
                                && (team != null || same(area, post.area())))
                .findFirst();
    }

    private Optional<Recipient> held(Post post, String why, LocalDate day) {
        List<Holder> holders = organisation.holders(post.id(), day);
        if (!holders.isEmpty()) {
            return Optional.of(new Recipient(post.id(), post.title(), holders, why));
        }
        List<Holder> away = organisation.away(post.id(), day);
        return away.isEmpty()
                ? fallback("nobody holds the post " + post.id() + " now", day)
                : covered(post, away, why, day);
    }

    /** Whoever covers for the post; where nobody does, the head of its service, who is told why. */
    private Optional<Recipient> covered(Post post, List<Holder> away, String why, LocalDate day) {
        String whose = why + "; whoever holds the post " + post.id() + " is away, ";
        return away.stream()
                .map(Holder::cover)
                .flatMap(Stream::ofNullable)
                .map(cover -> at(cover, whose + "and this post covers it", day))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> above(post, day)
                        .filter(head -> !head.id().equals(post.id()))
                        .flatMap(head -> at(head.id(), whose + "and nobody covers it", day)))
                .or(() -> fallback("whoever holds the post " + post.id() + " is away and nobody covers it", day));
    }

    /** The post, if somebody who is there holds it. */
    private Optional<Recipient> at(String id, String why, LocalDate day) {
        List<Holder> holders = organisation.holders(id, day);
        return holders.isEmpty()
                ? Optional.empty()
                : organisation.post(id, day).map(post -> new Recipient(id, post.title(), holders, why));
    }

    private Optional<Post> above(Post post, LocalDate day) {
        String team = post.team();
        String area = team == null
                ? post.area()
                : organisation.team(team, day).map(Team::area).orElse(null);
        return area == null ? organisation.post(ABOVE_AREAS, day) : head(area, day);
    }

    private Optional<Post> head(String area, LocalDate day) {
        return organisation
                .area(area, day)
                .map(Area::head)
                .flatMap(head -> organisation.post(head, day))
                .or(() -> posted("head-of-service", null, area, day))
                .or(() -> organisation.post(ABOVE_AREAS, day));
    }

    private Optional<Recipient> fallback(String why, LocalDate day) {
        List<Holder> holders = organisation.holders(FALLBACK, day);
        String title = organisation.post(FALLBACK, day).map(Post::title).orElse(FALLBACK);
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recipient(FALLBACK, title, holders, why + ", so it comes to the performance lead"));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private record Answer(@Nullable Post post, String why) {}
}
