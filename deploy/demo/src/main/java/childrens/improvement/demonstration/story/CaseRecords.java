package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which team and worker hold a child's case: opened, allocated, transferred from team to team, closed. */
final class CaseRecords {

    private record Holding(Stay stay, CaseHolder holder) {}

    private static final Duration BEFORE = Duration.ofMinutes(20);

    private final CaseSystem caseSystem;
    private final Teams teams;
    private final Lives lives;
    private final Map<String, List<Holding>> holdings = new TreeMap<>();

    CaseRecords(CaseSystem caseSystem, Teams teams, Lives lives) {
        this.caseSystem = caseSystem;
        this.teams = teams;
        this.lives = lives;
    }

    String worker(String team, String group) {
        return teams.worker(team, group);
    }

    /** Takes note of who holds the case of the children of a stay. */
    void hold(Stay stay, CaseHolder holder) {
        for (var child : stay.children()) {
            holdings.computeIfAbsent(child, each -> new ArrayList<>()).add(new Holding(stay, holder));
        }
    }

    /** Writes all of it down. */
    void tell() {
        holdings.forEach((child, held) -> {
            held.sort(Comparator.comparing(holding -> holding.stay().from()));
            write(child, held);
        });
    }

    private void write(String child, List<Holding> held) {
        var record = caseSystem.record("case");
        var group = held.get(0).stay().group();
        String team = null;
        for (var holding : held) {
            var from = holding.stay().from().minus(BEFORE);
            var first = holding.holder().first();
            if (team == null) {
                event("case.opened", child, record, from, first, group);
                event("case.allocated", child, record, from.plusSeconds(240), first, group);
            } else if (!team.equals(first)) {
                event("case.transferred", child, record, from, first, group);
            }
            team = first;
            if (holding.holder().transferredAt() != null) {
                team = holding.holder().second();
                event("case.transferred", child, record, holding.holder().transferredAt(), team, group);
            }
        }
        close(child, record, held, group);
    }

    private void close(String child, String record, List<Holding> held, String group) {
        var last = held.get(held.size() - 1);
        @Nullable Instant until = last.stay().until();
        if (until != null && !lives.dies(child)) {
            event(
                    "case.closed",
                    child,
                    record,
                    until.plus(Duration.ofHours(2)),
                    last.holder().at(until),
                    group);
        }
    }

    private void event(String type, String child, String record, Instant at, String team, String group) {
        caseSystem.write(
                type,
                child,
                at,
                Facts.of("case", record)
                        .with("group", group)
                        .with("team", team)
                        .with("worker", teams.worker(team, group)));
    }
}
