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
        List<Passage> goingWell,
        Passage worriedAboutHeading,
        List<Passage> worriedAbout,
        Passage actionsDeliveredHeading,
        List<Action> actionsDelivered,
        Passage actionsNextHeading,
        List<Action> actionsNext) {}
