package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the caller may take on what the caller may read: what is the own team's or area's, or was sent to the post. */
@ApplicationScoped
class Authority {

    private final Caller caller;
    private final NotificationRepository notifications;

    Authority(Caller caller, NotificationRepository notifications) {
        this.caller = caller;
        this.notifications = notifications;
    }

    /** An obligation in reach is the caller's own; of the rest everyone reads all, so that it is asked whose it is. */
    boolean mayAnswer(Subject subject, Reach reach) {
        if (subject.kind() == EpisodeKind.OBLIGATION || caller.is(Roles.DIRECTOR)) {
            return true;
        }
        String scope = subject.scope() == null ? "" : subject.scope();
        boolean own = reach.teams().stream().anyMatch(team -> scope.equals("team:" + team))
                || caller.area().map(area -> scope.equals("area:" + area)).orElse(false)
                || scope.equals(Subject.POST + caller.post());
        return own || notifications.count("episode = ?1 and recipient = ?2", subject.episodeId(), caller.post()) > 0;
    }
}
