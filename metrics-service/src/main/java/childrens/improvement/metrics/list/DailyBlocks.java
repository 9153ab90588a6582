package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reach.OwnedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The blocks of a team's list of the day, in their order (the practice agreed with the people who use it, "Daily"). Within
 * a block the order is that of every list: nothing here knows a figure.
 */
final class DailyBlocks {

    private static final Duration AFTER = Duration.ofDays(7);

    private final Material material;
    private final Instant until;
    private final DailyRules rules;
    private final Set<String> visited;
    private final Map<String, Placed> children;
    private final List<OwnedRow> owed;

    DailyBlocks(Material material, DailyRules rules) {
        this.material = material;
        this.until = material.period().until();
        this.rules = rules;
        this.children = material.children().stream()
                .collect(Collectors.toMap(each -> each.child().subject(), each -> each, (one, other) -> one));
        this.owed = material.owed().stream()
                .filter(row -> !row.child().died() && !isPlacedHere(row))
                .filter(row -> !rules.leavesOut().contains(row.obligation().measure()))
                .toList();
        this.visited = owed.stream()
                .filter(row -> rules.visits().contains(row.obligation().measure()))
                .map(row -> row.child().subject())
                .collect(Collectors.toSet());
    }

    /** Each block's lines by its id. */
    Map<String, List<Line>> blocks() {
        Map<String, List<Line>> blocks = new LinkedHashMap<>();
        blocks.put("missing", of(each -> each.missingSince() != null, DailyWords::missing));
        blocks.put("not-seen", notSeen());
        blocks.put("new", of(this::isNew, DailyWords::isNew));
        blocks.put("no-worker", of(each -> each.worker() == null, situation -> DailyWords.NO_WORKER));
        blocks.put("worker-absent", workerAbsent());
        blocks.put("overdue", overdue());
        blocks.put("due-before-next", rows(row -> isDueBy(row, until)));
        blocks.put("due-after", rows(row -> !isDueBy(row, until) && isDueBy(row, until.plus(AFTER))));
        blocks.put("since-last", sinceLast());
        blocks.put(
                "everything-else",
                rows(row -> OwnedRowState.isPending(row)
                        && !isDueBy(row, until.plus(AFTER))
                        && !rules.stillEarly().test(row)));
        blocks.put("placed-here", placedHere());
        return blocks;
    }

    private boolean isNew(Situation situation) {
        return situation.isNewTo(material.team(), material.period().since());
    }

    private List<Line> notSeen() {
        return of(each -> !each.notSeenOn().isEmpty(), DailyWords::notSeen).stream()
                .filter(line -> visited.contains(line.child().subject()))
                .toList();
    }

    private List<Line> workerAbsent() {
        return owed.stream()
                .filter(row -> row.workerNow() != null && material.absent().contains(row.workerNow()))
                .filter(row -> OwnedRowState.isOverdue(row) || isDueBy(row, until))
                .map(row -> Line.of(row, DailyWords.WORKER_ABSENT))
                .toList();
    }

    private List<Line> sinceLast() {
        List<Line> lines = new ArrayList<>();
        material.settled().stream()
                .filter(row -> !row.child().died())
                .forEach(row -> lines.add(Line.of(row, DailyWords.settled(row.judged()))));
        material.answered().forEach((row, answer) -> lines.add(Line.of(row, DailyWords.answered(answer))));
        alive().filter(each -> each.situation()
                        .hasLeft(material.team(), material.period().since()))
                .forEach(each -> lines.add(new Line(each.child(), null, DailyWords.movedAway(each.situation()))));
        return lines;
    }

    /** Children whom other authorities have placed here, apart from the council's own. */
    private List<Line> placedHere() {
        List<Line> lines = new ArrayList<>();
        alive().filter(each -> each.situation().otherAuthority())
                .filter(each -> material.team().equals(each.situation().team()))
                .forEach(each -> lines.add(new Line(each.child(), null, DailyWords.placedHere(each.situation()))));
        material.owed().stream()
                .filter(row -> !row.child().died() && isPlacedHere(row))
                .forEach(row -> lines.add(Line.of(row)));
        return lines;
    }

    private List<Line> of(Predicate<Situation> so, java.util.function.Function<Situation, String> why) {
        return alive().filter(each -> !each.situation().otherAuthority())
                .filter(each -> material.team().equals(each.situation().team()))
                .filter(each -> so.test(each.situation()))
                .map(each -> new Line(each.child(), null, why.apply(each.situation())))
                .toList();
    }

    private Stream<Placed> alive() {
        return material.children().stream().filter(each -> !each.situation().died());
    }

    /** What recurs and was missed again and again stands once, by its first missed interval. */
    private List<Line> overdue() {
        Map<String, Long> further = owed.stream()
                .filter(OwnedRowState::isOverdue)
                .filter(OwnedRowState::isFurther)
                .collect(Collectors.groupingBy(DailyBlocks::series, Collectors.counting()));
        return owed.stream()
                .filter(OwnedRowState::isOverdue)
                .filter(row -> !OwnedRowState.isFurther(row))
                .map(row -> {
                    Long more = further.get(series(row));
                    return more == null ? Line.of(row) : Line.of(row, DailyWords.intervals(more + 1));
                })
                .toList();
    }

    private static String series(OwnedRow row) {
        return row.obligation().measure() + "\n" + row.child().subject();
    }

    private List<Line> rows(Predicate<OwnedRow> which) {
        return owed.stream().filter(which).map(Line::of).toList();
    }

    private boolean isPlacedHere(OwnedRow row) {
        Placed child = children.get(row.child().subject());
        return rules.placedHere().contains(row.obligation().measure())
                || child != null && child.situation().otherAuthority();
    }

    private static boolean isDueBy(OwnedRow row, Instant moment) {
        return OwnedRowState.isPending(row) && !row.obligation().dueBefore().isAfter(moment);
    }
}
