package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * At least once in each period of the calendar ({@code definitions.md}: M020, M036, M042, M055, M083, M086, M088, M097),
 * from the period on that the first one was for.
 *
 * @param level {@code council}, {@code team} or {@code area}
 * @param type what is done
 * @param kind of which kind; null for any
 * @param months how many calendar months a period has; they are counted from April
 * @param afterwards whether it is done in the working days after the period, not in it
 */
public record CadenceRule(String level, String type, String kind, int months, boolean afterwards) {

    private static final Map<String, CadenceRule> ALL = Map.of(
            "M020/months", new CadenceRule("council", "activity.held", "provider-meeting", 1, false),
            "M036/reports", new CadenceRule("council", "activity.held", "private-fostering-report", 1, false),
            "M042/quarters", new CadenceRule("area", "activity.held", "self-evaluation", 3, true),
            "M055/months", new CadenceRule("team", "activity.held", "group-supervision", 1, false),
            "M083/periods", new CadenceRule("council", "activity.held", "learning-event", 2, false),
            "M086/months", new CadenceRule("council", "audit.completed", null, 1, false),
            "M088/quarters", new CadenceRule("council", "audit.completed", "deep-dive", 3, false),
            "M097/months", new CadenceRule("team", "activity.held", "scorecard", 1, true));
    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(2018, 4, 1);

    /** The row sets that are counted so. */
    public static Collection<String> rowSets() {
        return ALL.keySet();
    }

    /** What the council, the teams or the areas owe. */
    public static List<Owed> count(
            String rowSet, Collection<CaseEvent> heard, Council council, List<String> areas, Look look) {
        CadenceRule rule = Objects.requireNonNull(ALL.get(rowSet));
        List<CaseEvent> done = WhatStands.of(heard).stream()
                .filter(rule::counts)
                .sorted(Life.ORDER)
                .toList();
        List<Owed> rows = new ArrayList<>();
        for (String subject : rule.subjects(council, areas)) {
            rows.addAll(rule.rows(rowSet, subject, done, council, look));
        }
        return rows;
    }

    private boolean counts(CaseEvent event) {
        return event.type().equals(type) && (kind == null || kind.equals(event.text("kind")));
    }

    private List<String> subjects(Council council, List<String> areas) {
        return switch (level) {
            case "council" -> List.of("council");
            case "area" -> areas;
            default ->
                council.teams().stream().map(Council.TeamFact::id).distinct().toList();
        };
    }

    private List<Owed> rows(String rowSet, String subject, List<CaseEvent> done, Council council, Look look) {
        List<Owed> rows = new ArrayList<>();
        if (done.isEmpty()) {
            return rows;
        }
        LocalDate first = done.stream()
                .map(event -> event.time().day())
                .min(LocalDate::compareTo)
                .get();
        String measure = rowSet.substring(0, rowSet.indexOf('/'));
        String name = rowSet.substring(measure.length() + 1);
        for (LocalDate from = BEFORE_EVERYTHING; !from.isAfter(look.day()); from = from.plusMonths(months)) {
            LocalDate next = from.plusMonths(months);
            Instant opens = EnglandDays.start(afterwards ? next : from);
            Instant due = afterwards
                    ? Adopted.limitOn(measure, name, EnglandDays.start(from))
                            .dueBefore(EnglandDays.start(next.minusDays(1)))
                    : EnglandDays.start(next);
            boolean begun = look.sees(opens) && look.hasPassed(opens);
            if (begun && EnglandDays.start(first).isBefore(due) && isThere(council, subject, from, next)) {
                Verdict period = new Verdict(opens, due);
                period.overWhenDue();
                done.stream()
                        .filter(event -> isBy(event, subject))
                        .filter(event -> look.sees(event.time().earliest()))
                        .filter(event -> !event.time().earliest().isBefore(opens)
                                && event.time().earliest().isBefore(due))
                        .findFirst()
                        .ifPresent(period::doneBy);
                rows.add(period.at(
                        look,
                        measure,
                        name,
                        new Life(subject, List.of(), Map.of(), null, Revisions.NONE),
                        holder(subject, opens)));
            }
        }
        return rows;
    }

    private boolean isBy(CaseEvent event, String subject) {
        return level.equals("council") || event.subject().equals(subject);
    }

    /** A team that is there on every day of the period; areas and the council always are. */
    private boolean isThere(Council council, String subject, LocalDate from, LocalDate until) {
        return !level.equals("team")
                || from.datesUntil(until).allMatch(day -> council.teams().stream()
                        .anyMatch(team -> team.id().equals(subject) && team.holdsOn(day)));
    }

    private List<CaseEvent> holder(String subject, Instant opens) {
        return level.equals("team")
                ? List.of(new CaseEvent(
                        "recount", subject, "held", subject, EventTime.at(opens), opens, null, Map.of("team", subject)))
                : List.of();
    }
}
