package childrens.improvement.foundation.access;

import java.util.List;

/** The roles, as the token's {@code groups} name them. */
public final class Roles {

    /** Reads aggregates, definitions and the plan. */
    public static final String ANALYST = "analyst";

    /** Reads all rows, answers queries, enters values. */
    public static final String DATA_QUALITY = "data-quality";

    /** Reads and notes what is the own team's. */
    public static final String TEAM_MANAGER = "team-manager";

    /** Reads and notes what is the own area's. */
    public static final String HEAD_OF_SERVICE = "head-of-service";

    /** Reads and notes what the teams of the safeguarding and review area owe or hold. */
    public static final String HEAD_OF_SAFEGUARDING = "head-of-safeguarding";

    /** Reads all, acknowledges, silences. */
    public static final String DIRECTOR = "director";

    /** Writes the plan and entered values. */
    public static final String PLAN_EDITOR = "plan-editor";

    /** Approves, defines, closes quarters. */
    public static final String APPROVER = "approver";

    /** Runs the system; sees no figure and no child. */
    public static final String OPERATOR = "operator";

    /** Sends events and references; reads nothing. */
    public static final String CASE_SYSTEM = "case-system";

    /** The service that sends the lists; reads them all, each read recorded. No person has it. */
    public static final String ALERTING_SERVICE = "alerting-service";

    /** All that people and other systems have. */
    public static final List<String> ALL = List.of(
            ANALYST,
            DATA_QUALITY,
            TEAM_MANAGER,
            HEAD_OF_SERVICE,
            HEAD_OF_SAFEGUARDING,
            DIRECTOR,
            PLAN_EDITOR,
            APPROVER,
            OPERATOR,
            CASE_SYSTEM);

    /** Those that the services themselves have. */
    public static final List<String> SERVICES = List.of(ALERTING_SERVICE);

    private Roles() {}
}
