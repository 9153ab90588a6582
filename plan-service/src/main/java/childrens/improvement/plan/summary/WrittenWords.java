package childrens.improvement.plan.summary;

import java.util.List;

/**
 * The executive summary of a quarter as somebody wrote it.
 *
 * @param approved whether another approved it
 */
public record WrittenWords(boolean approved, List<String> goingWell, List<String> worriedAbout) {}
