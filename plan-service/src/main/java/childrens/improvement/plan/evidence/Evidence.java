package childrens.improvement.plan.evidence;

import java.time.LocalDate;

/**
 * A piece of evidence of impact.
 *
 * @param on the day on which it was observed
 * @param kind {@code audit-theme}, {@code dip-sample}, {@code feedback-children}, {@code feedback-families},
 *     {@code external-review}, {@code complaint-theme} or {@code compliment}
 * @param source where it can be looked up: the report, the panel, the survey
 * @param finding what was found
 * @param changed what changed because of it
 * @param by the post that added it
 */
public record Evidence(
        String id,
        String objective,
        LocalDate on,
        String kind,
        String source,
        String finding,
        String changed,
        String by) {}
