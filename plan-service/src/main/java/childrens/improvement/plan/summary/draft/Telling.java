package childrens.improvement.plan.summary.draft;

import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts one measure into a sentence: what was reached of how many and when, against what, and who still waits. */
final class Telling {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final StringBuilder text = new StringBuilder();
    private final List<NumberLink> numbers = new ArrayList<>();

    private Telling() {}

    /** Whether there is a number to tell of. */
    static boolean hasNumber(Reading reading) {
        return shown(reading) != null || !reading.parts().isEmpty();
    }

    static Sentence of(String id, MeasureFigure measure, Reading reading) {
        Telling telling = new Telling();
        telling.text.append(Subject.of(measure.wording())).append(": ");
        telling.value(reading);
        telling.text.append(' ').append(period(reading.window()));
        telling.text.append(target(measure.rating().rating()));
        telling.before(measure);
        telling.waiting(reading);
        telling.text.append('.');
        return new Sentence(id, telling.text.toString(), List.copyOf(telling.numbers));
    }

    private void value(Reading reading) {
        String shown = shown(reading);
        if (shown != null) {
            number(shown, reading);
            BigDecimal numerator = reading.numerator();
            BigDecimal denominator = reading.denominator();
            if (reading.percent() != null && numerator != null && denominator != null) {
                text.append(" (");
                number(numerator.toPlainString(), reading);
                text.append(" of ");
                number(denominator.toPlainString(), reading);
                text.append(')');
            }
            return;
        }
        String separator = "";
        for (Reading.Part part : reading.parts()) {
            BigDecimal percent = part.percent();
            text.append(separator);
            number(percent == null ? Integer.toString(part.count()) : percent(percent), reading);
            text.append(' ').append(part.name().replace('-', ' '));
            separator = ", ";
        }
    }

    private void before(MeasureFigure measure) {
        Reading previous = measure.previous();
        String shown = previous == null ? null : shown(previous);
        if (previous != null && shown != null) {
            text.append(
                    switch (measure.travel().direction()) {
                        case IMPROVED -> "; better than ";
                        case WORSENED -> "; worse than ";
                        case SAME -> "; the same as ";
                        case NOT_COMPARABLE -> "; not to be compared with ";
                    });
            number(shown, previous);
            text.append(" in the period before");
        }
    }

    /** Who still waits stands beside every percentage, a good one too. */
    private void waiting(Reading reading) {
        Integer late = reading.overdueNow();
        OffsetDateTime oldest = reading.oldestOpen();
        if (late != null && late > 0) {
            text.append("; ");
            number(Integer.toString(late), reading);
            text.append(late == 1 ? " is still owed and late" : " are still owed and late");
            if (oldest != null) {
                text.append(", the longest since ").append(DAY.format(oldest));
            }
        }
    }

    private void number(String written, Reading reading) {
        int start = text.length();
        text.append(written);
        numbers.add(new NumberLink(
                start,
                text.length(),
                written,
                reading.measure(),
                reading.scope(),
                reading.window().kind(),
                reading.window().from(),
                reading.window().until(),
                reading.at(),
                reading.knownAt()));
    }

    private static @Nullable String shown(Reading reading) {
        BigDecimal percent = reading.percent();
        BigDecimal value = reading.value();
        if (percent != null) {
            return percent(percent);
        }
        return value == null ? null : value.toPlainString();
    }

    /** One place at most; the counts beside it are exact. */
    private static String percent(BigDecimal percent) {
        return (percent.scale() > 1 ? percent.setScale(1, RoundingMode.HALF_UP) : percent).toPlainString() + "%";
    }

    private static String period(Reading.Window window) {
        LocalDate last = window.until().minusDays(1);
        return last.isAfter(window.from())
                ? "from " + DAY.format(window.from()) + " to " + DAY.format(last)
                : "on " + DAY.format(last);
    }

    private static String target(Rating rating) {
        return switch (rating) {
            case BLUE -> ", complete";
            case GREEN -> ", on target";
            case AMBER -> ", near the target";
            case RED -> ", off target";
            case NOT_RATED -> "";
        };
    }
}
