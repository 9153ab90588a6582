package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Life story books and later life letters: 42 are late in August 2019, fewer every month, none in September 2020 (M047). */
final class LifeStories {

    private static final int LATE_IN_AUGUST = 42;
    private static final LocalDate AUGUST_ENDS = LocalDate.parse("2019-08-31");

    private final Draw draw = new Draw("life stories");
    private final CaseSystem caseSystem;
    private final List<Known> children;
    private int told;

    LifeStories(CaseSystem caseSystem, List<Known> children) {
        this.caseSystem = caseSystem;
        this.children = children.stream().filter(child -> child.until() == null).toList();
    }

    void tell() {
        for (var i = 0; i < LATE_IN_AUGUST; i++) {
            var dueOn = draw.day(LocalDate.parse("2019-06-10"), AUGUST_ENDS.minusDays(3));
            item(dueOn, AUGUST_ENDS.plusDays(3 + i * 8L));
        }
        for (var dueOn = AUGUST_ENDS.plusDays(20); dueOn.isBefore(Calendar.LAST_DAY); dueOn = dueOn.plusDays(17)) {
            item(dueOn, dueOn.minusDays(draw.between(1, 12)));
        }
        item(Calendar.LAST_DAY.plusDays(14), Calendar.LAST_DAY.plusDays(10));
    }

    private void item(LocalDate dueOn, LocalDate completedOn) {
        var child = children.get(told++ % children.size()).child();
        var item = caseSystem.record("life-story");
        Instant toldAt = draw.officeHours(later(dueOn.minusDays(70), Calendar.FIRST_DAY.plusDays(45)));
        caseSystem.write(
                "life-story.due",
                child,
                toldAt,
                Facts.of("item", item)
                        .with("dueOn", dueOn.toString())
                        .with("kind", told % 3 == 0 ? "later-life-letter" : "life-story-book"));
        caseSystem.write(
                "life-story.completed",
                child,
                EnglishDays.startOf(completedOn).plus(Duration.ofHours(14)),
                Facts.of("item", item));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
