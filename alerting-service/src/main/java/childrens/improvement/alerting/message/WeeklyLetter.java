package childrens.improvement.alerting.message;

import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.message.Percentage.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the weekly message about percentages: each with its two whole numbers, its scope, its period and its target.
 *
 * @param pages where the pages stand, without a slash at the end
 */
public record WeeklyLetter(Words words, String pages) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The message about the percentages, by measure and scope. */
    public Text text(Envelope envelope, List<Percentage> percentages) {
        return text(envelope, percentages, List.of());
    }

    /**
     * The message about the percentages, by measure and scope.
     *
     * @param shown those that were out of reach in both periods before, which are shown and no longer announced
     */
    public Text text(Envelope envelope, List<Percentage> percentages, List<Percentage> shown) {
        StringBuilder body = new StringBuilder("For " + envelope.title() + "\n\nThe week's percentages:\n");
        ordered(percentages).forEach(one -> body.append("\n").append(entry(one)));
        if (!shown.isEmpty()) {
            body.append("\nOut of reach in the two periods before this one, so no longer announced, only shown:\n");
            ordered(shown).forEach(one -> body.append("\n").append(shown(one)));
        }
        body.append(
                Letters.closing(
                        envelope,
                        "the percentage had met its target and was not at risk, or had been told in this period before.",
                        "each of these is told at most once in its period, and again only if it becomes worse. Whatever is late is still owed."));
        return new Text("Percentages this week: " + count(percentages), body.toString());
    }

    private static String count(List<Percentage> percentages) {
        long ended = percentages.stream().filter(one -> one.ended() != null).count();
        long atRisk = percentages.stream()
                .filter(one -> one.ended() == null && one.isAtRisk())
                .count();
        String told = percentages.size() - ended - atRisk + " not on target";
        return told + (atRisk == 0 ? "" : ", " + atRisk + " at risk") + (ended == 0 ? "" : ", " + ended + " no longer");
    }

    private static Stream<Percentage> ordered(List<Percentage> percentages) {
        return percentages.stream()
                .sorted(Comparator.comparing(Percentage::measure).thenComparing(Percentage::scope));
    }

    private String entry(Percentage one) {
        return head(one) + "- " + state(one) + figure(one.figure()) + outlook(one) + "\n" + link(one);
    }

    private String shown(Percentage one) {
        Flow flow = one.flow();
        String lines = flow == null
                ? "- what is still to do stands on its page\n"
                : "- longest waiting: " + flow.longestWaiting() + "\n- " + flow.sentence() + "\n";
        return head(one) + lines + link(one);
    }

    private String head(Percentage one) {
        return words.percentage(one.measure()) + ", " + one.scopeName() + period(one.from()) + "\n";
    }

    private String link(Percentage one) {
        return "The measure: " + pages + "/measures/" + one.measure() + "?scope=" + one.scope() + "\n";
    }

    private static String state(Percentage one) {
        ClosedBecause ended = one.ended();
        if (ended == null) {
            return one.isAtRisk() ? "at risk" : "not on target";
        }
        return switch (ended) {
            case RECOVERED -> one.isAtRisk() ? "no longer at risk; when last told" : "on target again; when last told";
            case PERIOD_ENDED -> "the period has ended; when last told";
            default -> "counted in another way now; when last told";
        };
    }

    private static String outlook(Percentage one) {
        if (one.ended() != null) {
            return "";
        }
        return switch (one.level()) {
            case "at-risk" ->
                "; it meets its target now, and what is late already may take it off before the period ends";
            case "out-of-reach" -> "; that can no longer be met in this period";
            default -> "";
        };
    }

    private static String period(@Nullable LocalDate from) {
        return from == null ? "" : ", from " + DAY.format(from);
    }

    private static String figure(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        return ": " + figure.numerator() + " of " + figure.denominator() + " ("
                + figure.percent().setScale(1, RoundingMode.HALF_UP) + "%)" + target(figure);
    }

    private static String target(Figure figure) {
        BigDecimal value = figure.value();
        BigDecimal upper = figure.upper();
        String bar =
                switch (figure.target()) {
                    case "at-least" -> "at least " + percent(value);
                    case "at-most" -> "at most " + percent(value);
                    case "band" -> upper == null ? percent(value) : "from " + percent(value) + " to " + percent(upper);
                    case "every-one" -> "every one";
                    case "none-left" -> "none";
                    default -> percent(value);
                };
        return bar.isEmpty() ? "" : "; the target is " + bar;
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString() + "%";
    }
}
