package childrens.improvement.alerting.message;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes the message about posts that nobody holds, and about those that are vacant no longer. */
public final class VacancyLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private VacancyLetter() {}

    /** The message: what is vacant first. */
    public static Text text(Envelope envelope, List<Vacancy> vacancies) {
        List<Vacancy> vacant = part(vacancies, false);
        List<Vacancy> filled = part(vacancies, true);
        StringBuilder body = new StringBuilder("For " + envelope.title() + "\n");
        block(body, "Nobody holds:", vacant);
        block(body, "No longer vacant:", filled);
        body.append(
                Letters.closing(
                        envelope,
                        "somebody had been named before this message was written.",
                        vacant.isEmpty()
                                ? "nothing more is sent about this."
                                : "what goes to such a post comes to you, saying so. One more message when somebody holds it."));
        String first = vacant.isEmpty() ? "" : "Posts that nobody holds: " + vacant.size();
        String second = filled.isEmpty() ? "" : "Posts that are no longer vacant: " + filled.size();
        return new Text(first.isEmpty() || second.isEmpty() ? first + second : first + ". " + second, body.toString());
    }

    private static List<Vacancy> part(List<Vacancy> vacancies, boolean isFilled) {
        return vacancies.stream()
                .filter(one -> one.isFilled() == isFilled)
                .sorted(Comparator.comparing(Vacancy::title))
                .toList();
    }

    private static void block(StringBuilder body, String heading, List<Vacancy> vacancies) {
        if (!vacancies.isEmpty()) {
            body.append("\n").append(heading).append("\n");
        }
        vacancies.forEach(one -> body.append("- ")
                .append(one.title())
                .append(one.isFilled() ? ", held by nobody from " : ", since ")
                .append(DAY.format(one.since()))
                .append("\n"));
    }
}
