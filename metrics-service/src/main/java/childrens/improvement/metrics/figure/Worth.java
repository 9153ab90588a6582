package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.timeliness.Share;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says besides its share: by its kind a number, parts, or how long something took.
 *
 * @param share numerator and denominator as the kind has them: of a count both are its value
 * @param value of a count, a sum or a duration; null for others and of nothing
 * @param parts what was found, told apart; empty where nothing is
 * @param durations of a duration, or null
 */
public record Worth(
        Share share,
        @Nullable BigDecimal value,
        List<Part> parts,
        @Nullable Durations durations) {

    /**
     * Reckons it.
     *
     * @param kind the contract's word
     * @param figure of the same rows
     * @param rows all rows of the measure that may matter
     * @param belongs whether a row belongs to the scope by who owed it when its verdict became certain
     * @param isWith whether an open row is owed by the scope at the moment
     */
    public static Worth of(
            String kind,
            Counting counting,
            Figure figure,
            Collection<Judged> rows,
            Question question,
            Predicate<Judged> belongs,
            Predicate<Judged> isWith) {
        List<Judged> own = rows.stream().filter(belongs).toList();
        List<Judged> all = question.counted(own);
        List<Part> parts = Parts.of(all, counting);
        return switch (kind) {
            case "count" -> {
                List<Judged> counted = counted(kind, counting, rows, question, belongs, isWith);
                long number = question.byChild()
                        ? counted.stream()
                                .map(row -> row.obligation().subject())
                                .distinct()
                                .count()
                        : counted.size();
                yield new Worth(new Share((int) number, (int) number), BigDecimal.valueOf(number), parts, null);
            }
            case "sum" ->
                new Worth(
                        figure.share(),
                        all.stream()
                                .filter(question::isGood)
                                .map(row -> Parts.amountOf(row.obligation().finding()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        parts,
                        null);
            case "duration" -> {
                Durations durations = Durations.of(
                        own.stream().filter(question::endsIn).toList(),
                        rows.stream().filter(Judged::open).filter(isWith).toList(),
                        question.moment());
                yield new Worth(figure.share(), durations.mean(), parts, durations);
            }
            default -> new Worth(figure.share(), null, parts, null);
        };
    }

    /** The rows that a reading of a kind counts: those that make up its denominator. */
    public static List<Judged> counted(
            String kind,
            Counting counting,
            Collection<Judged> rows,
            Question question,
            Predicate<Judged> belongs,
            Predicate<Judged> isWith) {
        if (kind.equals("count") && counting.counts() == Counting.Counts.LATE) {
            return rows.stream().filter(Judged::isOverdue).filter(isWith).toList();
        }
        List<Judged> counted = question.counted(rows.stream().filter(belongs).toList());
        return kind.equals("count") || kind.equals("sum")
                ? counted.stream().filter(question::isGood).toList()
                : counted;
    }
}
