package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down that a child was missing and found, and the return home interview: offered, declined, done. */
final class MissingNotes {

    private static final Duration APART = Duration.ofDays(6);

    private final Draw draw;
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final Map<String, List<Instant>> found = new HashMap<>();

    MissingNotes(Draw draw, CaseSystem caseSystem, Teams teams) {
        this.draw = draw;
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /**
     * A child that goes missing.
     *
     * @param team who holds its case; null where nobody does
     * @param host the authority in whose area it lives; null for our own
     * @param responsible the authority that answers for it; null for our own
     */
    record Child(
            String name,
            @Nullable String team,
            @Nullable String host,
            @Nullable String responsible) {

        static Child of(Known known, Instant at) {
            return new Child(known.child(), known.holder().at(at), known.host(), null);
        }

        /** A child whom no service knows. */
        static Child unknown(String name) {
            return new Child(name, null, null, null);
        }
    }

    /** Whether a child was not found within some days of a moment, so that two episodes do not touch. */
    boolean isFree(String child, Instant at) {
        return found.getOrDefault(child, List.of()).stream()
                .noneMatch(other -> Duration.between(other, at).abs().compareTo(APART) < 0);
    }

    /** An episode, up to the moment at which the child was found; answers its id. */
    String episode(Child child, Instant foundAt) {
        found.computeIfAbsent(child.name(), each -> new ArrayList<>()).add(foundAt);
        var episode = caseSystem.record("missing");
        var startedAt =
                foundAt.minusSeconds(draw.chance(0.8) ? draw.between(7200, 60_000) : draw.between(60_000, 160_000));
        caseSystem.write("missing.started", child.name(), startedAt, facts(child, episode));
        caseSystem.write("missing.found", child.name(), foundAt, facts(child, episode));
        return episode;
    }

    void offered(Child child, String episode, Instant at) {
        caseSystem.write("return-home-interview.offered", child.name(), at, facts(child, episode));
    }

    void declined(Child child, String episode, Instant at) {
        caseSystem.write("return-home-interview.declined", child.name(), at, facts(child, episode));
    }

    void completed(Child child, String episode, Instant at) {
        caseSystem.write("return-home-interview.completed", child.name(), at, facts(child, episode));
    }

    /** One interview about two episodes. */
    void completed(Child child, List<String> episodes, Instant at) {
        caseSystem.write(
                "return-home-interview.completed", child.name(), at, held(child, Facts.of("episodes", episodes)));
    }

    private Facts facts(Child child, String episode) {
        return held(child, Facts.of("episode", episode));
    }

    private Facts held(Child child, Facts facts) {
        return facts.with("team", child.team())
                .with("worker", child.team() == null ? null : teams.worker(child.team(), child.name()))
                .with("hostAuthority", child.host())
                .with("responsibleAuthority", child.responsible());
    }

    /** A moment of the day or evening, at which children are found. */
    Instant anyHour(LocalDate day) {
        return draw.chance(0.8)
                ? draw.moment(day, 10, 23)
                : EnglishDays.startOf(day).plusSeconds(draw.between(0, 30_000));
    }
}
