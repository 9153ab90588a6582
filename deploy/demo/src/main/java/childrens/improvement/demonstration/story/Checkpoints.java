package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From June 2020 the allocation and the two reviews on the way of an assessment are written down (M039). */
final class Checkpoints {

    private static final LocalDate BEGIN = LocalDate.parse("2020-06-01");

    private final Draw draw = new Draw("checkpoints");
    private final Map<String, Step> steps = Map.of(
            "allocation", new Step(draw, 1, Steady.of(90, 90, 92)),
            "day-10", new Step(draw, 10, Steady.of(70, 74, 80)),
            "day-25", new Step(draw, 25, Steady.of(60, 66, 71)));
    private final CaseSystem caseSystem;

    Checkpoints(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    void tell() {
        var begun = caseSystem.events().stream()
                .filter(event -> event.type().equals("assessment.started"))
                .filter(event -> !EnglishDays.dayOf(event.happenedAt()).isBefore(BEGIN))
                .toList();
        var ends = new HashMap<Object, RecordedEvent>();
        caseSystem.events().stream()
                .filter(event -> event.type().equals("assessment.authorised")
                        || event.type().equals("assessment.cancelled"))
                .forEach(event -> ends.put(event.data().get("assessment"), event));
        for (var started : begun) {
            for (var checkpoint : List.of("allocation", "day-10", "day-25")) {
                hold(started, checkpoint, ends.get(started.data().get("assessment")));
            }
        }
    }

    private void hold(RecordedEvent started, String checkpoint, @Nullable RecordedEvent ended) {
        var at = Objects.requireNonNull(steps.get(checkpoint)).after(started.happenedAt(), null);
        if (ended == null || at.isBefore(ended.happenedAt())) {
            caseSystem.write(
                    "assessment.checkpoint-held",
                    started.subject(),
                    at,
                    Facts.of("assessment", Objects.requireNonNull(started.data().get("assessment")))
                            .with("checkpoint", checkpoint)
                            .with("team", started.data().get("team"))
                            .with("worker", started.data().get("worker")));
        }
    }
}
