package childrens.improvement.alerting.message;

import java.time.LocalDate;

/**
 * A post that nobody holds, or held for a while.
 *
 * @param title the post as people call it
 * @param since the first day on which nobody did
 * @param isFilled whether somebody does again
 */
public record Vacancy(String title, LocalDate since, boolean isFilled) {}
