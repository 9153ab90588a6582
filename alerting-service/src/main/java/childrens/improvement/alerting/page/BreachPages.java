package childrens.improvement.alerting.page;

import childrens.improvement.alerting.acknowledgement.WebAnswers;
import childrens.improvement.alerting.breach.BreachPageResponse;
import childrens.improvement.alerting.breach.BreachResponse;
import childrens.improvement.alerting.delivery.FigureReader;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Flow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what stands on the pages of breaches. */
@ApplicationScoped
class BreachPages {

    private static final int LONGEST_AHEAD = 92;

    private final Phrases phrases;
    private final History history;
    private final FigureReader figures;
    private final WebAnswers answers;

    BreachPages(Phrases phrases, History history, FigureReader figures, WebAnswers answers) {
        this.phrases = phrases;
        this.history = history;
        this.figures = figures;
        this.answers = answers;
    }

    /** One with its history. */
    Map<String, Object> one(BreachResponse breach, Instant now) {
        Map<String, Object> data = form(now, !breach.state().equals("closed"));
        data.put("id", breach.id());
        data.put("what", what(breach));
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("State", Phrases.state(breach.state()), breach.state()));
        facts.add(fact("How", Phrases.level(breach.kind(), breach.about(), String.valueOf(breach.level())), ""));
        facts.add(fact("Whose", phrases.whose(breach.scope(), breach.team(), now), ""));
        if (breach.openedAt() != null) {
            facts.add(fact("Since", Phrases.moment(breach.openedAt()), ""));
        }
        Flow flow = figures.flow(breach.figure());
        if (flow != null) {
            facts.add(fact("Longest waiting", flow.longestWaiting(), ""));
            facts.add(fact("Flow", flow.sentence(), ""));
        }
        LocalDate planned = planned(breach);
        if (planned != null && !breach.state().equals("closed")) {
            facts.add(fact("Planned for", Phrases.day(planned), ""));
        } else if (breach.acknowledgedUntil() != null) {
            facts.add(fact("Looked at again", Phrases.day(breach.acknowledgedUntil()), ""));
        }
        if (breach.closedAt() != null) {
            facts.add(fact("Until", Phrases.moment(breach.closedAt()), ""));
            facts.add(fact("Why", Phrases.because(breach.kind(), breach.about(), breach.closedBecause()), ""));
        }
        data.put("facts", facts);
        data.put("history", history.of(breach, now));
        data.put("plan", "");
        return data;
    }

    /** A page of the list. */
    Map<String, Object> list(BreachPageResponse page, Instant now) {
        Map<String, Object> data = form(now, true);
        data.put("rows", page.items().stream().map(row -> row(row, now)).toList());
        data.put("withheld", page.withheld() == 0 ? "" : page.withheld() + " more are out of your reach.");
        data.put("refused", List.of());
        return data;
    }

    private Map<String, Object> form(Instant now, boolean isOpen) {
        LocalDate today = London.dayOf(now);
        Map<String, Object> data = new HashMap<>();
        data.put("mayAnswer", isOpen && answers.mayAnswer());
        data.put("earliest", today.plusDays(1));
        data.put("latest", today.plusDays(LONGEST_AHEAD));
        data.put("error", "");
        data.put("done", "");
        return data;
    }

    private Map<String, Object> row(BreachResponse breach, Instant now) {
        return Map.of(
                "id", breach.id(),
                "what", what(breach),
                "whose", phrases.whose(breach.scope(), breach.team(), now),
                "since", breach.openedAt() == null ? "" : Phrases.moment(breach.openedAt()),
                "state", breach.state(),
                "stateText", Phrases.state(breach.state()),
                "isOpen", !breach.state().equals("closed"),
                "more", more(breach));
    }

    private static String more(BreachResponse breach) {
        if (breach.closedBecause() != null) {
            return Phrases.because(breach.kind(), breach.about(), breach.closedBecause());
        }
        LocalDate planned = planned(breach);
        if (planned != null) {
            return "planned for " + Phrases.day(planned);
        }
        return breach.acknowledgedUntil() == null ? "" : "until " + Phrases.day(breach.acknowledgedUntil());
    }

    /** The day that the note names that stands on it; null where none does, or somebody has taken it on for longer. */
    private static @Nullable LocalDate planned(BreachResponse breach) {
        return breach.acknowledgements().stream()
                .filter(one -> one.stands() && Objects.equals(one.reviewBy(), breach.acknowledgedUntil()))
                .flatMap(one -> Stream.ofNullable(one.plannedFor()))
                .findFirst()
                .orElse(null);
    }

    private String what(BreachResponse breach) {
        return phrases.what(breach.kind(), breach.measure(), breach.about());
    }

    private static Map<String, String> fact(String name, @Nullable String text, String tag) {
        return Map.of("name", name, "text", String.valueOf(text), "tag", tag);
    }
}
