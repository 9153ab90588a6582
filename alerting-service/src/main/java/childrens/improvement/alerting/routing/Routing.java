package childrens.improvement.alerting.routing;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the post that is responsible, and its holder. */
public record Routing(Organisation organisation) {

    /** The post that gets what is nobody else's; the organisation always fills it. */
    public static final String FALLBACK = "performance-lead";

    /** The post over an area of which it is not said who heads it. */
    static final String ABOVE_AREAS = "assistant-director";

    /**
     * The recipients: where several posts have the role all of them that somebody can be reached for, each once; empty when
     * not even the fallback has a holder.
     */
    public List<Recipient> recipients(Audience audience, Subject subject, Instant at) {
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
                                .orElse(new Answer("it is about the system itself"));
                };
        return answer.posts().isEmpty()
                ? holders().fallback(answer.why(), day).stream().toList()
                : holders().all(answer.posts(), answer.why(), day);
    }

    /**
     * Who is told what goes to the post: its holders, the head of its service while they are away, or the fallback.
     *
     * @param why why this post
     */
    public Optional<Recipient> to(String post, String why, Instant at) {
        LocalDate day = London.dayOf(at);
        return organisation
                .post(post, day)
                .map(found -> holders().held(found, why, day))
                .orElseGet(() -> holders().fallback("the organisation does not know the post " + post, day));
    }

    /** Whether a post with a holder is on call for the subject. */
    public boolean isOnCall(Subject subject, Instant at) {
        LocalDate day = London.dayOf(at);
        return onCall(subject, day).posts().stream().anyMatch(post -> holders().isHeld(post, day));
    }

    /** Whether the audience has a meaning for the subject: the whole council has no head of one service. */
    public boolean exists(Audience audience, Subject subject) {
        return audience != Audience.HEAD_OF_SERVICE || !"council".equals(subject.scope());
    }

    private Holders holders() {
        return new Holders(organisation);
    }

    private Answer teamManager(Subject subject, LocalDate day) {
        String id = subject.team();
        if (id == null) {
            return new Answer("no team is responsible for it");
        }
        Optional<Team> team = organisation.team(id, day);
        if (team.isEmpty()) {
            return new Answer("the organisation does not know the team " + id + " that is responsible for it");
        }
        String name = team.get().name();
        List<Post> managers = holders().posted("team-manager", id, null, day);
        return managers.isEmpty()
                ? new Answer("no post manages the team that is responsible for it: " + name)
                : new Answer(managers, "this post manages the team that is responsible for it: " + name);
    }

    private Answer duty(Subject subject, LocalDate day) {
        List<Post> held = nearest("duty", subject, day).stream()
                .filter(post -> holders().isHeld(post, day))
                .toList();
        return held.isEmpty()
                ? teamManager(subject, day)
                : new Answer(held, "this post is on duty for " + teamName(subject.team(), day));
    }

    private Answer onCall(Subject subject, LocalDate day) {
        List<Post> onCall = nearest("rota", subject, day);
        return onCall.isEmpty()
                ? new Answer("no post is on call")
                : new Answer(onCall, "this post is on call outside working time");
    }

    private Answer lead(Subject subject, LocalDate day) {
        if (subject.kind() == EpisodeKind.ACTION) {
            return leadOfAction(subject, day);
        }
        String measure = String.valueOf(subject.measure());
        String lead = organisation.leads().get(measure);
        if (lead == null) {
            return new Answer("no post leads " + measure);
        }
        return organisation
                .post(lead, day)
                .map(post -> new Answer(post, "this post leads " + measure))
                .orElse(new Answer("the organisation does not know the post " + lead + " that leads " + measure));
    }

    private Answer leadOfAction(Subject subject, LocalDate day) {
        String scope = subject.scope();
        if (scope == null || !scope.startsWith(Subject.POST)) {
            return new Answer("no post leads the action " + subject.about());
        }
        String lead = scope.substring(Subject.POST.length());
        return organisation
                .post(lead, day)
                .map(post -> new Answer(post, "this post leads the action " + subject.about()))
                .orElse(new Answer("the organisation does not know the post " + lead + " that leads the action "
                        + subject.about()));
    }

    private Answer headOfService(Subject subject, LocalDate day) {
        String area = areaOf(subject, day);
        if (area == null) {
            return new Answer("no service area is responsible for " + subject.scope());
        }
        List<Post> heads = holders().heads(area, day);
        String name = organisation.area(area, day).map(Area::name).orElse(area);
        return heads.isEmpty()
                ? new Answer("no post is responsible for the service area " + name)
                : new Answer(heads, "this post is responsible for the service area " + name);
    }

    private String teamName(@Nullable String id, LocalDate day) {
        return id == null
                ? "the whole council"
                : organisation.team(id, day).map(Team::name).orElse(id);
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

    /** The posts with the role for the team, else for its area, else for the council. */
    private List<Post> nearest(String role, Subject subject, LocalDate day) {
        String team = subject.team();
        String area = areaOf(subject, day);
        List<Post> ofTeam = team == null ? List.of() : holders().posted(role, team, null, day);
        List<Post> ofArea =
                !ofTeam.isEmpty() || area == null ? ofTeam : holders().posted(role, null, area, day);
        return ofArea.isEmpty() ? holders().posted(role, null, null, day) : ofArea;
    }

    private record Answer(List<Post> posts, String why) {

        Answer(Post post, String why) {
            this(List.of(post), why);
        }

        Answer(String why) {
            this(List.of(), why);
        }
    }
}
