package childrens.improvement.metrics.model.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Counts a figure from rows, one after the other (contract, section 4: days and bases, policies 4 and 5). */
public final class Recount {

    private final Council council;
    private final String basis;
    private final LocalDate from;
    private final LocalDate until;
    private final Look look;
    private final String scope;

    /**
     * A question.
     *
     * @param from first day of the window
     * @param until the day after its last
     * @param scope {@code council}, {@code team:ID} or {@code area:ID}
     */
    public Recount(Council council, String basis, LocalDate from, LocalDate until, Look look, String scope) {
        this.council = council;
        this.basis = basis;
        this.from = from;
        this.until = until;
        this.look = look;
        this.scope = scope;
    }

    /** The figure in words, so that it can be compared. */
    public String count(Collection<Owed> rows, boolean byChild) {
        int numerator = 0;
        int denominator = 0;
        int pending = 0;
        int overdue = 0;
        int late = 0;
        int declined = 0;
        Instant oldest = null;
        Map<String, Integer> notCounted = new TreeMap<>();
        Set<String> children = new HashSet<>();
        Map<String, Boolean> anyMissed = new HashMap<>();
        Set<String> undecided = new HashSet<>();
        for (Owed row : rows) {
            if (row.open() && isOwnedAt(row, look.seenBefore().minusNanos(1))) {
                pending += row.isDuty() && row.outcome().equals("pending") ? 1 : 0;
                overdue += row.isDuty() && row.outcome().equals("missed") ? 1 : 0;
                oldest = oldest == null || row.start().isBefore(oldest) ? row.start() : oldest;
            }
            if (!isOwnedAt(row, row.owedAt(look.seenBefore()))) {
                continue;
            }
            boolean leftOut = row.outcome().equals("exempt") && holds(EnglandDays.day(row.decided()));
            if (leftOut) {
                notCounted.merge(row.reason(), 1, Integer::sum);
            }
            if (row.outcome().equals("pending") && holds(lastDay(row)) && !basis.equals("snapshot")) {
                undecided.add(row.subject());
            }
            boolean counts = counts(row);
            declined += row.declined() && (leftOut || counts) ? 1 : 0;
            if (counts) {
                denominator++;
                numerator += isGood(row) ? 1 : 0;
                children.add(row.subject());
                anyMissed.merge(row.subject(), !isGood(row), Boolean::logicalOr);
            }
        }
        Set<String> left = new HashSet<>();
        if (byChild) {
            for (String child : children) {
                if (undecided.contains(child) && !anyMissed.get(child)) {
                    left.add(child);
                }
            }
            denominator = children.size() - left.size();
            numerator = (int) children.stream()
                    .filter(child -> !left.contains(child) && !anyMissed.get(child))
                    .count();
        }
        for (Owed row : rows) {
            boolean own = isOwnedAt(row, row.owedAt(look.seenBefore()));
            if (own
                    && row.isDuty()
                    && counts(row)
                    && !left.contains(row.subject())
                    && row.outcome().equals("met")) {
                late += row.recorded().isBefore(row.due()) ? 0 : 1;
            }
        }
        return words(numerator, denominator, pending, overdue, oldest, notCounted, late, declined) + ", "
                + rating(numerator, denominator);
    }

    /** Against a target of at least 66.7 per cent with a tolerance of 10 points, in whole numbers. */
    private static String rating(int numerator, int denominator) {
        if (denominator == 0) {
            return "NOT_RATED";
        }
        long thousandths = 1000L * numerator;
        return thousandths >= 667L * denominator ? "GREEN" : thousandths >= 567L * denominator ? "AMBER" : "RED";
    }

    /** A figure in words. */
    public static String words(
            int numerator,
            int denominator,
            int pending,
            int overdue,
            Instant oldest,
            Map<String, Integer> notCounted,
            int recordedLate,
            int declined) {
        return numerator + " of " + denominator + ", pending " + pending + ", overdue " + overdue + ", oldest " + oldest
                + ", not counted " + new TreeMap<>(notCounted) + ", recorded late " + recordedLate + ", declined "
                + declined;
    }

    private boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private static LocalDate lastDay(Owed row) {
        return EnglandDays.day(
                row.exists().isAfter(row.due()) ? row.exists() : row.due().minusNanos(1));
    }

    private static boolean isDecided(Owed row) {
        return List.of("met", "missed").contains(row.outcome());
    }

    private boolean isGood(Owed row) {
        return row.outcome().equals(basis.equals("snapshot") && row.isDuty() ? "pending" : "met");
    }

    /** What happened lies on its own day by every basis but that of a moment; what is so for a time, only in that. */
    private boolean counts(Owed row) {
        boolean snapshot = basis.equals("snapshot");
        if (row.nature().equals(Found.EVENT)) {
            return !snapshot && isDecided(row) && holds(EnglandDays.day(row.start()));
        }
        if (row.nature().equals(Found.SPELL)) {
            return snapshot && isDecided(row) && row.open();
        }
        return switch (basis) {
            case "decided" ->
                isDecided(row) && holds(row.outcome().equals("met") ? EnglandDays.day(row.done()) : lastDay(row));
            case "due" -> isDecided(row) && look.hasPassed(row.due()) && holds(lastDay(row));
            case "completed" -> isDecided(row) && row.done() != null && holds(EnglandDays.day(row.done()));
            default -> row.open();
        };
    }

    private boolean isOwnedAt(Owed row, Instant instant) {
        String team = council.ownerOf(row, instant);
        if (scope.startsWith("team:")) {
            return scope.equals("team:" + team);
        }
        return scope.equals("council") || Objects.equals(scope, "area:" + council.areaOf(team, look.day()));
    }
}
