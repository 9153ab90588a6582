package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a figure apart by what was found. */
final class Parts {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<String, BigDecimal> amounts = new TreeMap<>();
    private BigDecimal total = BigDecimal.ZERO;

    private Parts(List<Judged> counted) {
        for (Judged row : counted) {
            Finding finding = row.obligation().finding();
            if (finding != null && finding.category() != null) {
                BigDecimal amount = amountOf(finding);
                amounts.merge(finding.category(), amount, BigDecimal::add);
                total = total.add(amount);
            }
        }
    }

    static List<Part> of(List<Judged> counted, Counting counting) {
        Parts parts = new Parts(counted);
        List<Part> list = new ArrayList<>();
        Stream.concat(counting.names().stream(), parts.amounts.keySet().stream().filter(name -> !counting.names()
                        .contains(name)))
                .map(name -> parts.part(name, parts.amount(name)))
                .forEach(list::add);
        counting.parts().stream()
                .map(derived -> parts.part(
                        derived.name(),
                        parts.sum(derived.plus())
                                .subtract(parts.sum(derived.minus()))
                                .max(BigDecimal.ZERO)))
                .forEach(list::add);
        return list;
    }

    static BigDecimal amountOf(@Nullable Finding finding) {
        return finding == null || finding.amount() == null ? BigDecimal.ONE : finding.amount();
    }

    private Part part(String name, BigDecimal amount) {
        BigDecimal percent = total.signum() == 0 ? null : amount.multiply(ALL).divide(total, 1, RoundingMode.HALF_UP);
        return new Part(name, amount, percent);
    }

    private BigDecimal amount(String name) {
        return amounts.getOrDefault(name, BigDecimal.ZERO);
    }

    private BigDecimal sum(List<String> names) {
        return names.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
