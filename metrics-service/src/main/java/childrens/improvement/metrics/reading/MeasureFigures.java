package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.DayStory;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.figure.Rate;
import childrens.improvement.metrics.figure.Worth;
import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.timeliness.Window;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one measure, judged at a moment and told apart by who owes them. */
public final class MeasureFigures {

    private final Question question;
    private final OrganisationView organisation;
    private final List<Judged> rows;
    private final ReadAs as;
    private final @Nullable WholeDays whole;
    private final Map<Judged, @Nullable String> owed = new IdentityHashMap<>();
    private final Map<Judged, @Nullable String> owedNow = new IdentityHashMap<>();
    /** Asked for by all that is said of a scope. */
    private final Map<Scope, Figure> figures = new HashMap<>();

    /** Judges rows that make up a plain share. */
    public MeasureFigures(Collection<Obligation> obligations, Question question, OrganisationView organisation) {
        this(obligations, question, organisation, ReadAs.SHARE);
    }

    /**
     * Judges rows.
     *
     * @param obligations the rows, as they were known
     * @param organisation as it was known
     * @param as how they become a reading
     */
    public MeasureFigures(
            Collection<Obligation> obligations, Question question, OrganisationView organisation, ReadAs as) {
        this(obligations, question, organisation, as, null);
    }

    /**
     * Judges rows that complete what is added up already.
     *
     * @param whole the days that are added up, or null; rows that are not irregular are counted on later days only
     */
    MeasureFigures(
            Collection<Obligation> obligations,
            Question question,
            OrganisationView organisation,
            ReadAs as,
            @Nullable WholeDays whole) {
        this.as = as;
        this.whole = whole;
        this.question = question;
        this.organisation = organisation;
        this.rows = obligations.stream()
                .flatMap(each -> Judged.of(each, question.moment()).stream())
                .toList();
        for (Judged row : rows) {
            owed.put(
                    row,
                    organisation
                            .ownerOf(row.obligation(), row.owedAt(question.moment()))
                            .orElse(null));
            owedNow.put(row, nowOf(row));
        }
    }

    private @Nullable String nowOf(Judged row) {
        return organisation
                .ownerOf(row.obligation(), question.moment().seenBefore().minusNanos(1))
                .orElse(null);
    }

    /** The figure of a scope. */
    public Figure of(Scope scope) {
        return figures.computeIfAbsent(scope, this::count);
    }

    private Figure count(Scope scope) {
        WholeDays days = whole;
        if (days == null) {
            return count(rows, question, scope);
        }
        Map<Boolean, List<Judged>> told =
                rows.stream().collect(Collectors.partitioningBy(row -> DayStory.isIrregular(row.obligation())));
        Window window = question.window();
        Window rest = new Window(window.kind(), days.until(), window.until());
        Question later = new Question(question.basis(), rest, question.moment(), question.byChild());
        return days.figure(scope, question.basis(), question.moment().day())
                .plus(count(told.getOrDefault(false, List.of()), later, scope))
                .plus(count(told.getOrDefault(true, List.of()), question, scope));
    }

    private Figure count(List<Judged> counted, Question asked, Scope scope) {
        return Figure.count(counted, asked, belongsTo(scope), isWith(scope), aroseWith(scope));
    }

    /** What the reading of a scope says besides its share. */
    public Worth worth(Scope scope) {
        Worth worth = Worth.of(as.kind(), as.counting(), of(scope), rows, question, belongsTo(scope), isWith(scope));
        Counting.Per per = as.counting().per();
        MeasureFigures against = as.against();
        return per == null || against == null ? worth : Rate.of(worth, per, against.spellsOf(scope), question.window());
    }

    /** What was so at any time, of a scope. */
    private List<Judged> spellsOf(Scope scope) {
        return rows.stream().filter(belongsTo(scope)).toList();
    }

    /** Every row that may matter, whoever owes it and whatever has become of it. */
    public List<Judged> all() {
        return rows;
    }

    /** How the rows become a reading. */
    public ReadAs as() {
        return as;
    }

    /** Whether too little was on record before the window began for a look back. */
    public boolean isHistoryTooShort() {
        return Sufficiency.isTooShort(
                as.counting().historyMonths(), as.since(), question.window().from());
    }

    /**
     * The rows of a scope.
     *
     * @param outcome which of them; those that the figure counts when null
     */
    public List<Judged> rows(Scope scope, @Nullable Outcome outcome) {
        if (outcome == Outcome.PENDING) {
            return rows.stream()
                    .filter(row -> row.outcome() == Outcome.PENDING && row.open())
                    .filter(isWith(scope))
                    .toList();
        }
        List<Judged> own = rows.stream().filter(belongsTo(scope)).toList();
        if (outcome == Outcome.EXEMPT) {
            return own.stream().filter(question::leavesOut).toList();
        }
        return Worth.counted(as.kind(), as.counting(), rows, question, belongsTo(scope), isWith(scope)).stream()
                .filter(row -> outcome == null || row.outcome() == outcome)
                .toList();
    }

    /** The team that owed a row when its outcome became certain, or owes it while that is open; null when none did. */
    public @Nullable String owner(Judged row) {
        return owed.get(row);
    }

    /** The teams that own rows or have open ones. */
    public List<String> teams() {
        Stream<String> counted = whole == null ? Stream.empty() : whole.teams();
        return Stream.concat(
                        counted,
                        Stream.concat(owed.values().stream(), owedNow.values().stream())
                                .flatMap(Stream::ofNullable))
                .distinct()
                .sorted()
                .toList();
    }

    /** What is asked. */
    public Question question() {
        return question;
    }

    private Predicate<Judged> belongsTo(Scope scope) {
        return scope.kind() == Scope.Kind.WORKER
                ? row -> Objects.equals(
                        scope.id(),
                        organisation
                                .workerOf(row.obligation(), row.owedAt(question.moment()))
                                .orElse(null))
                : row -> holds(scope, owed.get(row), row);
    }

    private Predicate<Judged> aroseWith(Scope scope) {
        return scope.kind() == Scope.Kind.COUNCIL
                ? row -> true
                : scope.kind() == Scope.Kind.WORKER
                        ? row -> Objects.equals(
                                scope.id(),
                                organisation
                                        .workerOf(
                                                row.obligation(),
                                                row.obligation().existsAt())
                                        .orElse(null))
                        : row -> holds(
                                scope,
                                organisation
                                        .ownerOf(
                                                row.obligation(),
                                                row.obligation().existsAt())
                                        .orElse(null),
                                row);
    }

    private Predicate<Judged> isWith(Scope scope) {
        return scope.kind() == Scope.Kind.WORKER ? belongsTo(scope) : row -> holds(scope, owedNow.get(row), row);
    }

    private boolean holds(Scope scope, @Nullable String team, Judged row) {
        return switch (scope.kind()) {
            case COUNCIL -> true;
            case TEAM -> Objects.equals(team, scope.id());
            case AREA ->
                row.obligation().subject().equals(scope.id())
                        || organisation
                                .areaOf(team, question.moment().day())
                                .filter(area -> area.equals(scope.id()))
                                .isPresent();
            case WORKER -> false;
        };
    }
}
