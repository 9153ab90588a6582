package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a figure compares with what is held against it, with the sentence that says why.
 *
 * @param rating the worst of all that is held against it
 * @param reason in words
 * @param assured whether the interval of every share lies wholly on the right side of what is held against it
 */
public record Verdict(Rating rating, String reason, boolean assured) {

    /** No rating, for a reason. */
    public static Verdict none(String reason) {
        return new Verdict(Rating.NOT_RATED, reason, false);
    }

    /**
     * Rates a figure.
     *
     * @param kind the contract's word
     * @param worth the figure
     * @param target what is held against the whole figure, or null
     * @param conditions what is held against parts of it
     */
    public static Verdict of(String kind, Worth worth, @Nullable TargetVersion target, List<TargetVersion> conditions) {
        if (target == null || target.kind().equals("none")) {
            return none("no target");
        }
        Verdict first =
                switch (kind) {
                    case "count", "sum", "duration" ->
                        target.part() == null
                                ? ofValue(worth.value(), target)
                                : none("the target is about single rows");
                    default -> ofShare(worth.share(), target);
                };
        if (conditions.isEmpty() || first.rating() == Rating.NOT_RATED) {
            return first;
        }
        List<Verdict> all = new ArrayList<>(List.of(first));
        conditions.forEach(condition -> all.add(ofPart(worth, condition)));
        return new Verdict(
                all.stream().map(Verdict::rating).max(Rating::compareTo).orElseThrow(),
                all.stream().map(Verdict::reason).collect(Collectors.joining("; ")),
                all.stream().allMatch(Verdict::assured));
    }

    /**
     * The same held against the window before too, which a count may never be above.
     *
     * @param now the count
     * @param before that of the window before
     */
    public Verdict neverAbove(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null || rating == Rating.NOT_RATED) {
            return this;
        }
        return now.compareTo(before) > 0
                ? new Verdict(Rating.RED, reason + "; it is above the window before, which ended with " + before, false)
                : new Verdict(rating, reason + "; the window before ended with " + before, assured);
    }

    private static Verdict ofShare(Share share, TargetVersion target) {
        if (share.denominator() == 0) {
            return none("nothing to count");
        }
        Rating rating = Rating.of(share, target);
        if (rating == Rating.NOT_RATED) {
            return none(Bar.whyNone(target));
        }
        Bar bar = Bar.ofPercent(target);
        String figure = share.numerator() + " of " + share.denominator();
        return new Verdict(rating, bar.sentence(figure, rating, "%"), share.isWithin(bar.least(), bar.most()));
    }

    private static Verdict ofValue(@Nullable BigDecimal value, TargetVersion target) {
        if (value == null) {
            return none("nothing to count");
        }
        Rating rating = Rating.of(value, target);
        return rating == Rating.NOT_RATED
                ? none(Bar.whyNone(target))
                : new Verdict(rating, Bar.ofNumber(target).sentence(value.toPlainString(), rating, ""), false);
    }

    private static Verdict ofPart(Worth worth, TargetVersion condition) {
        int total = worth.share().denominator();
        int count = worth.parts().stream()
                .filter(part -> part.name().equals(condition.part()))
                .mapToInt(part -> part.count().intValue())
                .sum();
        Verdict verdict = ofShare(new Share(Math.min(count, total), total), condition);
        return new Verdict(verdict.rating(), condition.part() + ": " + verdict.reason(), verdict.assured());
    }
}
