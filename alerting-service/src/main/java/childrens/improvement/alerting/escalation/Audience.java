package childrens.improvement.alerting.escalation;

import java.util.Arrays;

/** Whom a message is meant for, before it is known which post that is. */
public enum Audience {
    /** The manager of the team that owes it. */
    TEAM_MANAGER("team-manager"),
    /** The duty post of the team or its area where there is one, else the manager of the team. */
    DUTY("duty"),
    /** The post that is on call outside working time, where the organisation holds one. */
    ROTA("rota"),
    /** The lead of the measure, or of the action. */
    LEAD("lead"),
    /** The head of service of the scope. */
    HEAD_OF_SERVICE("head-of-service"),
    /** The post that keeps the system's figures, and gets what is nobody else's. */
    PERFORMANCE_LEAD("performance-lead");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** The word in the ladder and in the tables; of the posts that have a role, the name of the role. */
    public String code() {
        return code;
    }

    /** The audience with the word. */
    public static Audience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no audience is called " + code));
    }
}
