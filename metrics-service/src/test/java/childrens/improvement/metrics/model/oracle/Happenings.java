package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which events are meant.
 *
 * @param type their type
 * @param key member that names the record, of which only the first is meant; null where each is one of its own
 * @param which of them, by the life that they are of
 */
record Happenings(String type, String key, BiPredicate<Life, CaseEvent> which) {

    static Happenings of(String type, String key) {
        return new Happenings(type, key, (life, event) -> true);
    }

    Happenings where(Predicate<CaseEvent> some) {
        return and((life, event) -> some.test(event));
    }

    /** Those of which a member has one of some values. */
    Happenings where(String member, String... values) {
        return where(is(member, values));
    }

    /** Those that name no earlier event of a type, by a member that both have, which is of a kind. */
    Happenings notAfter(String earlier, String member, Predicate<CaseEvent> kind) {
        return and((life, event) -> life.of(earlier).stream()
                .noneMatch(other -> event.text(member) != null
                        && event.text(member).equals(other.text(member))
                        && Life.follows(event, other)
                        && kind.test(other)));
    }

    private Happenings and(BiPredicate<Life, CaseEvent> more) {
        return new Happenings(type, key, which.and(more));
    }

    static Predicate<CaseEvent> is(String member, String... values) {
        return event -> List.of(values).contains(String.valueOf(event.data().get(member)));
    }

    List<CaseEvent> in(Life life) {
        return key == null
                ? life.of(type).stream()
                        .filter(event -> which.test(life, event))
                        .toList()
                : life.firstOfEach(type, key, event -> which.test(life, event));
    }

    boolean isOneRecord(CaseEvent one, CaseEvent other) {
        return Objects.equals(one.text(key), other.text(key)) && one.subject().equals(other.subject());
    }
}
