package childrens.improvement.plan.document;

import java.util.List;

/**
 * The executive summary.
 *
 * @param actionsDelivered the actions of the quarter that has ended, with the status that was claimed for each
 * @param actionsNext the actions of the quarter to come
 */
public record Summary(
        Passage heading,
        Passage introduction,
        Passage goingWellHeading,
        Passage goingWellLeadIn,
        List<Passage> goingWell,
        Passage worriedAboutHeading,
        Passage worriedAboutLeadIn,
        List<Passage> worriedAbout,
        Passage actionsDeliveredHeading,
        Passage actionsDeliveredLeadIn,
        List<Action> actionsDelivered,
        Passage actionsNextHeading,
        Passage actionsNextLeadIn,
        List<Action> actionsNext) {}
